import { cut, join } from "./text.ts";
import type { Text } from "./text.ts";

/** Makes a file smaller while `fails` still holds: whole segments first, then bytes. Ends after so many milliseconds. */
export function shrunk(text: Text, fails: (text: Text) => boolean, budget = 15_000): Text {
  const until = Date.now() + budget;
  const { marks, segments } = cut(text);
  const fewer = lessOf(segments, (left) => fails(join(left, marks)), until);
  return lessOf([...join(fewer, marks)], (left) => fails(left.join("")), until).join("");
}

/** Takes out halves, quarters, … for as long as that can be done. */
function lessOf(parts: readonly string[], fails: (parts: readonly string[]) => boolean, until: number): readonly string[] {
  let now = parts;
  for (let size = Math.ceil(now.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length;) {
      if (Date.now() > until) return now;
      const less = now.toSpliced(at, size);
      if (less.length < now.length && fails(less)) now = less;
      else at += size;
    }
  }
  return now;
}
