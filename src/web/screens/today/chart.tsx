import { counted } from "../../format.ts";
import type { DaySum } from "../../server/types.ts";
import { cleanRate, shortDay } from "./days.ts";

const WIDTH = 240;
const HEIGHT = 48;
const GAP = 2;
/** A few days are not drawn as broad as the picture. */
const LEAST_BARS = 12;
/** Days in the picture. */
const SHOWN = 30;
/** Days at either end that the words compare. */
const ENDS = 7;
/** Fewer days than this tell no story: the words then give one rate of all. */
const LEAST = 6;

/** Clean claims of all, in whole percent. */
interface Words { readonly from: number | undefined; readonly to: number | undefined }

/** The clean share of the first and of the last week; of a few days only the share of all. */
export function endsOf(days: readonly DaySum[]): Words {
  if (days.length < LEAST) return { from: undefined, to: cleanRate(days) };
  const width = Math.min(ENDS, Math.floor(days.length / 2));
  return { from: cleanRate(days.slice(0, width)), to: cleanRate(days.slice(-width)) };
}

function wordsOf({ from, to }: Words): string {
  if (to === undefined) return "no claims yet";
  return from === undefined ? `${to} %` : `${from} → ${to} %`;
}

/** How many of each day's claims were clean: one bar a day, filled by the share. */
export function CleanRate({ days }: { readonly days: readonly DaySum[] }) {
  const shown = days.filter(({ claims }) => claims > 0).slice(-SHOWN);
  const words = wordsOf(endsOf(shown));
  return (
    <figure className="clean-rate">
      <figcaption><span className="quiet small">{`Clean rate, ${counted(shown.length, "day")} `}</span><strong>{words}</strong></figcaption>
      {shown.length < 2 ? <p className="quiet small">A picture comes with the second day of claims.</p> : <Bars days={shown} words={words} />}
    </figure>
  );
}

function Bars({ days, words }: { readonly days: readonly DaySum[]; readonly words: string }) {
  const slots = Math.max(days.length, LEAST_BARS);
  const step = WIDTH / slots;
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Clean rate by day, ${shortDay(first, last)} to ${shortDay(last, last)}: ${words}`} preserveAspectRatio="none">
        {days.map(({ day, claims, clean }, index) => {
          const height = Math.max(1, (clean / claims) * (HEIGHT - 2));
          const place = { x: index * step, width: Math.max(1, step - GAP) };
          return (
            <g key={day}>
              <title>{`${shortDay(day, last)}: ${clean} of ${claims} clean`}</title>
              <rect className="rate-all" {...place} y={0} height={HEIGHT} />
              <rect className="rate" {...place} y={HEIGHT - height} height={height} />
            </g>
          );
        })}
      </svg>
      <p className="rate-days quiet small" aria-hidden="true" style={{ width: `max(6rem, ${100 * days.length / slots}%)` }}>
        <span>{shortDay(first, last)}</span><span>{shortDay(last, last)}</span>
      </p>
    </>
  );
}
