/** What is said of a file that is not taken in. None of it names the file: the trail says it too. */
export const LINK = "It is a link, and links are not followed. Put the file itself there.";
export const EMPTY = "It is empty. Write it again.";
export const NOT_X12 = "It is no X12 file: there is no ISA segment in it. It stays where it is.";

/** Why a file could not be read. */
export function unreadable(error: unknown): string {
  return `It cannot be read (${codeOf(error)}). Give whoever runs Claimwright the right to read it; it is tried again every few seconds.`;
}

/** Why a folder could not be looked into. */
export function troubleOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "The folder is not there. Is the drive connected? It is looked for again every few seconds.";
  if (code === "ENOTDIR") return "This is a file and no folder. Choose the folder that it is in.";
  return `The folder cannot be opened (${code}). Give whoever runs Claimwright the right to read it; it is tried again every few seconds.`;
}

/** The system's word for it, never its sentence: that holds the path. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "an error of its own";
}
