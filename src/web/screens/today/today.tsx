import { useEffect, useRef, useState } from "react";
import { Tabs } from "../../parts/tabs.tsx";
import type { Tab } from "../../parts/tabs.tsx";
import { useKey } from "../../parts/use-key.ts";
import { usePeople } from "../../server/people.ts";
import { useStanding } from "../../server/session.ts";
import type { Summary } from "../../server/types.ts";
import { Band } from "./band.tsx";
import { Bring } from "./bring.tsx";
import { Filters } from "./filters.tsx";
import { Causes, GroupBar } from "./group-bar.tsx";
import { Headline } from "./headline.tsx";
import { ReleasedWrong } from "./released-wrong.tsx";
import { SendBar } from "./send-bar.tsx";
import { useClaims } from "./use-claims.ts";
import { useReading } from "./use-reading.ts";
import type { ClaimList } from "./use-claims.ts";
import { useTwice } from "./use-twice.ts";
import type { Twice } from "./use-twice.ts";
import { useSummary } from "./use-summary.ts";
import { useAddress, useWanted, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";
import { Watching } from "./watch.tsx";
import { Worklist } from "./worklist.tsx";

type View = "claims" | "causes";
/** A search waits for the end of a word. */
const TYPING_MS = 150;

/** The half hour in which a day's claims are gone through. */
export function TodayScreen() {
  useAddress();
  const wanted = useWanted();
  const settled = useSettled(wanted);
  const summary = useSummary();
  const list = useClaims(settled);
  const isEmpty = summary.value !== undefined && isNew(summary.value);
  const isAwaited = useIsDemo() && isEmpty;
  const [turn, setTurn] = useState(0);
  const again = (): void => {
    setTurn((now) => now + 1);
    summary.reload();
    list.reload();
  };
  const twice = useTwice(turn);
  const { reading, isKnown } = useReading(again, isAwaited);
  return (
    <div className="stack tight today">
      <Headline of={isEmpty ? undefined : summary.value} turn={turn} onSaved={again} />
      <div className="intake">
        <Bring twice={twice.rows} isEmpty={isEmpty && isKnown} reading={reading ?? (isAwaited ? "awaited" : undefined)} onClaims={again} />
        <Watching />
      </div>
      {isEmpty
        ? null
        : <Desk {...{ wanted, settled, list, turn }} summary={summary.value} versions={twice.versions} onChanged={again} />}
    </div>
  );
}

/** The example day is read first of all: until it is there, it is on its way. */
function useIsDemo(): boolean {
  const standing = useStanding();
  return standing.is === "here" && standing.session.demo;
}

/** No claim ever came: the days hold released ones too. */
export function isNew({ claims, days }: Pick<Summary, "claims" | "days">): boolean {
  return claims === 0 && days.every((day) => day.claims === 0);
}

interface DeskProps {
  readonly wanted: Wanted;
  /** What the list shows: the search may be ahead of it. */
  readonly settled: Wanted;
  readonly summary: Summary | undefined;
  readonly list: ClaimList;
  readonly versions: Twice["versions"];
  readonly turn: number;
  readonly onChanged: () => void;
}

function Desk({ wanted, settled, summary, list, versions, turn, onChanged }: DeskProps) {
  const { users } = usePeople();
  const [view, setView] = useState<View>("claims");
  const wrong = summary?.releasedWithError ?? 0;
  const cause = summary?.byRule.find(({ rule }) => rule === wanted.rule);
  useKey("g", () => { want({ rule: "" }); setView(view === "claims" ? "causes" : "claims"); });
  return (
    <>
      {summary === undefined ? null : <Band of={summary} wanted={wanted} />}
      {wrong === 0 ? null : <ReleasedWrong count={wrong} onChanged={onChanged} />}
      <Filters wanted={wanted} summary={summary} users={users} />
      {cause === undefined
        ? <Tabs label="How to go through them" tabs={viewsOf(list.total)} current={view} panel="desk" onChange={setView} />
        : <GroupBar key={cause.rule} of={cause} onDone={onChanged} />}
      {wanted.state === "released" && list.total !== undefined && list.total > 0 ? <SendBar wanted={settled} turn={turn} onSaved={onChanged} /> : null}
      <div id="desk">
        {view === "causes" && cause === undefined
          ? <Causes of={summary?.byRule ?? []} sort={wanted.sort} />
          : <Worklist wanted={settled} list={list} versions={versions} users={users} onChanged={onChanged} />}
      </div>
    </>
  );
}

function viewsOf(total: number | undefined): readonly Tab<View>[] {
  const many = total === undefined ? "" : ` · ${total.toLocaleString("en-US")}`;
  return [{ key: "claims", label: `Claim by claim${many}` }, { key: "causes", label: "By cause" }];
}

/** What is wanted, once the search has stopped changing. */
function useSettled(wanted: Wanted): Wanted {
  const [settled, setSettled] = useState(wanted);
  const last = useRef(wanted);
  useEffect(() => {
    const isTyping = last.current.q !== wanted.q;
    last.current = wanted;
    if (!isTyping) return void setSettled(wanted);
    const timer = setTimeout(() => { setSettled(wanted); }, TYPING_MS);
    return () => { clearTimeout(timer); };
  }, [wanted]);
  return settled;
}
