import { useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { Mark } from "../../../index.ts";
import type { NoteRow } from "../../engine/note-view.ts";
import { stretchesOf } from "./marks.ts";

interface PaperProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly statusOf: ReadonlyMap<number, NoteRow["status"]>;
  /** The mark under the caret. */
  readonly current: number | undefined;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
  readonly onCaret: (offset: number) => void;
}

/** The note as paper: a plain text box, with a copy of its words behind it that carries the underlines. Nothing is written into it. */
export function Paper({ text, marks, statusOf, current, box, onChange, onCaret }: PaperProps) {
  const stretches = useMemo(() => stretchesOf(text, marks), [text, marks]);
  const behind = useRef<HTMLDivElement>(null);
  const tell = (): void => { onCaret(box.current?.selectionStart ?? 0); };
  return (
    <div className="paper">
      <div ref={behind} className="paper-behind" aria-hidden="true">
        {stretches.map(({ text: words, start, numbers, ends }) => {
          const [first] = numbers;
          if (first === undefined) return <span key={start}>{words}</span>;
          const isCurrent = current !== undefined && numbers.includes(current);
          return (
            <span key={start} className={`marked ${statusOf.get(first) ?? "found"}${isCurrent ? " current" : ""}`}>
              {words}
              {ends.length === 0 ? null : <i data-number={ends.join(",")} />}
            </span>
          );
        })}
        {"\n"}
      </div>
      <textarea
        ref={box} className="paper-text" aria-label="The note" spellCheck={false} autoComplete="off" value={text} placeholder="Paste the note here, or type it."
        onChange={(event) => { onChange(event.target.value); }} onSelect={tell} onKeyUp={tell} onClick={tell}
      />
    </div>
  );
}
