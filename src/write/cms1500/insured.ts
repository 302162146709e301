import { NO_ADDRESS } from "../../claim/index.ts";
import type { Claim, Located, OtherPayer } from "../../claim/index.ts";
import { addressOf, birthOf, nameOf, yesNo } from "./texts.ts";

type Fields = { readonly [field: string]: string };

/** Boxes 4, 6, 7 and 11 to 11d. */
export interface Insured {
  readonly name: string;
  readonly relationship: string;
  readonly address: Fields;
  readonly policy: string;
  readonly birth: Fields;
  readonly plan: string;
  readonly another: string;
}

const RELATIONS: Readonly<Record<string, string>> = { "": "Self", 18: "Self", "01": "Spouse", 19: "Child" };
const NOBODY: Fields = { birthDate: "", sex: "" };
const NOWHERE = addressOf(NO_ADDRESS);
const SAME = "SAME";

type WrittenIn = (part: Located) => (element: string, qualifier?: string) => string;

/**
 * Whom the form calls the insured. To Medicare that is whoever holds an insurance that pays before it: where none does, item 11
 * says NONE and items 4, 6 and 7 stay blank (Medicare Claims Processing Manual, ch. 26, 10.2, as contractors publish it).
 */
export function insuredFor(claim: Claim, writtenIn: WrittenIn): Insured {
  const { payer, otherPayers } = claim;
  if (payer.filingIndicator !== "MA" && payer.filingIndicator !== "MB") return subscriberOf(claim, writtenIn(claim));
  const before = otherPayers.find(({ responsibility }) => responsibility === "P") ?? otherPayers[0];
  if (payer.responsibility !== "P") return before === undefined ? none("") : primaryOf(before, writtenIn(before));
  return none("NONE");
}

function subscriberOf(claim: Claim, written: (element: string) => string): Insured {
  const { subscriber, patient, payer, otherPayers } = claim;
  return {
    name: nameOf(subscriber), relationship: RELATIONS[patient.dependant ? patient.relationship : ""] ?? "Other", address: addressOf(subscriber.address),
    policy: written("SBR03"), birth: birthOf(subscriber), plan: written("SBR04") || payer.name, another: yesNo(otherPayers.length > 0),
  };
}

function none(policy: string): Insured {
  return { name: "", relationship: "", address: NOWHERE, policy, birth: NOBODY, plan: "", another: "" };
}

/** The one before Medicare. Its subscriber's address and birth date are wanted of another than the patient; the model keeps neither. */
function primaryOf({ relationship, name: plan }: OtherPayer, written: (element: string, qualifier?: string) => string): Insured {
  const isSelf = relationship === "18";
  const name = [written("NM103", "IL"), written("NM104", "IL")].filter((part) => part !== "").join(", ");
  return {
    ...none(written("SBR03")), plan, name: isSelf ? SAME : name, relationship: RELATIONS[relationship] ?? "Other",
    address: isSelf ? { ...NOWHERE, street: SAME } : NOWHERE,
  };
}
