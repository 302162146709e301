/** So many squares wide and high, and the dark ones as a path. */
export interface Qr { readonly size: number; readonly path: string }

/** What a reader needs around it to find it. */
const EDGE = 4;

/** Dark on white in every light: a phone reads it so. */
export function QrCode({ qr: { size, path }, label }: { readonly qr: Qr; readonly label: string }) {
  const whole = size + 2 * EDGE;
  return (
    <svg className="qr" viewBox={`${-EDGE} ${-EDGE} ${whole} ${whole}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x={-EDGE} y={-EDGE} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
