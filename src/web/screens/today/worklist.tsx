import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { today } from "../../format.ts";
import { LongList } from "../../parts/long-list.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { useRowHeight } from "../../parts/row-height.ts";
import { go } from "../../router.ts";
import { useReached } from "../../server/session.ts";
import type { ClaimRow, User } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { act, doneWords, foreseen } from "./act.ts";
import type { Act } from "./act.ts";
import { Ask } from "./ask.tsx";
import type { Asked } from "./ask.tsx";
import { Explain } from "./explain.tsx";
import { placeLeft, setPlace } from "./order.ts";
import { Row, RowHead, step } from "./row.tsx";
import type { ClaimList } from "./use-claims.ts";
import { isNarrowed } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

interface WorklistProps {
  readonly wanted: Wanted;
  readonly list: ClaimList;
  readonly users: readonly User[];
  readonly onChanged: () => void;
}

/** The claims, worst first. The mouse opens them; the keyboard does all else too. */
export function Worklist({ wanted, list, users, onChanged }: WorklistProps) {
  const [asked, setAsked] = useState<Asked>();
  const [explained, setExplained] = useState<ClaimRow>();
  const height = useRowHeight();
  const now = today();
  const isReached = useReached();
  const start = useStart(wanted);
  useRowOn(["j", "ArrowDown"], wanted);
  const does = (row: ClaimRow, what: Act): void => { doAct(row, what, list, onChanged); };
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
            key={JSON.stringify(wanted)} label="Claims" total={list.total} rowHeight={height} onSeen={list.onSeen} startAt={start === undefined ? undefined : Math.min(start, list.total - 1)} row={(index) => {
              const row = list.rowAt(index);
              const assignee = row?.assigned === undefined ? undefined : names.get(row.assigned);
              return <Row of={row} now={now} assignee={assignee} onOpen={({ key }) => { open(key, index); }} onKey={onKey} />;
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

function indexOf(row: Element): number {
  return Number(row.closest("[aria-posinset]")?.getAttribute("aria-posinset") ?? 1) - 1;
}

const ACTS = ["keydown", "pointerdown"] as const;

/** The row that was left for a claim. Another question is another list, which begins at its top. */
function useStart(wanted: Wanted): number | undefined {
  const [place] = useState(placeLeft);
  useEffect(() => {
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

function doAct(row: ClaimRow, what: Act, list: ClaimList, onChanged: () => void): void {
  if (what === "release" && row.errors > 0) return void toast(`${row.claim} still has an error. Enter opens it: fix it, or keep it with a reason.`);
  list.replace(foreseen(row, what));
  act(row, what).then(
    () => { toast(doneWords(row.claim, what)); },
    (error: unknown) => {
      list.replace(row);
      toast(`${row.claim} is as it was. ${wordsOf(error)}`);
    },
  ).finally(onChanged);
}

/** A press of j from outside goes to the row that had the focus last, or to the first; from there each row has its own keys. */
function useRowOn(keys: readonly string[], wanted: Wanted): void {
  const last = useRef<string>(undefined);
  useEffect(() => { last.current = undefined; }, [wanted]);
  useEffect(() => {
    const stand = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement) last.current = event.target.dataset["key"] ?? last.current;
    };
    const press = (event: globalThis.KeyboardEvent): void => {
      const isElsewhere = event.target === document.body || event.target === document.getElementById("main");
      if (!isElsewhere || !keys.includes(event.key)) return;
      event.preventDefault();
      const rows = [...document.querySelectorAll<HTMLElement>(".desk .list-row button")];
      (rows.find((row) => row.dataset["key"] === last.current) ?? rows[0])?.focus();
    };
    addEventListener("focusin", stand);
    addEventListener("keydown", press);
    return () => {
      removeEventListener("focusin", stand);
      removeEventListener("keydown", press);
    };
  });
}

function Loading() {
  return <div className="desk-loading" role="status"><span className="hidden">Loading the claims</span>{[0, 1, 2, 3, 4, 5].map((one) => <div key={one} className="ghost" />)}</div>;
}

/** One that was released a moment ago is not among the open ones. */
const STATE_HINT = " Claims of another state are not looked through here: State: All shows them.";

function Nothing({ wanted }: { readonly wanted: Wanted }) {
  if (isNarrowed(wanted)) return <Empty title="No claim like this." hint={`Take a filter away, or a word out of the search.${wanted.state === "all" ? "" : STATE_HINT}`} />;
  if (wanted.state === "open" || wanted.state === "unreleased") return <Empty title="The desk is clear." hint="Nothing is open. Drop the next file when it is ready." />;
  return <Empty title={wanted.state === "held" ? "Nothing is held." : "Nothing was released yet."} hint="Choose another state to see the rest." />;
}
