import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TestOffice } from "../../test/support/office.ts";

/** Half past eight in the evening of 30 November on the Pacific coast, when it is December by UTC. */
const EVENING = new Date("2026-12-01T04:30:00.000Z");
let office: TestOffice;

beforeEach(async () => {
  vi.stubEnv("TZ", "America/Los_Angeles");
  office = await TestOffice.open({ now: () => EVENING });
});
afterEach(async () => {
  await office.close();
  vi.unstubAllEnvs();
});

it("the office's day is the one that its computer shows, everywhere", async () => {
  expect(EVENING.getDate(), "the time zone is taken up").toBe(30);
  const { service } = office;
  expect(service.today()).toBe("2026-11-30");
  expect(service.day()).toBe(Math.floor(Date.UTC(2026, 10, 30) / 86_400_000));
  expect(service.at()).toBe("2026-12-01T04:30:00.000Z");
});

it("a file that is saved in the evening is of that day and hour", async () => {
  await office.load("claims");
  const { rows } = (await office.ask("GET", "/claims?mark=unchecked&limit=1")).body as { rows: readonly { key: string }[] };
  const keys = rows.map(({ key }) => key);
  expect((await office.ask("POST", `/claims/${keys[0] ?? ""}/release`, {})).status).toBe(200);
  const { text } = await office.ask("POST", "/export", { keys });
  const [isa = [], gs = []] = text.split("~").map((segment) => segment.trim().split("*"));
  expect([isa[9], isa[10], isa[13]?.slice(0, 6), gs[4], gs[5]]).toEqual(["261130", "2030", "261130", "20261130", "2030"]);
});
