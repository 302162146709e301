import type { ReactNode } from "react";
import type { StatementView } from "../../engine/library.ts";
import { Sources } from "../../parts/finding.tsx";
import { today } from "../../format.ts";

const WIDE = 200;

interface TimelineProps { readonly of: readonly StatementView[]; readonly titleOf: (statement: StatementView) => ReactNode }

/** Statements with their dates: one bar each, on one scale of years. Without a first day a bar begins at the edge. */
export function Timeline({ of, titleOf }: TimelineProps) {
  const years = of.flatMap(({ from, until }) => [from, until].flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))])));
  const now = Number(today().slice(0, 4));
  const [first, last] = [Math.min(now - 4, ...years) - 1, Math.max(now, ...years) + 1];
  return (
    <ul className="timeline">
      {of.map((statement) => {
        const { policy, rule, from, until, says, citation } = statement;
        return (
          <li key={`${policy} ${rule} ${from ?? ""} ${until ?? ""} ${says}`} className="statement">
            <div>
              <p>{titleOf(statement)}</p>
              <p className="small">{says}</p>
              <Sources of={[citation]} />
            </div>
            <Bar from={from} until={until} first={first} last={last} />
          </li>
        );
      })}
    </ul>
  );
}

interface BarProps { readonly from: string | undefined; readonly until: string | undefined; readonly first: number; readonly last: number }

function Bar({ from, until, first, last }: BarProps) {
  const scale = (day: string): number => (yearsOf(day) - first) / (last - first) * WIDE;
  const [start, end] = [from === undefined ? 0 : scale(from), until === undefined ? WIDE : scale(until)];
  const words = `${from === undefined ? "its first day is not known" : `from ${from}`}${until === undefined ? "" : ` until ${until}`}`;
  return (
    <figure className="bar-of-time">
      <svg viewBox={`0 0 ${WIDE} 14`} aria-hidden="true" preserveAspectRatio="none">
        <path d={`M0 7H${WIDE}`} className="time-line" />
        <path d={`M${start} 7H${Math.max(start + 2, end)}`} className="time-bar" />
        {from === undefined ? null : <path d={`M${start} 2V12`} className="time-edge" />}
        {until === undefined ? null : <path d={`M${end} 2V12`} className="time-edge" />}
        <path d={`M${scale(today())} 0V14`} className="time-now" />
      </svg>
      <figcaption className="small quiet">{words}</figcaption>
    </figure>
  );
}

/** A day as years and a fraction. */
function yearsOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365;
}
