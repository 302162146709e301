import { counted } from "../../format.ts";
import { pointersOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";

/** What is wrong with the diagnoses that one line points to, said at its own field: places that the claim's list does not have. */
export function pointerClash(path: string, texts: DetailTexts, diagnoses: number): string | undefined {
  if (!path.startsWith("pointers.") || diagnoses === 0) return undefined;
  const astray = (pointersOf(texts[path] ?? "") ?? []).filter((place) => place > diagnoses);
  if (astray.length === 0) return undefined;
  return `There is no diagnosis ${astray.join(" or ")}: the claim has ${counted(diagnoses, "diagnosis", "diagnoses")}.`;
}
