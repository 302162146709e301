/** `2026-03-02` for CCYYMMDD, the same for YYMMDD of this century; anything else as it is. */
export function dateText(text: string): string {
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return /^\d{6}$/.test(text) ? dateText(`20${text}`) : text;
}

/** `07:12` for HHMM, `07:12:30` with seconds; anything else as it is. */
export function timeText(text: string): string {
  if (!/^\d{4}(\d\d){0,2}$/.test(text)) return text;
  return `${text.slice(0, 2)}:${text.slice(2, 4)}${text.length > 4 ? `:${text.slice(4, 6)}` : ""}`;
}

/** A date written as its format code says: D8 a day, RD8 a range, DT a day and a time, TM a time. */
export function formattedDate(text: string, format: string): string {
  switch (format) {
    case "RD8": return text.split("-").map(dateText).join(" to ");
    case "DT": return `${dateText(text.slice(0, 8))} ${timeText(text.slice(8))}`.trim();
    case "TM": return timeText(text);
    case "D8": case "D6": return dateText(text);
    default: return text;
  }
}
