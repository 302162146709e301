/** What is wrong with the day of service as typed; `undefined` for a day up to today. Both are ISO days, which sort as text. */
export function wrongDay(text: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return "Choose a day.";
  return text > today ? "That day is still to come: a service is billed once it was given. Choose today or an earlier day." : undefined;
}
