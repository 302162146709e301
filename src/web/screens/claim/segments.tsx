import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useMay } from "../../server/session.ts";
import type { ClaimAnswer, ClaimFinding } from "../../server/types.ts";
import { SegmentEditor } from "./segment-editor.tsx";
import { segmentsOf } from "./segments.ts";
import type { Piece, Said, SegmentShown } from "./segments.ts";
import type { OpenClaim } from "./use-claim.ts";
import { worstSeverity } from "./worst.ts";

interface SegmentsProps { readonly of: ClaimAnswer; readonly claim: OpenClaim; readonly onChoose: (finding: ClaimFinding) => void }

/** The claim as it stands in the file: findings underlined, and each segment to be changed in its place by who may. */
export function Segments({ of, claim, onChoose }: SegmentsProps) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [open, setOpen] = useState<number>();
  const may = useMay();
  const words = useId();
  const list = useRef<HTMLOListElement>(null);
  const segments = useMemo(() => segmentsOf(of.text, [...of.claim.problems ?? [], ...of.claim.findings]), [of]);
  useEffect(() => { scrollToFirst(list.current); }, [segments]);
  const isFree = may("edit") && of.row.state !== "released";
  const close = (): void => {
    const segment = open;
    setOpen(undefined);
    requestAnimationFrame(() => { list.current?.querySelector<HTMLElement>(`[data-segment="${segment ?? 0}"]`)?.focus(); });
  };
  return (
    <section className="segments-part no-print" aria-labelledby={`${words}-title`}>
      <h2 id={`${words}-title`}>In the file</h2>
      <p className="small quiet">{helpText(isFree, of.row.state === "released" && may("edit"))}</p>
      <ol ref={list} className="segments mono" tabIndex={0} aria-label="Segments" onKeyDown={moveAmong}>
        {segments.map((segment) => {
          const isOpen = open === segment.number;
          return (
            <li key={segment.number} value={segment.number} className={isOpen ? "segment-open" : undefined}>
              <Row of={segment} answer={of} isFree={isFree} isOpen={isOpen} onSay={setSaid} onChoose={onChoose} onOpen={setOpen} />
              {isOpen ? <SegmentEditor of={of} segment={segment.number} claim={claim} onClose={close} /> : null}
            </li>
          );
        })}
      </ol>
      <p className="small quiet segment-words" role="status">{said.map(({ message }) => message).join(" ")}</p>
    </section>
  );
}

/** The envelope is the same in every file; the first stretch that matters is further down. */
function scrollToFirst(list: HTMLElement | null): void {
  const first = list?.querySelector<HTMLElement>(".stretch");
  if (list === null || first === undefined || first === null) return;
  list.scrollTop = first.offsetTop - list.clientHeight / 2;
}

function helpText(isFree: boolean, isReleased: boolean): string {
  const read = "Underlined is where findings sit: point at a stretch, or move to it, to read what is said of it.";
  if (isReleased) return `${read} The claim is released; take it back to change it.`;
  return isFree ? `${read} Press a segment's name to change it: the change is tried first, and kept only when you say so.` : read;
}

/** Up and down go from name to name, so that Tab need not pass them all. */
function moveAmong(event: KeyboardEvent<HTMLOListElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement) || event.target.dataset["segment"] === undefined) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-segment]")];
  const next = names[names.indexOf(event.target) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Why a segment has no button. */
const KEPT: Readonly<Record<NonNullable<ClaimAnswer["segments"][number]["kept"]>, string>> = {
  envelope: "Part of the envelope: its numbers and counts follow from the rest",
  parties: "Who sends the file and who receives it is so for all its claims: change it where the file is made",
  level: "Counts the levels of the file, which the program does itself: change the segments that follow it",
  "line-number": "Counts the lines, which the program does itself: change the segments that follow it",
};

interface RowProps {
  readonly of: SegmentShown;
  readonly answer: ClaimAnswer;
  readonly isFree: boolean;
  readonly isOpen: boolean;
  readonly onSay: (findings: readonly Said[]) => void;
  readonly onChoose: (finding: ClaimFinding) => void;
  readonly onOpen: (segment: number | undefined) => void;
}

function Row({ of: { number, pieces }, answer, isFree, isOpen, onSay, onChoose, onOpen }: RowProps) {
  const named = answer.segments[number - 1];
  const canChange = isFree && named !== undefined && named.kept === undefined;
  const line = named?.line === undefined ? "" : `, line ${named.line}`;
  const shown = isFree && named !== undefined ? withoutTag(pieces, named.tag) : pieces;
  return (
    <>
      {canChange ? (
        <button
          type="button" className="segment-name" data-segment={number} aria-expanded={isOpen}
          tabIndex={number === firstFree(answer) || isOpen ? 0 : -1}
          title={`${named.name}${line}: change`}
          aria-label={`Change ${named.tag}, ${named.name}${line}, segment ${number}`}
          onClick={() => { onOpen(isOpen ? undefined : number); }}
        >
          {named.tag}
        </button>
      ) : isFree && named?.kept !== undefined ? <span title={KEPT[named.kept]}>{named.tag}</span> : null}
      {shown.map((piece, index) => <Stretch key={index} of={piece} onSay={onSay} onChoose={onChoose} />)}
    </>
  );
}

function firstFree({ segments }: ClaimAnswer): number {
  return segments.find(({ kept }) => kept === undefined)?.segment ?? 0;
}

/** The name stands on its button: what follows it is left. */
function withoutTag([first, ...rest]: readonly Piece[], tag: string): readonly Piece[] {
  if (first === undefined || !first.text.startsWith(tag)) return first === undefined ? rest : [first, ...rest];
  const text = first.text.slice(tag.length);
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

interface StretchProps {
  readonly of: Piece;
  readonly onSay: (findings: readonly Said[]) => void;
  readonly onChoose: (finding: ClaimFinding) => void;
}

function Stretch({ of: { text, findings }, onSay, onChoose }: StretchProps) {
  const [first] = findings;
  if (first === undefined) return <>{text}</>;
  const worst = worstSeverity(findings);
  const chosen = findings.find((one) => "id" in one);
  const show = (): void => { onSay(findings); };
  return (
    <button type="button" className={`stretch ${worst}`} onMouseEnter={show} onFocus={show} onClick={() => { if (chosen !== undefined) onChoose(chosen); }}>
      {text}<span className="hidden">{`: ${worst}`}</span>
    </button>
  );
}
