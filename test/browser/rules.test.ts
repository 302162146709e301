import { expect, test } from "vitest";
import { look, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";

const stage = staged(servePages);

test.each(WAYS)("the library at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(`${stage.url}#/rules`);
  await page.getByRole("heading", { name: "Traction", exact: true }).waitFor();
  await look(page, "rules-library");
  await page.getByRole("searchbox").fill("97012 minutes");
  await page.getByRole("link", { name: "Fewer minutes than the minimum that is set" }).click();
  await page.getByRole("heading", { name: "Sources disagree" }).waitFor();
  expect(await page.locator(".sides > li").count()).toBe(4);
  await page.locator(".said.fires").first().waitFor();
  await look(page, "rules-rule");
  await page.goto(`${stage.url}#/rules/97012`);
  await page.getByRole("heading", { name: "How it is counted" }).waitFor();
  await page.getByText("At most 1 unit a day").waitFor();
  await look(page, "rules-code");
  await page.goto(`${stage.url}#/rules/payer:medicare-b`);
  await page.getByRole("heading", { name: "Medicare Part B" }).waitFor();
  expect(await page.locator(".payer-says tbody tr").count()).toBeGreaterThan(10);
  await look(page, "rules-payer");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("an example is changed and run again, a slip is told, and it goes back", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/rules/${encodeURIComponent("traction/minimum-minutes")}`);
  const example = page.locator(".example").filter({ has: page.locator(".said.fires") }).first();
  const says = await example.locator(".said").innerText();
  await page.getByRole("button", { name: "Change it" }).first().click();
  const data = page.getByLabel("The example, as data");
  const written = await data.inputValue();
  await data.fill(written.replace("12", "20"));
  await page.getByRole("button", { name: "Run again" }).click();
  await page.locator(".example").first().getByText("Nothing to say.").waitFor();
  await data.fill(written.slice(3));
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByText("This is not well-formed").waitFor();
  expect(await page.locator(".example").first().locator(".said").count(), "no answer of before stands beside it").toBe(0);
  await data.fill("{\"claim\": {}}");
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByText("The engine cannot make a claim of this").waitFor();
  await page.getByRole("button", { name: "As it was" }).click();
  expect(await page.locator(".example").first().locator(".said").innerText()).toBe(says);
  expect(wrong).toEqual([]);
});

test("what is not there is said, and leads on", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  for (const [place, words] of [["traction/no-such", "There is no rule of this name."], ["12345", "Nothing is known here of 12345."], ["payer:nobody", "This payer is not known here."]] as const) {
    await page.goto(`${stage.url}#/rules/${encodeURIComponent(place)}`);
    await page.getByText(words).waitFor();
    expect(await page.locator(".empty a").getAttribute("href")).toBe("#/rules");
  }
  await page.goto(`${stage.url}#/rules`);
  await page.getByRole("searchbox").fill("xylophone");
  await page.getByText("Nothing has all of these words.").waitFor();
});
