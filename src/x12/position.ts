/** An element or a component of one by its place, as the guides write it: `SV103`, `SV101-2`. */
export function positionOf(tag: string, element: number, component?: number): string {
  return `${tag}${String(element).padStart(2, "0")}${component === undefined ? "" : `-${component}`}`;
}
