import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newFolder, TestOffice } from "../../test/support/office.ts";
import { fileOf } from "../../test/support/one-claim.ts";

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

interface Page {
  readonly row: { readonly errors: number };
  readonly billedAgain: readonly { readonly claim: string; readonly lines: readonly number[] }[];
}

/** The pages of the claims in these files, in the order in which they came. */
async function pagesOf(...files: readonly string[]): Promise<readonly Page[]> {
  const office = await TestOffice.open();
  offices.push(office);
  for (const text of files) {
    const path = join(newFolder(), "f.837");
    writeFileSync(path, text);
    await office.load("claims", path);
  }
  const contents = await office.service.store.claims.from(0, 10);
  return Promise.all(contents.map(async ({ key }) => (await office.ask("GET", `/claims/${key}`)).body as Page));
}

const again = (pages: readonly Page[]): unknown => pages.map(({ billedAgain }) => billedAgain.map(({ claim, lines }) => [claim, lines]));
const LATER = { made: "20260311" };
const OTHER = { name: "NM1*IL*1*OTHER*ANN****MI*M2", birth: "DMG*D8*19700101*F" };

test.each([
  ["another number", "97110", fileOf("B7", "20260302", { ...LATER, code: "97110" }), [[["B7", [1]]], []]],
  ["the same number, which is in already and not added", "97110", fileOf("A1", "20260302", { ...LATER, code: "97110" }), [[]]],
  ["a second traction of the day", "97012", fileOf("B7", "20260302", LATER), [[["B7", [1]]], []]],
  ["another day", "97110", fileOf("B7", "20260303", { ...LATER, code: "97110" }), [[], []]],
  ["another person", "97110", fileOf("B7", "20260302", { ...LATER, code: "97110", person: OTHER }), [[], []]],
  ["a replacement", "97110", fileOf("A1", "20260302", { ...LATER, code: "97110", frequency: "7" }), [[], []]],
])("a claim says which later one bills it again: %s", async (_, code, later, said) => {
  const first = fileOf("A1", "20260302", { code });
  const pages = await pagesOf(first, later);
  expect(again(pages)).toEqual(said);
  expect(pages[0]?.row.errors, "its own verdict does not change").toBe((await pagesOf(first))[0]?.row.errors);
});
