import { useEffect, useRef, useState } from "react";
import { Tabs } from "../../parts/tabs.tsx";
import type { Tab } from "../../parts/tabs.tsx";
import { useKey } from "../../parts/use-key.ts";
import { usePeople } from "../../server/people.ts";
import type { Summary } from "../../server/types.ts";
import { Bars, payerBars, ruleBars } from "./bars.tsx";
import { Bring } from "./bring.tsx";
import { CleanRate } from "./chart.tsx";
import { Filters } from "./filters.tsx";
import { Causes, GroupBar } from "./group-bar.tsx";
import { Headline } from "./headline.tsx";
import { useClaims } from "./use-claims.ts";
import { useSummary } from "./use-summary.ts";
import { useWanted, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";
import { Worklist } from "./worklist.tsx";

type View = "claims" | "causes";
/** A search waits for the end of a word. */
const TYPING_MS = 150;

/** The half hour in which a day's claims are gone through. */
export function TodayScreen() {
  const wanted = useWanted();
  const summary = useSummary();
  const { users } = usePeople();
  const settled = useSettled(wanted);
  const list = useClaims(settled);
  const changed = (): void => { summary.reload(); };
  const [view, setView] = useState<View>("claims");
  const cause = summary.value?.byRule.find(({ rule }) => rule === wanted.rule);
  useKey("g", () => { want({ rule: "" }); setView(view === "claims" ? "causes" : "claims"); });
  const isEmpty = summary.value?.claims === 0;
  return (
    <div className="stack tight">
      <Headline of={summary.value} />
      <Bring isEmpty={isEmpty} onClaims={() => { changed(); list.reload(); }} />
      {isEmpty && list.total === 0 ? null : (
        <>
          {summary.value === undefined ? null : <Band of={summary.value} wanted={wanted} />}
          <Filters wanted={wanted} summary={summary.value} users={users} />
          {cause === undefined ? <Tabs label="How to go through them" tabs={viewsOf(list.total)} current={view} panel="desk" onChange={setView} /> : null}
          {cause === undefined ? null : <GroupBar key={cause.rule} of={cause} onDone={() => { changed(); list.reload(); }} />}
          <div id="desk">
            {view === "causes" && cause === undefined
              ? <Causes of={summary.value?.byRule ?? []} />
              : <Worklist wanted={settled} list={list} users={users} onChanged={changed} />}
          </div>
        </>
      )}
    </div>
  );
}

function viewsOf(total: number | undefined): readonly Tab<View>[] {
  const many = total === undefined ? "" : ` · ${total.toLocaleString("en-US")}`;
  return [{ key: "claims", label: `Claim by claim${many}` }, { key: "causes", label: "By cause" }];
}

/** Whether the pictures are unfolded is remembered; nothing else is. */
const FOLD = "claimwright.how-it-goes";

/** How it goes, in three small pictures; pressing a bar shows its claims. */
function Band({ of, wanted }: { readonly of: Summary; readonly wanted: Wanted }) {
  const [isUnfolded] = useState(() => (localStorage.getItem(FOLD) ?? (matchMedia("(max-width: 45rem)").matches ? "closed" : "open")) === "open");
  return (
    <details className="band-fold no-print" open={isUnfolded} onToggle={({ currentTarget }) => { localStorage.setItem(FOLD, currentTarget.open ? "open" : "closed"); }}>
      <summary className="small">How it goes</summary>
      <div className="band">
        <CleanRate days={of.days} />
        <Bars title="By payer" bars={payerBars(of.byPayer)} chosen={wanted.payer} onChoose={(payer) => { want({ payer }); }} />
        <Bars title="Top causes" bars={ruleBars(of.byRule)} chosen={wanted.rule} onChoose={(rule) => { want({ rule }); }} />
      </div>
    </details>
  );
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
