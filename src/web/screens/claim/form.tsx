import { Mark } from "../../parts/mark.tsx";
import type { ClaimFinding, ClaimForm, FormBox, FormLine } from "../../server/types.ts";
import { worstSeverity } from "./worst.ts";

interface FormProps { readonly of: ClaimForm; readonly findings: readonly ClaimFinding[]; readonly onLine: (line: number) => void }

/** Boxes up to this one stand above the lines, as on paper. */
const LAST_ABOVE = 23;
/** Boxes whose words are long. */
const WIDE: readonly string[] = ["payer", "5", "19", "21"];

const TOTAL = "28";

/** `140` as `$140.00`; what is no amount is shown as it stands. */
function dollars(amount: string): string {
  const number = Number(amount);
  return amount === "" || Number.isNaN(number) ? amount : `$${number.toFixed(2)}`;
}

function isAbove({ box }: FormBox): boolean {
  const number = Number.parseInt(box, 10);
  return Number.isNaN(number) || number <= LAST_ABOVE;
}

/** The claim in the boxes that everybody in the office knows: those of a CMS-1500, by their numbers. Empty ones stay away. */
export function Form({ of: { boxes, lines }, findings, onLine }: FormProps) {
  const filled = boxes.filter(({ value }) => value !== "");
  return (
    <section className="form-part" aria-label="The claim">
      <dl className="boxes">{filled.filter(isAbove).map((box) => <Box key={box.box} of={box} />)}</dl>
      <Lines of={lines} findings={findings} onLine={onLine} />
      <dl className="boxes">{filled.filter((box) => !isAbove(box)).map((box) => <Box key={box.box} of={box} />)}</dl>
    </section>
  );
}

function Box({ of: { box, label, value } }: { readonly of: FormBox }) {
  return (
    <div className={WIDE.includes(box) ? "box wide" : "box"}>
      <dt>{/^\d/.test(box) ? <span className="box-number">{`${box} `}</span> : null}{label}</dt>
      <dd>{box === TOTAL ? dollars(value) : value}</dd>
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
            <th scope="col">D code</th><th scope="col">modifiers</th><th scope="col">E</th><th scope="col" className="number">F charge</th>
            <th scope="col" className="number">G units</th><th scope="col"><span className="hidden">found</span></th>
          </tr>
        </thead>
        <tbody>
          {of.map((line) => {
            const found = findings.filter(({ lines }) => lines.includes(line.line));
            return <Line key={line.line} of={line} findings={found} onLine={onLine} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Line({ of, findings, onLine }: Omit<LinesProps, "of"> & { readonly of: FormLine }) {
  const { line, from, to, place, code, modifiers, pointers, charge, units } = of;
  return (
    <tr>
      <th scope="row">{line}</th><td className="line-date">{to === "" || to === from ? from : `${from} to ${to}`}</td><td className="line-place">{place}</td>
      <td className="code">{code}</td><td className="line-modifiers">{modifiers.join(" ")}</td><td className="line-pointers">{pointers}</td>
      <td className="number">{dollars(charge)}</td><td className="number line-units">{units}</td>
      <td className="line-found">
        {findings.length === 0 ? null : (
          <button type="button" className="line-mark" onClick={() => { onLine(line); }} aria-label={`What was found on line ${line}`}>
            <Mark of={worstSeverity(findings)} isShort />
          </button>
        )}
      </td>
    </tr>
  );
}
