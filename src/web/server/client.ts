/** What the server refused, or could not be asked, in a sentence for people. Never holds patient data. */
export class ServerError extends Error {
  readonly status: number;
  /** Which thing of the request it is about. */
  readonly field: string | undefined;
  constructor(status: number, words: string, field?: string) {
    super(words);
    this.name = "ServerError";
    this.status = status;
    this.field = field;
  }
}

/** No answer at all: the program is not running, or the way to it is cut. */
export const NO_ANSWER = 0;
export const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

let csrf = "";
const onSignedOut = new Set<() => void>();
const onReach = new Set<(reached: boolean) => void>();

/** The session's token, which every request that changes something has to carry. */
export function keepCsrf(token: string): void {
  csrf = token;
}

export function whenSignedOut(listener: () => void): () => void {
  onSignedOut.add(listener);
  return () => { onSignedOut.delete(listener); };
}

/** Told after each request whether the server answered. */
export function whenReached(listener: (reached: boolean) => void): () => void {
  onReach.add(listener);
  return () => { onReach.delete(listener); };
}

function tellReach(reached: boolean): void {
  for (const listener of onReach) listener(reached);
}

let askCode: (() => Promise<boolean>) | undefined;
let asked: Promise<boolean> | undefined;

/** Told when the server wants a code of the second factor once more; answers whether it was given. */
export function whenCodeAsked(ask: () => Promise<boolean>): () => void {
  askCode = ask;
  return () => { if (askCode === ask) askCode = undefined; };
}

/** Does it; where a code is asked for first and given, once more. Several that ask at once ask the person once. */
async function withCode<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServerError) || error.status !== FORBIDDEN || error.field !== "code" || askCode === undefined) throw error;
    asked ??= askCode().finally(() => { asked = undefined; });
    if (await asked) return work();
    throw error;
  }
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>("GET", path, undefined, signal);
}

export function send<T>(method: "POST" | "PUT" | "DELETE" | "PATCH", path: string, body?: unknown): Promise<T> {
  return ask<T>(method, path, body);
}

/** A file from the server, as a blob to hand to the person. */
export async function download(method: "GET" | "POST", path: string, body?: unknown): Promise<Blob> {
  const response = await answer(method, path, body);
  return response.blob();
}

async function ask<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await withCode(() => answer(method, path, body, signal));
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

async function answer(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = headersOf(method, body);
  let response: Response;
  try {
    response = await fetch(`./api/${path}`, {
      method, headers, credentials: "same-origin", cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    tellReach(false);
    throw new ServerError(NO_ANSWER, "Claimwright does not answer. It may have been closed.");
  }
  tellReach(true);
  if (response.ok) return response;
  const error = refusal(response.status, await response.text());
  const isOut = response.status === UNAUTHORIZED && !path.startsWith("session");
  if (isOut || (response.status === FORBIDDEN && error.field === "factor")) for (const listener of onSignedOut) listener();
  throw error;
}

function headersOf(method: string, body: unknown): Record<string, string> {
  return {
    accept: "application/json",
    ...(method === "GET" ? {} : { "x-claimwright-csrf": csrf }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
}

/** A refusal (`application/problem+json`) as a sentence; anything else gets one by its status. */
export function refusal(status: number, body: string): ServerError {
  const { title, detail, field } = problemOf(body);
  const words = [title, detail].filter((part) => part !== undefined && part !== "").map(sentence).join(" ");
  return new ServerError(status, words === "" ? wordsOf(status) : words, field);
}

function problemOf(body: string): { readonly title?: string; readonly detail?: string; readonly field?: string } {
  try {
    const value = JSON.parse(body) as Record<string, unknown> | null;
    const text = (key: string): object => (typeof value?.[key] === "string" ? { [key]: value[key] } : {});
    return { ...text("title"), ...text("detail"), ...text("field") };
  } catch {
    return {};
  }
}

function sentence(text: string | undefined = ""): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const BY_STATUS: Readonly<Record<number, string>> = {
  401: "Sign in first.",
  403: "Your role may not do this. Ask an admin of this desk.",
  404: "This is not here any more. Load the page again.",
  409: "Somebody changed this claim in the meantime. It was loaded again: look, and do it once more.",
  413: "This is larger than the server takes.",
  429: "Too many tries. Wait a minute.",
};

function wordsOf(status: number): string {
  return BY_STATUS[status] ?? (status >= 500 ? "The server failed at this. Nothing was changed." : "The server refused this.");
}

interface Sending {
  readonly path: string;
  readonly body: Blob;
  readonly onProgress: (sent: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file as it stands on the disk, telling how far it is. Aborting the signal stops it. */
export function upload<T>(sending: Sending): Promise<T> {
  return withCode(() => uploadOnce<T>(sending));
}

function uploadOnce<T>({ path, body, onProgress, signal }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `./api/${path}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-claimwright-csrf", csrf);
    request.upload.addEventListener("progress", ({ loaded, total }) => { onProgress(loaded, total); });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(refusal(request.status, request.responseText));
    });
    request.addEventListener("error", () => { reject(new ServerError(NO_ANSWER, "Claimwright does not answer. The file was not taken.")); });
    request.addEventListener("abort", () => { reject(new DOMException("stopped", "AbortError")); });
    signal.addEventListener("abort", () => { request.abort(); });
    request.send(body);
  });
}
