import { StaleVersion } from "../store/index.ts";

/** An answer that says no, as RFC 9457 has it. Its detail never names a patient. */
export class ProblemReply extends Error {
  override readonly name = "ProblemReply";
  readonly status: number;
  readonly title: string;
  /** The field of the request that it is about. */
  readonly field: string | undefined;

  constructor(status: number, title: string, detail: string, field?: string) {
    super(detail);
    this.status = status;
    this.title = title;
    this.field = field;
  }
}

export interface ProblemBody {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
}

export function bodyOf({ status, title, message, field }: ProblemReply): ProblemBody {
  return { type: "about:blank", title, status, detail: message, ...(field === undefined ? {} : { field }) };
}

export function notFound(what: string): ProblemReply {
  return new ProblemReply(404, "Not found", `There is no ${what}.`);
}

const OURS = "Our own error, not yours. Nothing was changed. Try again; if it stays, start the server with CLAIMWRIGHT_DEBUG=1.";

interface Thrown { readonly statusCode?: number; readonly code?: string }

const TITLES: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  400: ["Bad request", "The request cannot be read. Check that its body is whole JSON."],
  413: ["Too large", "The request holds more than this address takes."],
  415: ["Unsupported type", "The body has a type that this address does not take."],
  429: ["Too many requests", "Too many requests came at once. Wait a moment and try again."],
};

/** What happened in the store, as people are told it. */
function ofStore(error: unknown): ProblemReply | undefined {
  if (!(error instanceof StaleVersion)) return undefined;
  return new ProblemReply(409, "Changed meanwhile", "Somebody changed this claim since you looked at it. Load it again, and decide anew.", "version");
}

/** Whatever was thrown, as a problem. The text of an unknown error may hold anything, so it is not sent. */
export function problemOf(error: unknown): ProblemReply {
  const told = error instanceof ProblemReply ? error : ofStore(error);
  if (told !== undefined) return told;
  const status = (error as Thrown | null)?.statusCode ?? 500;
  const [title, detail] = TITLES[status] ?? ["Our own error", OURS];
  return new ProblemReply(title === "Our own error" ? 500 : status, title, detail);
}
