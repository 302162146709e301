import { lazy, useEffect } from "react";
import type { ComponentType } from "react";
import { Gate } from "./gate.tsx";
import { findServer, useStanding } from "./session.ts";

type Shows = ComponentType<{ readonly of: string | undefined }>;

export interface Screen {
  readonly key: string;
  readonly label: string;
  readonly shows: Shows;
  /** Reached from another screen, not from the menu. */
  readonly isHidden?: boolean;
}

/** A screen behind the session: a sign-in or a lock may stand before it. */
function gated(load: () => Promise<Shows>): Shows {
  const Inner = lazy(async () => ({ default: await load() }));
  return function Gated({ of }) {
    return <Gate><Inner of={of} key={of} /></Gate>;
  };
}

/** The screens that need the program running behind the page. */
const SERVED: readonly Screen[] = [
  { key: "today", label: "Today", shows: gated(async () => (await import("../screens/today/today.tsx")).TodayScreen) },
  { key: "claim", label: "Claim", isHidden: true, shows: gated(async () => (await import("../screens/claim/claim.tsx")).ClaimScreen) },
];

/** The screens that can be had: those of the page itself and, where a server answers, those of the server before them. */
export function useScreens(own: readonly Screen[]): { readonly screens: readonly Screen[]; readonly isAsking: boolean } {
  const { is } = useStanding();
  useEffect(() => { void findServer(); }, []);
  return { screens: is === "here" || is === "sign-in" ? [...SERVED, ...own] : own, isAsking: is === "asking" };
}
