import { useEffect, useMemo, useRef, useState } from "react";
import type { ClaimFinding } from "../../server/types.ts";
import { segmentsOf } from "./segments.ts";
import type { Piece } from "./segments.ts";

interface SegmentsProps {
  readonly text: string;
  readonly findings: readonly ClaimFinding[];
  readonly onChoose: (finding: ClaimFinding) => void;
}

/** The claim as the payer's computer gets it. What a finding speaks of is underlined; its words stand below while it is pointed at. */
export function Segments({ text, findings, onChoose }: SegmentsProps) {
  const segments = useMemo(() => segmentsOf(text, findings), [text, findings]);
  const [shown, setShown] = useState<readonly ClaimFinding[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const hasMarks = segments.some(({ pieces }) => pieces.length > 1);
  useEffect(() => { scrollToFirst(list.current); }, [segments]);
  return (
    <section className="segments-part no-print" aria-label="The file">
      <h2>In the file</h2>
      <ol ref={list} className="segments mono" tabIndex={0} aria-label="Segments">
        {segments.map(({ number, pieces }) => (
          <li key={number} value={number}>
            {pieces.map((piece, index) => <Stretch key={index} of={piece} onShow={setShown} onChoose={onChoose} />)}
          </li>
        ))}
      </ol>
      <p className="segment-words" role="status">
        {shown.length === 0 ? <span className="quiet">{hasMarks ? "Point at an underlined stretch to read what is said of it." : "Nothing is underlined: nothing was found in it."}</span> : shown.map(({ message }) => message).join(" · ")}
      </p>
    </section>
  );
}

/** The envelope is the same in every file; the first stretch that matters is further down. */
function scrollToFirst(list: HTMLElement | null): void {
  const first = list?.querySelector<HTMLElement>(".stretch");
  if (list === null || first === undefined || first === null) return;
  list.scrollTop = first.offsetTop - list.clientHeight / 2;
}

interface StretchProps {
  readonly of: Piece;
  readonly onShow: (findings: readonly ClaimFinding[]) => void;
  readonly onChoose: (finding: ClaimFinding) => void;
}

function Stretch({ of: { text, findings }, onShow, onChoose }: StretchProps) {
  const [first] = findings;
  if (first === undefined) return <>{text}</>;
  const worst = findings.some(({ severity }) => severity === "error") ? "error" : first.severity;
  const show = (): void => { onShow(findings); };
  return (
    <button type="button" className={`stretch ${worst}`} onMouseEnter={show} onFocus={show} onClick={() => { onChoose(first); }}>
      {text}<span className="hidden">{`: ${worst}`}</span>
    </button>
  );
}
