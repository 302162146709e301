import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../claim/index.ts";
import { bytes, claim, fileOf, inPieces, ISA, text } from "../../test/fixtures/x12/sample.ts";
import { readSegments, SEGMENT_LIMIT, SegmentReader } from "./index.ts";

interface Seen { readonly segments: string[]; readonly problems: Problem[] }

function readAll(whole: Uint8Array, sizes: readonly number[]): Seen {
  const segments: string[] = [];
  const problems: Problem[] = [];
  const reader = new SegmentReader({
    onSegment: (s) => segments.push(`${s.ordinal} ${s.span.join("-")} ${s.tag()} ${s.text(1)} ${s.text(2)}`),
    onProblem: (problem) => problems.push(problem),
  });
  inPieces(whole, sizes, (chunk) => { reader.push(chunk); });
  reader.end();
  return { segments, problems };
}

const codesOf = (file: Uint8Array | string): string[] =>
  readSegments(typeof file === "string" ? bytes(file) : file).problems.map(({ code }) => code);
const rawOf = (file: string): string[] => readSegments(bytes(file)).segments.map(({ raw }) => new TextDecoder().decode(raw));

const file = text(fileOf(claim("A1")));
const swapped = file.replaceAll("*", "|").replaceAll(":", "<").replaceAll("~", "!");

describe("cutting segments", () => {
  it("gives each segment its place, tag and elements", () => {
    const { segments } = readSegments(bytes(`\n${file}`));
    expect(segments.map((s) => s.ordinal)).toEqual(segments.map((_, i) => i + 1));
    const clm = segments.find((s) => s.tag() === "CLM");
    expect(clm?.span).toEqual([file.indexOf("CLM*") + 1, file.indexOf("~", file.indexOf("CLM*")) + 1]);
    expect(clm?.component(5, 3)).toBe("1");
  });

  it.each([
    ["newlines after terminators", file.replaceAll("~", "~\n")],
    ["CR LF after terminators", file.replaceAll("~", "~\r\n")],
    ["a newline as terminator", file.replaceAll("~", "\n")],
    ["CR LF as terminator", file.replaceAll("~", "\r\n")],
    ["other separators", swapped],
    ["control characters as separators", file.replaceAll("*", "\x1d").replaceAll("~", "\x1c").replaceAll(":", "\x1f")],
    ["blanks before the ISA", `  \r\n\t${file}`],
  ])("reads a file with %s", (_, written) => {
    const seen = readAll(bytes(written), [1e6]);
    expect(seen.problems).toEqual([]);
    expect(seen.segments.map((s) => s.split(" ")[2])).toEqual(text(fileOf(claim("A1")), "\n").trim().split("\n").map((s) => s.split("*")[0]));
  });

  it("takes the separators of each interchange from its own ISA", () => {
    const { segments, problems } = readSegments(bytes(`${file}\n\n${swapped}\r\n${file}`));
    expect(problems).toEqual([]);
    expect(segments.filter((s) => s.tag() === "CLM").map((s) => [s.text(1), s.component(5, 1)])).toEqual([["A1", "11"], ["A1", "11"], ["A1", "11"]]);
  });

  it("takes no repetition separator from an older ISA11", () => {
    const repetition = (isa: string): number | undefined => readSegments(bytes(`${isa}~`)).segments[0]?.separators.repetition;
    expect(repetition(ISA)).toBe(94);
    expect(repetition(ISA.replace("*^*", "*U*"))).toBe(-1);
  });

  it("keeps spaces inside elements, and splits a forgotten terminator at a known tag on a new line", () => {
    expect(rawOf(`${ISA}~REF*D9*A B ~`)[1]).toBe("REF*D9*A B ");
    const broken = `${ISA}~GS*HC\nST*837*1~\nCLM*A*1\r\nLX*1~IEA*1*1~`;
    expect(rawOf(broken).slice(1)).toEqual(["GS*HC", "ST*837*1", "CLM*A*1", "LX*1", "IEA*1*1"]);
    expect(codesOf(broken)).toEqual(["segment-terminator", "segment-terminator"]);
  });
});

describe("a file whose terminators are all forgotten", () => {
  it("is read line by line", () => {
    const { segments, problems } = readSegments(bytes(file.replaceAll("~", "\n").replace("\n", "~\n")));
    expect(segments.map((s) => s.tag())).toEqual(readSegments(bytes(file)).segments.map((s) => s.tag()));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["segment-terminator"]));
  });
});

