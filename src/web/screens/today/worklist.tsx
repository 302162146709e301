import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { today } from "../../format.ts";
import { LongList } from "../../parts/long-list.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { useRowHeight } from "../../parts/row-height.ts";
import { go } from "../../router.ts";
import { useReached } from "../../server/session.ts";
import type { ClaimRow, User } from "../../server/types.ts";
import type { Act } from "./act.ts";
import { Ask } from "./ask.tsx";
import type { Asked } from "./ask.tsx";
import { Explain } from "./explain.tsx";
import { Nothing } from "./nothing.tsx";
import { placeLeft, setPlace } from "./order.ts";
import { Row, RowHead, step } from "./row.tsx";
import { useActs } from "./use-acts.ts";
import type { ClaimList } from "./use-claims.ts";
import type { Twice } from "./use-twice.ts";
import { indexOf, useRowOn } from "./use-row-on.ts";
import type { Wanted } from "./wanted.ts";

interface WorklistProps {
  readonly wanted: Wanted;
  readonly list: ClaimList;
  readonly versions: Twice["versions"];
  readonly users: readonly User[];
  readonly onChanged: () => void;
}

/** The claims, worst first. The mouse opens them; the keyboard does all else too. */
export function Worklist({ wanted, list, versions, users, onChanged }: WorklistProps) {
  const [asked, setAsked] = useState<Asked>();
  const [explained, setExplained] = useState<ClaimRow>();
  const height = useRowHeight();
  const now = today();
  const isReached = useReached();
  const start = useStart(wanted);
  useRowOn(wanted);
  const does = useActs(list, onChanged);
  const onKey = (event: KeyboardEvent, row: ClaimRow): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = keysOf({ row, does, event, users, setAsked, setExplained })[event.key];
    if (pressed === undefined) return;
    event.preventDefault();
    pressed();
  };
  const names = new Map(users.map(({ id, name }) => [id, name]));
  if (list.total === undefined) return list.failed === undefined ? <Loading /> : <Failed what={list.failed} next="Load the page again." />;
  return (
    <>
      {list.failed === undefined || !isReached ? null : <Failed what={list.failed} next="These are the claims as they were last seen." />}
      {list.total === 0 ? <Nothing wanted={wanted} /> : (
        <div className="desk">
          <RowHead />
          <LongList
            key={JSON.stringify(wanted)} label="Claims" total={list.total} rowHeight={height} onSeen={list.onSeen} keyOf={(index) => list.rowAt(index)?.key} startAt={start === undefined ? undefined : Math.min(start, list.total - 1)} row={(index) => {
              const row = list.rowAt(index);
              const assignee = row?.assigned === undefined ? undefined : names.get(row.assigned);
              const version = row && versions.get(row.key);
              return <Row {...{ of: row, now, assignee, version, onKey }} onOpen={({ key }) => { open(key, index); }} />;
            }}
          />
        </div>
      )}
      {asked === undefined ? null : <Ask of={asked} users={users} onClose={() => { setAsked(undefined); }} onDone={onChanged} />}
      {explained === undefined ? null : <Explain row={explained} onClose={() => { setExplained(undefined); }} />}
    </>
  );
}

/** Opens a claim, and remembers where it stood. */
function open(key: string, index: number): void {
  setPlace(index);
  go("claim", key);
}

const ACTS = ["keydown", "pointerdown"] as const;

/** The row that was left for a claim. Another question is another list, which begins at its top. */
function useStart(wanted: Wanted): number | undefined {
  const [place] = useState(placeLeft);
  useLayoutEffect(() => {
    const done = (): void => { setPlace(undefined); };
    for (const act of ACTS) addEventListener(act, done, { once: true, capture: true });
    return () => { for (const act of ACTS) removeEventListener(act, done, { capture: true }); };
  }, []);
  const first = useRef(wanted);
  const isOver = useRef(false);
  if (first.current !== wanted) isOver.current = true;
  return isOver.current ? undefined : place;
}

interface Pressed {
  readonly row: ClaimRow;
  readonly does: (row: ClaimRow, what: Act) => void;
  readonly event: KeyboardEvent;
  readonly users: readonly User[];
  readonly setAsked: (asked: Asked) => void;
  readonly setExplained: (row: ClaimRow) => void;
}

function keysOf({ row, does, event, users, setAsked, setExplained }: Pressed): Readonly<Record<string, () => void>> {
  const down = (): void => { step(event.currentTarget, 1); };
  const up = (): void => { step(event.currentTarget, -1); };
  return {
    j: down, ArrowDown: down, k: up, ArrowUp: up,
    h: () => { does(row, row.state === "held" ? "open" : "hold"); },
    r: () => { does(row, row.state === "released" ? "open" : "release"); },
    f: () => { open(row.key, indexOf(event.currentTarget)); },
    e: () => { setExplained(row); },
    n: () => { setAsked({ row, for: "note" }); },
    a: () => {
      if (users.length < 2) toast("Nobody else works here yet. An admin adds them under People.");
      else setAsked({ row, for: "assign" });
    },
  };
}

function Loading() {
  return <div className="desk-loading" role="status"><span className="hidden">Loading the claims</span>{[0, 1, 2, 3, 4, 5].map((one) => <div key={one} className="ghost" />)}</div>;
}
