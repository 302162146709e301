import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { file835, fileOf as remittances, PAID, payment, WHOLE } from "../../../test/fixtures/835/sample.ts";
import {
  BILLING, bytes, claim, fileOf, group, HEADER, inPieces, interchange, PATIENT, SUBSCRIBER, transaction,
} from "../../../test/fixtures/x12/sample.ts";
import { plainStyle } from "../style.ts";
import { ClaimFilter } from "./claim-filter.ts";
import type { TreeSink } from "./node.ts";
import { TreeJson } from "./tree-json.ts";
import { TreeReader } from "./tree-reader.ts";
import type { TreeCounts } from "./tree-reader.ts";
import { TreeText } from "./tree-text.ts";

interface Options { readonly claim?: string; readonly raw?: boolean; readonly sizes?: readonly number[] }

interface Ran { readonly counts: TreeCounts; readonly ids: readonly string[]; readonly found: number }

function run(file: Uint8Array, sink: TreeSink, { claim: id, sizes = [file.length] }: Options): Ran {
  const ids: string[] = [];
  const filter = id === undefined ? undefined : new ClaimFilter(sink, id, (one) => ids.push(one));
  const reader = new TreeReader(filter ?? sink);
  inPieces(file, sizes, (chunk) => { reader.push(chunk); });
  return { counts: reader.end(), ids, found: filter?.found ?? 0 };
}

function shown(segments: readonly string[] | Uint8Array, options: Options = {}): string {
  let out = "";
  const text = new TreeText((piece) => { out += piece; }, plainStyle(), options);
  run(segments instanceof Uint8Array ? segments : bytes(segments), text, options);
  return out;
}

interface Node {
  readonly kind: string;
  readonly id?: string;
  readonly tag?: string;
  readonly name?: string;
  readonly children?: readonly Node[];
  readonly elements?: readonly Readonly<Record<string, string>>[];
  readonly problems?: readonly { readonly code: string }[];
}

function json(segments: readonly string[] | Uint8Array, options: Options = {}): { nodes: readonly Node[]; summary: TreeCounts } {
  let out = "";
  const sink = new TreeJson((piece) => { out += piece; }, "f", options);
  sink.end(run(segments instanceof Uint8Array ? segments : bytes(segments), sink, options).counts);
  return JSON.parse(out) as { nodes: readonly Node[]; summary: TreeCounts };
}

