/** Where a text stops being JSON: counted from 1, the column in characters. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
  /** What should have stood there. Never what stands there. */
  readonly expected: string;
}

type State = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const BLANK = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const EXPECTED: Readonly<Record<State, string>> = {
  value: "a value",
  "value or end": "a value or ]",
  key: "a key in double quotes",
  "key or end": "a key in double quotes or }",
  colon: "a colon",
  "comma or end": "a comma or the closing bracket",
  nothing: "the end of the text",
};

/** Finds where the first fault of a text that is no JSON stands; `undefined` for one that is. Says the same in every browser. */
export function brokenJson(text: string): JsonPlace | undefined {
  const open: string[] = [];
  let state: State = "value";
  let at = end(BLANK, text, 0) ?? 0;
  while (at < text.length) {
    const stop = tokenEnd(text, at, state, open.at(-1));
    if (stop === undefined) return placeOf(text, at, state);
    state = after(state, text.charAt(at), open);
    at = end(BLANK, text, stop) ?? stop;
  }
  return state === "nothing" ? undefined : placeOf(text, at, state);
}

function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of the token at `at`, where this state allows it. */
function tokenEnd(text: string, at: number, state: State, bracket: string | undefined): number | undefined {
  const character = text.charAt(at);
  switch (state) {
    case "nothing": return undefined;
    case "colon": return character === ":" ? at + 1 : undefined;
    case "comma or end": return character === "," || character === (bracket === "{" ? "}" : "]") ? at + 1 : undefined;
    case "key": return end(STRING, text, at);
    case "key or end": return character === "}" ? at + 1 : end(STRING, text, at);
    case "value or end": return character === "]" ? at + 1 : valueEnd(text, at, character);
    case "value": return valueEnd(text, at, character);
  }
}

function valueEnd(text: string, at: number, character: string): number | undefined {
  if (character === "{" || character === "[") return at + 1;
  return end(character === "\"" ? STRING : SCALAR, text, at);
}

function after(state: State, character: string, open: string[]): State {
  if (character === "}" || character === "]") open.pop();
  else if (state === "colon") return "value";
  else if (state === "key" || state === "key or end") return "colon";
  else if (state === "comma or end") return open.at(-1) === "{" ? "key" : "value";
  else if (character === "{" || character === "[") {
    open.push(character);
    return character === "{" ? "key or end" : "value or end";
  }
  return open.length === 0 ? "nothing" : "comma or end";
}

function placeOf(text: string, at: number, state: State): JsonPlace {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, expected: EXPECTED[state] };
}
