/** Text as it may stand in a page: nothing of it is read as markup. */
export function safe(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}

/** Paper and ink, light and dark: what every page that is written has in common. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --quiet: #6b675f; --line: #dcd8cf; --accent: #9a4f0c; --error: #a3201b; --warning: #8a5a00; --info: #2f5d8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e6df; --paper: #191816; --quiet: #a8a399; --line: #3a3732; --accent: #e0a15e; --error: #ff8f87; --warning: #e7b75f; --info: #8fbcea; }
}
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); font-weight: normal; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
.quiet { color: var(--quiet); } .money { text-align: right; } .error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
`;

/** The head of a page that fetches nothing and runs nothing. */
export function pageHead(title: string, style = ""): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${safe(title)}</title>
<style>${PAGE_STYLE}${style}</style></head>
<body>`;
}
