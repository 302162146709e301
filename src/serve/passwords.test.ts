import { expect, it } from "vitest";
import { whyNoPassword } from "./passwords.ts";

const [REPEATED, NAMED, LEAKED] = ["a few characters over and over", "made of the name", "list of leaked ones"];

it.each([
  ["annannannann", "Ann", REPEATED], ["abcabcabcabcabc", "Dana", REPEATED], ["aaaaaaaaaaaaaaa1", "Dana", REPEATED],
  ["Qwertyqwerty", "Dana", LEAKED],
  ["dana and her horse", "Dana", NAMED], ["the DANA of 2026!", "Dana", NAMED], ["ann-smith 2026 x", "Ann Smith", NAMED],
  ["annann-2026-777", "Ann", NAMED], ["Dana-1984-2026", "Dana", NAMED], ["kimkimkim12345678", "Kim", NAMED], ["spine-first-pt 2026", "Dana", NAMED],
  ["claimwright 2026 office", "Dana", NAMED], ["short", "Dana", "at least 12"],
])("%s is no password of %s's: %s", (password, name, why) => {
  expect(whyNoPassword(password, [name, "Spine First PT"])).toContain(why);
});

it.each([
  ["a quite new phrase here", "Kim"], ["annual planning is a bore", "Ann"], ["channel island", "Ann"], ["all that we shall be", "Al"], ["annual-2026-7", "Ann"], ["we kimono pack", "Kim"], ["correct horse battery", "Dana"], ["the first horse at the gate", "Kim"], ["日本語の長い合言葉です。はい", "Al"],
])("%s is one of %s's", (password, name) => {
  expect(whyNoPassword(password, [name, "Spine First PT"])).toBeUndefined();
});
