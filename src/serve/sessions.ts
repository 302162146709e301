import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Role } from "../store/index.ts";

export interface User { readonly id: string; readonly name: string; readonly role: Role }

interface Session {
  readonly user: User;
  readonly csrf: string;
  readonly begun: number;
  lastUsed: number;
  /** When the second factor was last shown; absent for who has none. */
  factorAt: number | undefined;
  /** The password is one that many know. */
  isLeaked: boolean;
  /** A secret that was shown, and is not confirmed by a code yet. */
  proposed?: string;
}

/** What a request needs to know of its session. */
export type SessionSeen = Pick<Session, "user" | "csrf" | "factorAt" | "isLeaked">;

/** Whoever sits at a computer where nobody signs in. */
export const OWNER: User = { id: "owner", name: "This computer", role: "admin" };

const DAY = 86_400_000;

/** Who is signed in. Kept in memory only: a restart signs everybody out. */
export class Sessions {
  /** For the owner, who has no session. */
  readonly ownCsrf = secret();
  readonly #idle: number;
  readonly #now: () => number;
  readonly #byToken = new Map<string, Session>();

  constructor(idle: number, now: () => number) {
    this.#idle = idle;
    this.#now = now;
  }

  /** A new session; its token goes into the cookie and nowhere else. */
  begin(user: User, hasFactor = false): { readonly token: string; readonly csrf: string } {
    const [token, csrf, now] = [secret(), secret(), this.#now()];
    for (const [old, session] of this.#byToken) if (this.#isOver(session)) this.#byToken.delete(old);
    this.#byToken.set(token, { user, csrf, lastUsed: now, begun: now, factorAt: hasFactor ? now : undefined, isLeaked: false });
    return { token, csrf };
  }

  /** The session of a token. `isUse` keeps it alive; what a page asks by itself does not. */
  of(token: string, isUse: boolean): SessionSeen | undefined {
    const session = this.#byToken.get(token);
    if (session === undefined) return undefined;
    if (this.#isOver(session)) {
      this.#byToken.delete(token);
      return undefined;
    }
    if (isUse) session.lastUsed = this.#now();
    return session;
  }

  end(token: string): void {
    this.#byToken.delete(token);
  }

  /** Ends every session of a user, but the one that is named: the password, factor, role or right to be here changed. */
  endOf(userId: string, but?: string): void {
    for (const [token, { user }] of this.#byToken) if (user.id === userId && token !== but) this.#byToken.delete(token);
  }

  /** Keeps a secret until a code confirms it. */
  propose(token: string, secret: string): void {
    const session = this.#byToken.get(token);
    if (session !== undefined) session.proposed = secret;
  }

  proposed(token: string): string | undefined {
    return this.#byToken.get(token)?.proposed;
  }

  /** Whether the password is one that many know. */
  leaked(token: string, isLeaked: boolean): void {
    const session = this.#byToken.get(token);
    if (session !== undefined) session.isLeaked = isLeaked;
  }

  /** The second factor was shown now (`true`), or there is none any more. */
  factor(token: string, isShown: boolean): void {
    const session = this.#byToken.get(token);
    if (session === undefined) return;
    session.factorAt = isShown ? this.#now() : undefined;
    delete session.proposed;
  }

  #isOver({ lastUsed, begun }: { readonly lastUsed: number; readonly begun: number }): boolean {
    return this.#now() - lastUsed > this.#idle || this.#now() - begun > DAY;
  }
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares without telling by its time how much was right. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
