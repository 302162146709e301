// Draws terminal output as an SVG: FORCE_COLOR=1 npx claimwright scrub … | node scripts/picture.ts "title" > docs/images/finding.svg
import { readFileSync } from "node:fs";

const PAINT: Readonly<Record<string, string>> = { 31: "#e5484d", 32: "#46a758", 33: "#d9a003", 34: "#5b8def", 35: "#b16fd8", 36: "#3aa8a8", 90: "#8a8f98" };
const CHAR = 8.4;
const LINE = 19;
const MARGIN = 18;

interface Run { readonly text: string; readonly style: string }

/** Splits one line at its colour codes. */
function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let codes = new Set<string>();
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const sgr = /^\u001b\[([\d;]*)m$/.exec(part);
    if (sgr === null) {
      if (part !== "") runs.push({ text: part, style: styleOf(codes) });
      continue;
    }
    for (const code of (sgr[1] || "0").split(";")) codes = next(codes, code);
  }
  return runs;
}

function next(codes: ReadonlySet<string>, code: string): Set<string> {
  if (code === "0") return new Set();
  const kept = [...codes].filter((one) => !(code === "39" && one in PAINT) && !(code === "22" && (one === "1" || one === "2")) && !(code === "24" && one === "4"));
  return new Set(["39", "22", "24"].includes(code) ? kept : [...kept, code]);
}

function styleOf(codes: ReadonlySet<string>): string {
  const colour = [...codes].find((code) => code in PAINT);
  return [
    colour ? `fill:${PAINT[colour]}` : "",
    codes.has("1") ? "font-weight:700" : "",
    codes.has("2") ? "opacity:.65" : "",
    codes.has("4") ? "text-decoration:underline" : "",
  ].filter(Boolean).join(";");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const lines = readFileSync(0, "utf8").replace(/\n+$/, "").split("\n");
const title = process.argv[2] ?? "";
const widest = Math.max(80, ...lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, "").length));
const width = Math.ceil(widest * CHAR + MARGIN * 2);
const height = lines.length * LINE + MARGIN * 2 + 30;
const rows = lines.map((line, index) => {
  const spans = runsOf(line).map(({ text, style }) => `<tspan${style ? ` style="${style}"` : ""}>${escaped(text)}</tspan>`).join("");
  return `<text x="${MARGIN}" y="${MARGIN + 42 + index * LINE}" xml:space="preserve">${spans}</text>`;
});
console.log(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" rx="8" fill="#16181d"/>
<text x="${MARGIN}" y="26" fill="#8a8f98" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13">$ ${escaped(title)}</text>
<g fill="#e6e6e6" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14">
${rows.join("\n")}
</g>
</svg>`);
