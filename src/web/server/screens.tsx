import { lazy, useEffect } from "react";
import type { ComponentType } from "react";
import { Empty } from "../parts/states.tsx";
import { Gate } from "./gate.tsx";
import type { Right } from "../../serve/roles.ts";
import { findServer, useMay, useStanding } from "./session.ts";

type Shows = ComponentType<{ readonly of: string | undefined }>;

export interface Screen {
  readonly key: string;
  readonly label: string;
  readonly shows: Shows;
  /** Reached from another screen, not from the menu. */
  readonly isHidden?: boolean;
  /** Who sees it: those who may do this; everybody where it does not say. */
  readonly right?: Right;
}

/** A screen behind the session: a sign-in or a lock may stand before it. */
function gated(load: () => Promise<Shows>): Shows {
  const Inner = lazy(async () => ({ default: await load() }));
  return function Gated({ of }) {
    return <Gate><Inner of={of} key={of} /></Gate>;
  };
}

/** The screens that need the program running behind the page. */
const FIRST: readonly Screen[] = [
  { key: "today", label: "Today", shows: gated(async () => (await import("../screens/today/today.tsx")).TodayScreen) },
  { key: "claim", label: "Claim", isHidden: true, shows: gated(async () => (await import("../screens/claim/claim.tsx")).ClaimScreen) },
];

/** Those that are looked at now and then. */
const LAST: readonly Screen[] = [
  { key: "tables", label: "Tables", shows: gated(async () => (await import("../screens/tables/tables.tsx")).TablesScreen) },
  { key: "audit", label: "Audit", right: "audit", shows: gated(async () => (await import("../screens/audit/audit.tsx")).AuditScreen) },
  { key: "people", label: "People", right: "people", shows: gated(async () => (await import("../screens/people/people.tsx")).PeopleScreen) },
  { key: "retention", label: "Retention", right: "erase", isHidden: true, shows: gated(async () => (await import("../screens/retention/retention.tsx")).RetentionScreen) },
  { key: "account", label: "Your sign-in", isHidden: true, shows: gated(async () => (await import("../screens/account/account.tsx")).AccountScreen) },
];

const KEYS: Screens["keys"] = [
  ["f", "fix"], ["h", "hold, or back to open"], ["r", "release; under Released: back to open"], ["u", "take back what was done last in the list; on a claim: undo"],
  ["j", "after a row has left the list: the one in its place"], ["e", "explain"], ["n", "a note for the office"], ["a", "assign (in the list)"], ["g", "by claim, by cause"],
];

interface Screens {
  readonly screens: readonly Screen[];
  /** What more the keyboard does. */
  readonly keys: readonly (readonly [key: string, does: string])[];
  readonly isAsking: boolean;
}

/** It is there, and not for everybody: who followed a link to it is told so. */
function NotYours() {
  return <Empty title="Your role does not see this screen." hint="Ask an admin of this desk if you need it." />;
}

/** Who signs in may turn out to see it: it can be gone to, and is not in the menu yet. */
function behindSignIn(screen: Screen): Screen {
  return screen.right === undefined ? screen : { ...screen, isHidden: true };
}

/** The screens that can be had: those of the page itself and, where a server answers, those of the server before them. */
export function useScreens(own: readonly Screen[]): Screens {
  const { is } = useStanding();
  const isAllowed = useMay();
  useEffect(() => { void findServer(); }, []);
  if (is !== "here" && is !== "sign-in") return { screens: own, keys: [], isAsking: is === "asking" };
  const seen = (screen: Screen): Screen =>
    (screen.right === undefined || isAllowed(screen.right) ? screen : { ...screen, isHidden: true, shows: NotYours });
  const last = LAST.map(is === "here" ? seen : behindSignIn);
  return { screens: [...FIRST, ...own, ...last], keys: KEYS, isAsking: false };
}
