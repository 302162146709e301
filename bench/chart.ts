export interface Bar { readonly name: string; readonly value: number }

const [LEFT, WIDTH, ROW] = [210, 720, 30];

/** Claims a second as bars, readable on white and on dark. */
export function chartOf(bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, at) => {
    const [y, width] = [at * ROW + 8, Math.max(2, (value / most) * (WIDTH - LEFT - 90))];
    const colour = name.startsWith("our") ? "#2f6f9f" : "#9aa4ad";
    return `  <text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${name}</text>\n`
      + `  <rect x="${LEFT}" y="${y}" width="${width.toFixed(0)}" height="20" fill="${colour}"/>\n`
      + `  <text x="${(LEFT + width + 8).toFixed(0)}" y="${y + 15}">${Math.round(value).toLocaleString("en")}</text>`;
  });
  const height = bars.length * ROW + 10;
  const label = bars.map(({ name, value }) => `${name} ${Math.round(value).toLocaleString("en")}`).join(", ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Claims a second: ${label}">
  <style>text { font: 14px system-ui, sans-serif; fill: #222; } @media (prefers-color-scheme: dark) { text { fill: #ddd; } }</style>
${rows.join("\n")}
</svg>
`;
}
