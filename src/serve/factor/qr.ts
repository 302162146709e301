import { encode } from "uqr";

/** A QR code: so many squares wide and high, and the dark ones as the path of an SVG in that size. */
export interface Qr { readonly size: number; readonly path: string }

export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  return { size, path: data.map((row, y) => rowPath(row, y)).join("") };
}

/** Dark squares beside one another are one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
  }
  return path;
}
