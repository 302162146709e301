import type { ElementEdit, Finding, Verdict } from "../check/index.ts";
import { fix } from "../fix/index.ts";
import type { Answer, FixResult, MovedLine } from "../fix/index.ts";
import { readClaims } from "../read/index.ts";
import type { ClaimContent, Made, Store } from "../store/index.ts";
import { recheck, recheckAll } from "./check-claims.ts";
import { companyOf, named, opened, sessionIn, visitsOf } from "./company.ts";
import type { CheckedIn } from "./company.ts";
import { followed, movedVisits, putChanged } from "./moved-visits.ts";
import type { MovedVisit } from "./moved-visits.ts";
import type { Office } from "./office.ts";
import { NO_VISIT } from "./visit-text.ts";

export interface FixAsked {
  /** The findings to fix, and no others. */
  readonly findings: readonly string[];
  /** Who said yes to the question of a finding. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly by: string;
  /** ISO day. */
  readonly on: string;
}

export interface ClaimFixed {
  readonly bytes: Uint8Array;
  readonly diff: readonly ElementEdit[];
  readonly applied: FixResult["applied"];
  readonly refused: FixResult["refused"];
  readonly open: FixResult["open"];
  readonly visits: readonly MovedVisit[];
  /** What is said of the claim with the fixes. */
  readonly verdict: Verdict | undefined;
}

/** Works out the fixes of some findings of one claim, checked against what the store knows; changes nothing. */
export async function fixesFor(store: CheckedIn, office: Office, content: ClaimContent, asked: FixAsked): Promise<ClaimFixed> {
  const claim = opened(content);
  const company = await companyOf(store, [named(claim, store)]);
  const visits = visitsOf(company);
  const { by, on } = asked;
  const answers = Object.entries(asked.answers).map(([finding, yes], index): Answer => ({ finding, yes, by, on, entry: index + 1 }));
  const wanted = new Set(asked.findings);
  const scrub = (bytes: Uint8Array, moved: readonly MovedLine[]): readonly Verdict[] => {
    const session = sessionIn(office, company, visits.map((visit) => followed(visit, moved)));
    return Array.from(readClaims(bytes, { file: content.batch }), (one) => only(session.check(one), wanted, moved));
  };
  const { bytes, applied, refused, open, moved, verdicts } = fix(content.content, { scrub, answers });
  return {
    bytes, applied, refused, open: open.filter(({ finding }) => wanted.has(finding)), verdict: verdicts[0],
    diff: applied.flatMap(({ edits }) => edits),
    visits: movedVisits(visits, content.number, moved),
  };
}

/** Puts fixes in place, as `fixesFor` worked them out, and checks the claim again. Answers which elements changed. */
export async function putFixes(store: Store, office: Office, key: string, fixed: ClaimFixed, made: Made): Promise<string> {
  const what = [...new Set(fixed.diff.map(fixedText))].join(", ");
  await putChanged(store, key, fixed, what, made);
  await recheck(store, office, key);
  return what;
}

/** Which element changed, in words that hold no value; a line whose service goes is gone. */
function fixedText({ element, line, to }: ElementEdit): string {
  if (element === "SV101" && to === "" && line !== undefined) return `line ${line} taken off`;
  return line === undefined ? element : `${element} (line ${line})`;
}

/** Takes the last change back, a fix or an edit or a visit record; false where there is none. */
export async function undoChange(store: Store, office: Office, key: string, made: Made): Promise<boolean> {
  const before = await store.claims.content(key);
  const last = (await store.claims.revisions(key)).at(-1);
  const visits = await store.claims.undo(key);
  if (before === undefined || visits === undefined || last === undefined) return false;
  await store.records.addUndone({ claim: key, what: last.what, made: { by: last.by, at: last.at }, ...made });
  for (const visit of visits) {
    if (visit.json === NO_VISIT) await store.records.dropVisit(visit);
    else await store.records.putVisit(visit, made);
  }
  await recheckAll(store, office, before);
  const shared = visits.length === 0 ? [] : await store.claims.withNumber(before.number);
  for (const other of shared) if (other.key !== key) await recheck(store, office, other.key);
  return true;
}

/** A verdict in which only the wanted findings can be fixed. They are named as before any fix, whatever numbers lines have by now. */
function only(verdict: Verdict, wanted: ReadonlySet<string>, moved: readonly MovedLine[]): Verdict {
  const before = new Map(moved.flatMap(({ from, to }) => (to === undefined ? [] : [[to, from] as const])));
  const isWanted = ({ id, rule, lines }: Finding): boolean => {
    const head = `${verdict.claim.id}/${rule}/`;
    const suffix = id.slice(head.length + lines.join("+").length);
    return wanted.has(`${head}${lines.map((line) => before.get(line) ?? line).join("+")}${suffix}`);
  };
  return { ...verdict, findings: verdict.findings.map((finding) => (isWanted(finding) ? finding : { ...finding, fix: null })) };
}
