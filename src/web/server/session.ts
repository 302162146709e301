import { useSyncExternalStore } from "react";
import { get, NO_ANSWER, send, ServerError, UNAUTHORIZED, keepCsrf, whenReached, whenSignedOut } from "./client.ts";
import { may } from "../../serve/roles.ts";
import type { Right } from "../../serve/roles.ts";
import { isAnothers, leave, leftElsewhere, startOver } from "./whose-tab.ts";
import type { Role, Session } from "./types.ts";

/** `asking`: the page just opened. `alone`: no server, the page is all there is. */
export type Standing
  = | { readonly is: "asking" } | { readonly is: "alone" }
    | { readonly is: "sign-in"; readonly session: Session } | { readonly is: "here"; readonly session: Session };

let standing: Standing = { is: "asking" };
let reached = true;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function stand(session: Session): void {
  keepCsrf(session.csrf);
  const who = session.user?.id;
  if (who !== undefined && isAnothers(who)) return void startOver(who);
  standing = session.user === undefined || session.user === null ? { is: "sign-in", session } : { is: "here", session };
  tell();
}

/** Asks once whether there is a server. A page opened from anywhere else works alone. */
export async function findServer(): Promise<void> {
  try {
    const session = await get<Session | undefined>("session");
    if (typeof session?.csrf !== "string") throw new ServerError(404, "no server");
    stand(session);
  } catch (error) {
    if (error instanceof ServerError && error.status === UNAUTHORIZED) return void askAgain();
    if (standing.is === "here" && error instanceof ServerError && error.status === NO_ANSWER) return;
    standing = { is: "alone" };
    tell();
  }
}

/** A server that answers 401 to the question who is there wants somebody to sign in. */
function askAgain(): void {
  stand({ signInNeeded: true, csrf: "", version: "", demo: false });
}

/** Throws a ServerError of the field `code` where the person has a second factor and gave no code of it, or a wrong one. */
export async function signIn(name: string, password: string, code?: string): Promise<void> {
  stand(await send<Session>("POST", "session", { name, password, ...(code === undefined ? {} : { code }) }));
}

/** Somebody leaves: what they typed and chose goes with them. */
export async function signOut(): Promise<void> {
  try {
    await send("DELETE", "session");
  } catch {
    return void await findServer();
  }
  leave();
}

/** Nobody was here for a while: the session ends, and whoever left may come back to what they were at. */
export async function lock(): Promise<void> {
  try {
    await send("DELETE", "session");
  } finally {
    await findServer();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

leftElsewhere();
whenSignedOut(() => { void findServer(); });
whenReached((now) => {
  if (now === reached) return;
  reached = now;
  tell();
});

export function useStanding(): Standing {
  return useSyncExternalStore(subscribe, () => standing);
}

/** Whether the last request was answered. */
export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => reached);
}

/** Whether the one who works here may do a thing; what may not be done is not offered. The server decides all the same. */
export function useMay(): (right: Right) => boolean {
  const { role } = useUser();
  return (right) => role !== "" && may(role, right);
}

/** Who works here. Only for screens that stand behind a session. */
export function useUser(): { readonly id: string; readonly name: string; readonly role: Role | "" } {
  const now = useStanding();
  return (now.is === "here" ? now.session.user : undefined) ?? { id: "", name: "", role: "" };
}
