/** So much of a longer name is shown from its beginning and its end, where programs write what tells files apart. */
const FIRST = 36;
const LAST = 20;

/** A file's name in no more than a line; the whole of it where one points at it. */
export function FileName({ of }: { readonly of: string }) {
  return <span className="file-name small quiet" title={of}>{shortened(of)}</span>;
}

export function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= FIRST + LAST + 1 ? name : `${letters.slice(0, FIRST).join("").trimEnd()}…${letters.slice(-LAST).join("").trimStart()}`;
}