/** `kind id` of every branch and `tag` of every segment, by depth. */
function outline(nodes: readonly Node[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${" ".repeat(depth)}${node.kind === "segment" ? node.tag ?? "" : `${node.kind} ${node.id ?? ""}`}`, ...outline(node.children ?? [], depth + 1),
  ]);
}

const ONE = fileOf(claim("C1"));
const row = (text: string): RegExp => new RegExp(`^ *${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", " +")}$`, "m");

describe("the tree of an 837P", () => {
  it("has every segment in its loop", () => {
    expect(outline(json(ONE).nodes)).toEqual([
      "interchange 000000001", " ISA", " group 1", "  GS", "  transaction 0001", "   ST", "   BHT", "   loop 1000A", "    NM1", "    PER",
      "   loop 1000B", "    NM1", "   loop 2000A", "    HL", "    PRV", "    loop 2010AA", "     NM1", "     N3", "     N4", "     REF",
      "    loop 2000B", "     HL", "     SBR", "     loop 2010BA", "      NM1", "      N3", "      N4", "      DMG", "     loop 2010BB", "      NM1",
      "     loop 2300", "      CLM", "      REF", "      HI", "      loop 2400", "       LX", "       SV1", "       DTP", "       REF",
      "   SE", "  GE", " IEA",
    ]);
  });

  it.each([
    "Interchange 000000001 · SENDER to RECEIVER · 2026-09-01 12:00 · test",
    "837P professional claim 0001",
    "2010BA Subscriber name",
    "2300 Claim information · C1",
    "CLM CLM01 claim number C1",
    "CLM02 total charge 40",
    "CLM05-1 place of service 11 = office",
    "CLM05-3 frequency 1 = original",
    "SV101-2 procedure 97012 = mechanical traction",
    "SV104 quantity 1",
    "DTP Service date · DTP03 2026-03-02 (DTP01 472 = service, DTP02 D8)",
    "DMG02 birth date 1960-02-29",
    "SBR09 plan kind MB = Medicare Part B",
    "N4 Subscriber city, state and ZIP · N401 AUSTIN · N402 TX ·",
    "N403 78701-0001",
  ])("says: %s", (text) => {
    expect(shown(ONE)).toMatch(row(text));
  });

  it("fits 80 columns", () => {
    expect(shown(ONE).split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("shows each segment as written beside", () => {
    const raw = shown(ONE, { raw: true });
    for (const segment of ONE) expect(raw).toContain(segment.trimEnd());
    expect(json(ONE, { raw: true }).nodes[0]?.children?.[0]).toMatchObject({ tag: "ISA", raw: ONE[0] });
  });

  it("goes back up where a loop ends, and keeps what is missing its beginning", () => {
    const two = outline(json(fileOf(claim("C1"), claim("C2"))).nodes).filter((line) => line.includes("loop 2300"));
    expect(two).toEqual(["     loop 2300", "     loop 2300"]);
    const headless = outline(json(ONE.filter((segment) => !segment.startsWith("LX"))).nodes);
    expect(headless.slice(headless.indexOf("      HI"), headless.indexOf("   SE"))).toEqual(["      HI", "      loop 2400", "       SV1", "       DTP", "       REF"]);
  });
});

describe("problems stand where they occur", () => {
  const at = (text: string, mark: string): string => text.split("\n").slice(Math.max(0, text.slice(0, text.indexOf(mark)).split("\n").length - 2)).join("\n");

  test.each([
    ["an element", ONE.map((segment) => segment.replace("SV1*HC:97012:GP*40*", "SV1*HC:97012:GP*4O*")), "SV102     charge               4O", "● error SV102"],
    ["a segment", ONE.map((segment) => segment.replace(/^SE\*\d+/, "SE*99")), "SE   Transaction trailer · SE01 99 · SE02 0001", "● error SE01"],
    ["a remittance", WHOLE.map((segment) => segment.replace("CAS*CO*16*80*1", "CAS*CO*16*79*1")), "         CLP03     charge               80", "● error Claim"],
  ])("%s", (_, segments, line, mark) => {
    const around = at(shown(segments), mark).split("\n");
    expect(around[0]).toMatch(row(line.trim()));
    expect(around[1]).toContain(mark);
  });

  it("a file that is cut shows what there is", () => {
    const file = bytes(ONE).slice(0, bytes(ONE).length - 130);
    const text = shown(file);
    expect(text).toContain("2300 Claim information · C1");
    expect(text).toMatch(/● error .*The file ends/);
  });

  it("each is told once, though several readers see it", () => {
    const segments = ONE.map((segment) => segment.replace("IEA*1*", "IEA*7*"));
    expect(shown(segments).match(/IEA01 does not agree/g)).toHaveLength(1);
    expect(json(segments).summary.problems).toBe(1);
  });
});

describe("other kinds", () => {
  it("an 835", () => {
    const text = shown(WHOLE);
    for (const line of ["835 remittance advice 0001", "2100 Claim payment information · 20401", "CLP02 status 1 = decided as primary payer",
      "2110 Service payment information · 97012", "CAS01 group PR = the patient bears it", "CAS02 reason 1 = the yearly deductible", "BPR02 payment 27.4",
      "PLB03-1 reason WO = an overpayment is taken back", "AMT Service supplemental amount · AMT02 30 (AMT01 B6 = allowed)"]) expect(text).toMatch(row(line));
    expect(text).not.toContain("●");
  });

  it("a 999, a 277CA and a TA1", () => {
    const of = (functional: string, label: string, kind: string, body: readonly string[]): string[] => interchange([
      group([[`ST*${kind}*0001*${label}`, ...body, `SE*${body.length + 2}*0001`]], `GS*${functional}*A1*B1*20260303*1200*1*X*${label}`),
    ]);
    const nine = shown(of("FA", "005010X231A1", "999", ["AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK3*CLM*22**8", "IK4*2*782*1", "IK5*R*5", "AK9*R*1*1*0"]));
    expect(nine).toMatch(row("IK304 error 8 = something in the segment is wrong"));
    expect(nine).toMatch(row("2110 AK2/IK3/IK4 implementation data element note"));
    const status = shown(of("HN", "005010X214", "277", STATUS), { claim: "K2" });
    expect(status).toMatch(row("STC01-1 category A7 = rejected: something is not"));
    expect(status).toContain("JONES");
    expect(status).not.toMatch(/SMITH|K1\b/);
    const [isa = "", ...rest] = interchange([]);
    expect(shown([isa, "TA1*000000905*260303*1253*R*018", ...rest])).toMatch(row("TA105 reason 018 = the interchange control number is"));
  });

  it("a kind that is not known here", () => {
    const body = ["BHT*0022*13*1*20260303*1200", "HL*1**20*1", "EQ*30"];
    const text = shown(interchange([group([["ST*270*0001*005010X279A1", ...body, "SE*5*0001"]], "GS*HS*A1*B1*20260303*1200*1*X*005010X279A1")]));
    expect(text).toContain("The names of this kind of transaction are not known here");
    expect(text).toMatch(row("EQ EQ01 30"));
    expect(text).not.toContain("●");
  });

  it("several in one file", () => {
    const mixed = [...ONE, ...WHOLE];
    const kinds = json(mixed).nodes.map((node) => node.children?.[1]?.children?.[1]?.name);
    expect(kinds).toEqual(["837P professional claim", "835 remittance advice"]);
    expect(json(mixed).summary).toMatchObject({ interchanges: 2, claims: 4, problems: 0 });
  });
});

const PT = (n: number, name: string, id: string): string[] =>
  [`HL*${n}*3*PT`, `NM1*QC*1*${name}*PAT****MI*M${n}`, `TRN*2*${id}`, "STC*A7:500*20260303*U*40", "DTP*472*D8*20260302"];
const STATUS = [
  "BHT*0085*08*1*20260303*1200*TH", "HL*1**20*1", "NM1*PR*2*PLAN*****PI*1", "TRN*1*1", "DTP*050*D8*20260303", "DTP*009*D8*20260303",
  "HL*2*1*21*1", "NM1*41*2*US*****46*1", "TRN*2*1", "STC*A1:19*20260303*WQ*80", "HL*3*2*19*1", "NM1*85*2*CLINIC*****XX*1000000012", "TRN*1*0",
  ...PT(4, "SMITH", "K1"), ...PT(5, "JONES", "K2"),
];

describe("one claim", () => {
  const many = interchange([group([transaction([...HEADER, ...BILLING, ...SUBSCRIBER, ...claim("C1"), ...claim("C2"), ...PATIENT, ...claim("D1"), ...claim("D2")])])]);

  it.each([
    ["C2", ["2000A", "2010AA", "2000B", "2010BA", "2010BB", "2300", "2400"]],
    ["D2", ["2000A", "2010AA", "2000B", "2010BA", "2010BB", "2000C", "2010CA", "2300", "2400"]],
  ])("%s, with the levels above it and no other", (id, loops) => {
    const lines = outline(json(many, { claim: id }).nodes).map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith("loop")).map((line) => line.slice(5))).toEqual(loops);
    const text = shown(many, { claim: id });
    expect(text).toContain(`2300 Claim information · ${id}`);
    for (const other of ["C1", "C2", "D1", "D2"].filter((one) => one !== id)) expect(text).not.toContain(other);
  });

  it("of an 835, with its payment", () => {
    const lines = outline(json(WHOLE, { claim: "20402" }).nodes).map((line) => line.trim());
    expect(lines).toEqual(["interchange 000000042", "group 1", "transaction 0001", "BPR", "TRN", "loop 2000", "LX", "loop 2100", "CLP", "CAS", "NM1"]);
  });

  it("a number that comes twice is shown twice; its levels once", () => {
    const twice = remittances(payment("62.4", [PAID, ["CLP*X*1*0*0**MB*1*11*1", "NM1*QC*1*A*B"], PAID]));
    const lines = outline(json(twice, { claim: "20401" }).nodes).map((line) => line.trim());
    expect(lines.filter((line) => line === "loop 2100")).toHaveLength(2);
    expect(lines.filter((line) => line === "BPR" || line === "LX")).toEqual(["BPR", "LX"]);
  });

  it("one that is not there: nothing is shown, and every number was told", () => {
    let out = "";
    const { ids, found } = run(bytes(many), new TreeText((piece) => { out += piece; }, plainStyle()), { claim: "ZZ" });
    expect([out, found, ids]).toEqual(["", 0, ["C1", "C2", "D1", "D2"]]);
  });
});

describe("any bytes", () => {
  it("the sizes of chunks change nothing", () => {
    const file = bytes([...ONE.map((segment) => segment.replace("SV1*HC:97012:GP*40*", "SV1*HC:97012:GP*4O*")), ...WHOLE]);
    const once = shown(file);
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }), (sizes) => {
      expect(shown(file, { sizes })).toBe(once);
    }), { numRuns: 15 });
  });

  it("no mutation stops it, leaves JSON broken or loses a segment", () => {
    const file = bytes([...ONE, ...WHOLE]);
    const mutation = fc.record({ at: fc.nat(file.length - 1), cut: fc.nat(200), put: fc.uint8Array({ maxLength: 6 }), claim: fc.constantFrom(undefined, "C1", "20401") });
    fc.assert(fc.property(mutation, ({ at, cut, put, claim: id }) => {
      const mutated = new Uint8Array([...file.slice(0, at), ...put, ...file.slice(at + cut)]);
      const options = id === undefined ? {} : { claim: id };
      const tree = json(mutated, options);
      const count = outline(tree.nodes).filter((line) => /^ *[A-Z0-9]{2,3}$/.test(line)).length;
      expect(count).toBeLessThanOrEqual(tree.summary.segments);
      const text = shown(mutated, options);
      expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text)).toBe(false);
    }), { numRuns: 120 });
  });

  it("what a file holds cannot steer a terminal", () => {
    const text = shown(ONE.map((segment) => segment.replace("DOE", "\u001b[2J\u202eDOE")), { raw: true });
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain("·[2J·DOE");
  });

  it("a segment of a hundred thousand elements, and one of as many repetitions, take no time", () => {
    const wide = ONE.map((segment) => (segment.startsWith("HI") ? `HI*${"A:B^".repeat(100_000)}*${"X*".repeat(100_000)}` : segment));
    expect(shown(wide).length).toBeLessThan(100_000);
  });

  it("very many problems in one block are no burden to each other", () => {
    const file = bytes([...ONE.slice(0, 5), "?~".repeat(100_000), ...ONE.slice(5)]);
    expect(json(file).summary.problems).toBeGreaterThan(10_000);
  });

  it("what lies beyond one block is the same tree", () => {
    const claims = Array.from({ length: 9000 }, (_, index) => claim(`B${index}`));
    const file = bytes(fileOf(...claims));
    expect(file.length).toBeGreaterThan(1_048_576);
    const { summary } = json(file);
    expect(summary).toMatchObject({ claims: 9000, interchanges: 1 });
    const text = shown(file, { claim: "B8999" });
    expect(text).toMatch(row("2300 Claim information · B8999"));
    expect(text).toContain("2010BA Subscriber name");
  });
});

it("an 835 as bytes", () => {
  expect(shown(file835(WHOLE))).toBe(shown(WHOLE));
});
