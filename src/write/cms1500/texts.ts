import type { Address, Person } from "../../claim/index.ts";
import { dayText } from "./lines.ts";

export function nameOf({ lastName, firstName }: Person): string {
  return [lastName, firstName].filter((text) => text !== "").join(", ");
}

export function birthOf({ birthDay, gender }: Person): { readonly [field: string]: string } {
  return { birthDate: dayText(birthDay), sex: gender };
}

export function addressOf({ street, city, state, zip }: Address): { readonly [field: string]: string } {
  return { street, city, state, zip };
}

export function yesNo(is: boolean): string {
  return is ? "Yes" : "No";
}
