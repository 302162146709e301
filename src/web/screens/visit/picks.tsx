import { useLayoutEffect } from "react";
import { isDialogOpen } from "../../parts/use-key.ts";
import type { Pick } from "./choices.ts";
import { Picture } from "./pictures.tsx";

interface PicksProps {
  readonly picks: readonly Pick[];
  readonly current: string | null | undefined;
  readonly onPick: (value: string | null) => void;
  /** What the last choice, key 0, says. */
  readonly unsure?: string;
}

/** A short list to choose from: a click, or its number. Not sure always leads on. */
export function Picks({ picks, current, onPick, unsure = "Not sure" }: PicksProps) {
  useDigits((digit) => {
    const pick = picks[digit - 1];
    if (digit === 0) onPick(null);
    else if (pick !== undefined) onPick(pick.value);
  });
  const hasPictures = picks.some(({ picture }) => picture !== undefined);
  return (
    <ul className={hasPictures ? "picks pictured" : picks.length > 8 ? "picks many" : "picks"}>
      {picks.map((pick, index) => (
        <li key={pick.value}>
          <PickButton pick={pick} digit={index < 9 ? String(index + 1) : undefined} isCurrent={current === pick.value} onPick={onPick} />
        </li>
      ))}
      <li><PickButton pick={{ value: "", label: unsure }} digit="0" isCurrent={current === null} onPick={() => { onPick(null); }} /></li>
    </ul>
  );
}

interface PickButtonProps {
  readonly pick: Pick;
  readonly digit: string | undefined;
  readonly isCurrent: boolean;
  readonly onPick: (value: string) => void;
}

function PickButton({ pick: { value, label, hint, picture }, digit, isCurrent, onPick }: PickButtonProps) {
  return (
    <button type="button" className={isCurrent ? "pick current" : "pick"} aria-keyshortcuts={digit} aria-pressed={isCurrent} onClick={() => { onPick(value); }}>
      {picture === undefined ? null : <Picture of={picture} />}
      <span className="pick-words">
        <span className="pick-label">{label}</span>
        {hint === undefined ? null : <span className="quiet small">{hint}</span>}
      </span>
      {digit === undefined ? null : <kbd aria-hidden="true">{digit}</kbd>}
    </button>
  );
}

/** Calls back for a digit that is pressed outside a field. Changes hands with the screen: a quick key never answers the question before. */
export function useDigits(onDigit: (digit: number) => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), select, textarea");
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key) || isDialogOpen()) return;
      event.preventDefault();
      onDigit(Number(event.key));
    };
    addEventListener("keydown", press);
    return () => { removeEventListener("keydown", press); };
  });
}