describe("what is wrong with a file", () => {
  it.each<[string, Uint8Array | string, string[]]>([
    ["empty", "", ["empty-file"]],
    ["blank", " \r\n\t ".repeat(300), ["empty-file"]],
    ["a byte order mark", `\ufeff${file}`, ["byte-order-mark"]],
    ["text", "Dear payer, please pay.", ["not-x12"]],
    ["a PDF", `%PDF-1.7\n${file}`, ["not-x12"]],
    ["words before the ISA", `From: clearing house\n${file}`, ["outside-envelope"]],
    ["words between interchanges", `${file}VISA card\n${file}`, ["outside-envelope"]],
    ["words at the end", `${file}bye`, ["outside-envelope"]],
    ["segments without an ISA", file.slice(file.indexOf("GS*")), ["not-x12"]],
    ["an ISA without padding", file.replace(/ +\*/g, "*"), ["interchange-header"]],
    ["an ISA that is cut", ISA.slice(0, 50), ["interchange-header"]],
    ["an ISA without separators", file.replace(ISA, "ISA*00*00~"), ["interchange-header"]],
    ["an unreadable ISA and a good one", `ISA*00*00~GS*X~${" ".repeat(300)}${file}`, ["interchange-header"]],
    ["two terminators", file.replace("REF*D9*CH1~", "~REF*D9*CH1~"), ["empty-segment"]],
    ["a tag in small letters", file.replace("CLM*", "clm*"), ["segment-tag"]],
    ["a NUL", file.replace("CH1", "C\0H1"), ["character"]],
    ["two control characters in one segment", file.replace("CH1", "C\x01H\x7f1"), ["character"]],
    ["a newline inside a value", file.replace("CH1", "C\nH1"), ["character"]],
    ["an end in the middle", file.slice(0, -40), ["truncated"]],
    ["a last segment without terminator", file.slice(0, -1), ["segment-terminator"]],
  ])("%s", (_, written, expected) => {
    expect(codesOf(written)).toEqual(expected);
  });

  it.each([
    ["%PDF-1.4", "a PDF document"], ["PK\x03\x04....", "a zip archive"], ["{\"claims\":[]}", "JSON"], ["[{\"a\":1}]", "JSON"],
    ["<?xml version=\"1.0\"?><a/>", "XML"], ["<!DOCTYPE html><html>", "HTML"], ["I\0S\0A\0*\0", "UTF-16"], ["{\\rtf1", "RTF"],
    ["claim,code,units\nA,97012,1", "CSV"], ["Hello there", "plain text"], ["\x01\x02\x03\x04abc", "binary"], ["ST*837*0001~", "without their ISA"],
  ])("says what %j looks like", (start, words) => {
    expect(readSegments(bytes(start)).problems[0]?.message).toContain(words);
  });

  it.each([["bye", "Content of 3 bytes stands outside"], ["!", "Content of 1 byte stands outside"]])("says how much %j is", (end, words) => {
    expect(readSegments(bytes(`${file}${end}`)).problems[0]?.message).toContain(words);
  });

  it("names UTF-16 by its mark", () => {
    expect(readSegments(new Uint8Array([0xff, 0xfe, 73, 0, 83, 0])).problems[0]?.message).toContain("UTF-16");
  });

  it("delivers the segment before the problem inside of it", () => {
    const order: string[] = [];
    const reader = new SegmentReader({ onSegment: (s) => order.push(s.tag()), onProblem: ({ code }) => order.push(code) });
    reader.push(bytes(`${ISA}~REF*D9*\0~HI*BK:1~`));
    reader.end();
    expect(order).toEqual(["ISA", "REF", "character", "HI"]);
  });
});

describe("chunks", () => {
  const odd = [
    file, swapped, `\ufeff${file}`, `x${file}`, `${file}VISA\n${file}`, file.replaceAll("~", "~\r\n"), file.slice(0, -30), "", "ISA", "no claim",
    file.replace("CH1", "C\0H1"), `ISA*00*00~${file}${file}`, file.replace("~SE*", "\nSE*"), `${file.slice(0, 300)}${file}`, file.replaceAll("~", "\n").replace("\n", "~\n"),
    `${ISA}~${"é ü ".repeat(40)}~IEA*0*1`,
  ];

  it("of any size give the same segments and problems", () => {
    fc.assert(fc.property(
      fc.constantFrom(...odd), fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }),
      (written, sizes) => {
        expect(readAll(bytes(written), sizes)).toEqual(readAll(bytes(written), [1e9]));
      },
    ), { numRuns: 300 });
  });

  it.each(odd.map((written) => [written.slice(0, 20), written]))("of one byte give the same: %j", (_, written) => {
    expect(readAll(bytes(written), [1])).toEqual(readAll(bytes(written), [1e9]));
  });

  it("cut arbitrary bytes without an exception", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, inside) => {
      const whole = inside ? new Uint8Array([...bytes(`${ISA}~GS*HC~`), ...noise]) : noise;
      expect(readAll(whole, [7])).toEqual(readAll(whole, [1e9]));
    }), { numRuns: 500 });
  });
});

describe("a segment that does not end", () => {
  const long = "X".repeat(SEGMENT_LIMIT + 1);
  const around = (middle: string): Uint8Array => bytes(`${ISA}~NTE*ADD*1~${middle}~REF*D9*1~IEA*0*1~`);

  it("is left out, and reading goes on after its terminator", () => {
    const seen = readAll(around(long), [1e9]);
    expect(seen.segments.map((s) => s.split(" ")[2])).toEqual(["ISA", "NTE", "REF", "IEA"]);
    expect(seen.segments.at(-1)).toMatch(/^5 /);
    expect(seen.problems.map(({ code }) => code)).toEqual(["segment-too-long"]);
    expect(readAll(around(long), [65_536])).toEqual(seen);
    expect(readAll(around(long), [1_000_003])).toEqual(seen);
  });

  it("is read at the limit", () => {
    expect(readAll(around(`NTE*${long.slice(5)}`), [65_536]).problems).toEqual([]);
  });

  it("does not grow memory when it is endless", () => {
    const reader = new SegmentReader({ onSegment: () => undefined, onProblem: () => undefined });
    reader.push(bytes(`${ISA}~NTE*`));
    const chunk = new Uint8Array(65_536).fill(65);
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 2000; i++) reader.push(chunk);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16_000_000);
    reader.end();
  });
});
