/** An element name as the guides write it, taken apart: `SV101-3` is element 1, component 3, of SV1. */
export interface ElementPath {
  readonly tag: string;
  /** 0 for the whole segment. */
  readonly element: number;
  /** 0 for the whole element. */
  readonly component: number;
}

const paths = new Map<string, ElementPath | undefined>();
const MOST_PATHS = 1000;

/** Reads `CLM02`, `SV101-3`, `N403`, or a bare tag; `undefined` for anything else. */
export function parseElementPath(name: string): ElementPath | undefined {
  if (paths.has(name)) return paths.get(name);
  const match = /^([A-Z][A-Z0-9]{1,2}?)(?:(\d\d)(?:-(\d{1,2}))?)?$/.exec(name);
  const path = match === null ? undefined : { tag: match[1] ?? "", element: Number(match[2] ?? 0), component: Number(match[3] ?? 0) };
  if (paths.size < MOST_PATHS) paths.set(name, path);
  return path;
}
