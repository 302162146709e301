import { createReadStream, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions } from "fastify";
import { appOf } from "../../src/serve/app.ts";
import { Service } from "../../src/serve/service.ts";
import type { ServiceOptions } from "../../src/serve/service.ts";
import { openStore } from "../../src/store/index.ts";
import type { OpenOptions } from "../../src/store/index.ts";
import { receive } from "../../src/work/index.ts";
import type { OfficeParts } from "../../src/work/index.ts";
import { HereScrubber } from "./here-scrubber.ts";

export const DAY = { claims: "examples/clinic-day.edi", visits: "examples/clinic-day.visits.json" } as const;

/** A folder that nobody else has. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "claimwright-test-"));
}

type Payload = InjectOptions["payload"];
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Headers = Readonly<Record<string, unknown>>;

interface Asked { readonly status: number; readonly body: never; readonly headers: Headers; readonly text: string }

const here = (parts: () => OfficeParts): HereScrubber => new HereScrubber(parts);

/** A service in this process, and somebody who asks it. */
export class TestOffice {
  readonly app: FastifyInstance;
  readonly service: Service;
  csrf = "";
  cookie = "";

  private constructor(app: FastifyInstance, service: Service) {
    this.app = app;
    this.service = service;
  }

  static async open(options: Partial<OpenOptions & ServiceOptions> = {}): Promise<TestOffice> {
    const data = options.data ?? newFolder();
    const store = await openStore({ data, cost: 1024, ...options });
    const service = await Service.over(store, { version: "1.2.3", tables: join(data, "tables"), demo: false, isShared: false, scrubber: here, ...options });
    const pages = newFolder();
    mkdirSync(join(pages, "assets"));
    writeFileSync(join(pages, "index.html"), "<!doctype html><title>Claimwright</title>");
    const office = new TestOffice(appOf({ service, webFolder: pages, names: [] }), service);
    office.csrf = (await office.ask("GET", "/session")).body["csrf"];
    return office;
  }

  /** The example day, read to its end. */
  async load(kind: "claims" | "visits" = "claims", path: string = DAY[kind]): Promise<string> {
    const { id } = await receive(this.service.store, { kind, by: "owner", at: this.service.at(), bytes: createReadStream(path) });
    this.service.worker.wake();
    await this.service.worker.idle();
    return id;
  }

  async ask(method: Method, url: string, body?: Payload, headers: Record<string, string> = {}): Promise<Asked> {
    const answer = await this.app.inject({
      method, url: `/api${url}`, ...(body === undefined ? {} : { payload: body }),
      headers: { host: "localhost:4837", "x-claimwright-csrf": this.csrf, ...(this.cookie === "" ? {} : { cookie: this.cookie }), ...headers },
    });
    const isJson = String(answer.headers["content-type"] ?? "").includes("json");
    const parsed = (isJson && answer.body !== "" ? JSON.parse(answer.body) : undefined) as never;
    return { status: answer.statusCode, body: parsed, headers: answer.headers, text: answer.body };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.service.close();
  }
}
