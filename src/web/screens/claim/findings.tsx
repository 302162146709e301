import { Button } from "../../parts/button.tsx";
import { FindingPart, linesText } from "../../parts/finding.tsx";
import { remarkText } from "../../parts/file-remarks.tsx";
import { Mark } from "../../parts/mark.tsx";
import { NothingFound } from "../../parts/nothing-found.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";
import type { ClaimAnswer, ClaimFinding, FileRemark } from "../../server/types.ts";
import { useMay } from "../../server/session.ts";
import type { NameOf } from "../../server/people.ts";
import { useTitles } from "../../engine/titles.ts";
import { moment } from "../today/days.ts";
import { Unchecked } from "./unchecked.tsx";

/** What may be done about a finding. */
export type Wish = { readonly is: "visit" | "text" } | { readonly is: "fix"; readonly findings: readonly ClaimFinding[] } | { readonly is: "override"; readonly finding: ClaimFinding };

interface FindingsProps { readonly of: ClaimAnswer; readonly nameOf: NameOf; readonly onWish: (wish: Wish) => void }

export function isFixable({ fix }: ClaimFinding): boolean {
  return fix !== null && fix.tier !== "never" && fix.edits.length > 0;
}

/** Findings whose change is a matter of form: they are made together. */
export function safeOnes({ claim }: ClaimAnswer): readonly ClaimFinding[] {
  return claim.findings.filter((finding) => isFixable(finding) && finding.fix?.tier === "safe");
}

/** What was found, what a modifier clears, what could not be looked at. */
export function Findings({ of, nameOf, onWish }: FindingsProps) {
  const { findings, bypassed, unchecked, checked } = of.claim;
  const safe = safeOnes(of);
  const may = useMay();
  const isFree = of.row.state !== "released" && may("fix");
  const isBroken = of.claim.problems?.some(({ severity }) => severity === "error") === true;
  return (
    <section className="findings-part" aria-label="What was found">
      {safe.length < 2 || !isFree ? null : <Button onPress={() => { onWish({ is: "fix", findings: safe }); }}>{`Repair ${safe.length} matters of form together`}</Button>}
      {findings.length === 0 || may("fix") ? null : <p className="small quiet no-print">{whoActs(may("override"))}</p>}
      <InTheFile of={of.claim.problems ?? []} />
      <BilledAgain of={of.billedAgain} />
      {findings.length === 0 && !isBroken ? <NothingFound made={checked} left={unchecked.length} isClean={of.claim.verdict === "clean"} /> : null}
      <ul>
        {findings.map((finding) => (
          <FindingPart key={finding.id} of={finding}><Standing of={of} finding={finding} nameOf={nameOf} onWish={onWish} /></FindingPart>
        ))}
      </ul>
      {bypassed.length === 0 ? null : <Bypassed of={bypassed} />}
      <Unchecked of={unchecked} hasVisit={of.visit !== undefined && of.visit !== null} isOpen={findings.length === 0} onBring={may("record") ? (is) => { onWish({ is }); } : undefined} />
    </section>
  );
}

/** Said to whom nothing here has a button, or none but to keep it. */
export function whoActs(mayKeep: boolean): string {
  return `Your role changes no claim. A biller or an admin puts this right${mayKeep ? "" : ", or keeps it with a reason"}.`;
}

/** What was already said about a finding, and what may be done about it. */
function Standing({ of, finding, nameOf, onWish }: FindingsProps & { readonly finding: ClaimFinding }) {
  const may = useMay();
  const override = of.overrides.findLast(({ findingId }) => findingId === finding.id);
  const answered = of.attestations.findLast(({ findingId }) => findingId === finding.id);
  return (
    <>
      {answered === undefined ? null : <p className="small quiet">{answeredWords(answered, nameOf)}</p>}
      {override === undefined ? null : <p className="small quiet">{`Kept as it is by ${nameOf(override.by)}, ${moment(override.at)}: ${override.reason}`}</p>}
      <div className="actions no-print">
        {isFixable(finding) && of.row.state !== "released" && may("fix") ? (
          <Button look={answered?.answer === false ? "plain" : "main"} onPress={() => { onWish({ is: "fix", findings: [finding] }); }}>
            {finding.fix?.tier === "attest" ? "Answer and change" : "See the change"}
          </Button>
        ) : null}
        {override === undefined && may("override") ? <Button look="plain" onPress={() => { onWish({ is: "override", finding }); }}>Keep it as it is …</Button> : null}
      </div>
    </>
  );
}

/** What somebody answered to a finding that stands. A yes changed the claim and the finding went: since it stands, that was taken back. */
export function answeredWords({ answer, by, at, question }: ClaimAnswer["attestations"][number], nameOf: NameOf): string {
  const who = `${nameOf(by)}, ${moment(at)}`;
  return answer ? `${who}, said yes, and the change was taken back since: ${question}` : `No, said ${who}: ${question}`;
}

/** What is wrong with the file where this claim stands, before any rule: the payer's system stops at it. */
function InTheFile({ of: all }: { readonly of: readonly FileRemark[] }) {
  const of = all.filter(({ claim, severity }) => claim !== undefined || severity === "error");
  if (of.length === 0) return null;
  return (
    <ul className="file-remarks" aria-label="In the file itself">
      {of.map(({ code, severity, message, where }, index) => (
        <li key={`${index} ${code}`}>
          <Mark of={severity} isShort />{` ${remarkText({ severity, message, where })}`}
        </li>
      ))}
    </ul>
  );
}

/** The finding stands on the later claim; whoever looks at the first is led there. */
function BilledAgain({ of }: { readonly of: ClaimAnswer["billedAgain"] }) {
  if (of.length === 0) return null;
  return (
    <ul className="billed-again">
      {of.map(({ key, claim, lines }) => (
        <li key={key}>
          <Mark of="info" isShort />{" Claim "}<a href={hashOf("claim", key)}>{claim}</a>
          {`, which came later, bills ${linesText(lines)} of this claim again. The error stands there; look at both before either is sent.`}
        </li>
      ))}
    </ul>
  );
}

function Bypassed({ of }: { readonly of: ClaimAnswer["claim"]["bypassed"] }) {
  const titleOf = useTitles();
  return (
    <details>
      <summary>{`${counted(of.length, "edit")} cleared by a modifier`}</summary>
      <ul className="remarks">{of.map(({ rule, lines, by }) => <li key={`${rule} ${lines.join()}`}>{`${titleOf(rule)} (${linesText(lines)}), by ${by}`}</li>)}</ul>
    </details>
  );
}
