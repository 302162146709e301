/** The document with this text between two marker comments. Throws where it lacks them. */
export function putBetween(document: string, [start, end]: readonly [start: string, end: string], text: string): string {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The document lacks its marker comments: ${start} and ${end}`);
  return `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`;
}
