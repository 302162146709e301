import type { ReactNode } from "react";
import { money } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import type { ClaimFinding, ClaimForm, FormLine } from "../../server/types.ts";
import { worstSeverity } from "./worst.ts";

interface FormProps { readonly of: ClaimForm; readonly findings: readonly ClaimFinding[]; readonly onLine: (line: number) => void }

/** The claim in the boxes that everybody in the office knows: those of a CMS-1500, by their numbers. */
export function Form({ of, findings, onLine }: FormProps) {
  return (
    <section className="form-part" aria-label="The claim">
      <dl className="boxes">
        <Box n="1a" label="Insured's ID">{of.insuredId}</Box>
        <Box n="2" label="Patient">{of.patient.name}</Box>
        <Box n="3" label="Born, sex">{[of.patient.birth, of.patient.sex].filter(Boolean).join(" · ")}</Box>
        <Box n="4" label="Insured">{of.insured?.name ?? "same"}</Box>
        <Box n="10" label="Related to">{of.related?.map((code) => CAUSES[code] ?? code).join(", ")}</Box>
        <Box n="14" label="Onset">{of.onset}</Box>
        <Box n="17" label="Referred by">{named(of.referring)}</Box>
        <Box n="22" label="Resubmission">{of.frequency === undefined || of.frequency === "1" ? undefined : of.frequency}</Box>
        <Box n="23" label="Authorisation">{of.authorisation}</Box>
        <Box n="21" label="Diagnoses" isWide>
          {of.diagnoses.map(({ letter, code }) => <span key={letter} className="diagnosis"><span className="quiet">{`${letter} `}</span>{code}</span>)}
        </Box>
      </dl>
      <Lines of={of.lines} findings={findings} onLine={onLine} />
      <dl className="boxes">
        <Box n="25" label="Tax ID">{of.taxId}</Box>
        <Box n="26" label="Account">{of.account}</Box>
        <Box n="28" label="Total">{money(of.totalCents)}</Box>
        <Box n="31" label="Given by">{named(of.rendering)}</Box>
        <Box n="32" label="Where">{named(of.facility)}</Box>
        <Box n="33" label="Billed by">{named(of.billing)}</Box>
      </dl>
    </section>
  );
}

const CAUSES: Readonly<Record<string, string>> = { AA: "auto accident", EM: "employment", OA: "other accident" };

function named(who: { readonly name: string; readonly npi?: string } | undefined): string | undefined {
  return who && [who.name, who.npi].filter((part) => part !== undefined && part !== "").join(" · ");
}

interface BoxProps { readonly n: string; readonly label: string; readonly children: ReactNode; readonly isWide?: boolean }

function Box({ n, label, children, isWide = false }: BoxProps) {
  const isBlank = children === undefined || children === "";
  return (
    <div className={isWide ? "box wide" : "box"}>
      <dt><span className="box-number">{n}</span>{` ${label}`}</dt>
      <dd>{isBlank ? <span className="quiet">–</span> : children}</dd>
    </div>
  );
}

interface LinesProps {
  readonly of: readonly FormLine[];
  readonly findings: readonly ClaimFinding[];
  readonly onLine: (line: number) => void;
}

function Lines({ of, findings, onLine }: LinesProps) {
  return (
    <div className="lines-scroll" tabIndex={0} role="group" aria-label="Box 24, scrolls sideways">
      <table className="lines">
        <caption className="hidden">Box 24: service lines</caption>
        <thead>
          <tr>
            <th scope="col"><span className="box-number">24</span></th><th scope="col">A date</th><th scope="col">B place</th>
            <th scope="col">D code</th><th scope="col">modifiers</th><th scope="col">E</th><th scope="col" className="number">F charge</th><th scope="col" className="number">G units</th>
            <th scope="col"><span className="hidden">found</span></th>
          </tr>
        </thead>
        <tbody>
          {of.map((line) => {
            const found = findings.filter(({ lines }) => lines.includes(line.n));
            return <Line key={line.n} of={line} findings={found} onLine={onLine} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Line({ of, findings, onLine }: Omit<LinesProps, "of"> & { readonly of: FormLine }) {
  const { n, from, to, pos, code, modifiers, pointers, chargeCents, units, unitBasis } = of;
  const basis = unitBasis === undefined || unitBasis === "UN" ? "" : ` ${unitBasis === "MJ" ? "min" : unitBasis}`;
  return (
    <tr>
      <th scope="row">{n}</th><td>{to === undefined || to === from ? from ?? "–" : `${from ?? ""} to ${to}`}</td><td>{pos}</td>
      <td className="code">{code}</td>
      <td>{modifiers.join(" ")}</td><td>{pointers}</td><td className="number">{money(chargeCents)}</td><td className="number">{`${units ?? "–"}${basis}`}</td>
      <td>
        {findings.length === 0 ? null : (
          <button type="button" className="line-mark" onClick={() => { onLine(n); }} aria-label={`What was found on line ${n}`}>
            <Mark of={worstSeverity(findings)} isShort />
          </button>
        )}
      </td>
    </tr>
  );
}
