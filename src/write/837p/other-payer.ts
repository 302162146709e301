import { OTHER_PAYER_AMOUNTS, OTHER_PAYER_REFERENCES, RELATIONSHIPS, RELEASES, YES_NO_W } from "./codes.ts";
import type { OtherPayerToWrite, SubscriberToWrite } from "./input.ts";
import { putInsurance, putPayerName } from "./levels.ts";
import { nameFields, putAddress, putName, putReferences } from "./party.ts";
import type { Place } from "./party.ts";
import { may, must } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { putAdjustments, putAmounts, putDate } from "./values.ts";

/** Loops 2320, 2330A and 2330B. */
export function putOtherPayer(sheet: Sheet, path: string, other: OtherPayerToWrite): void {
  const place: Place = { sheet, loop: "2320", path, of: "the other payer" };
  putInsurance(place, { ...other, responsibility: other.responsibility ?? "S" }, must(`${path}.relationship`, other.relationship,
    "What is the patient to the other insurance's subscriber (18 self, 01 spouse, 19 child …)?", RELATIONSHIPS));
  putAdjustments(place, other.adjustments);
  putAmounts(place, other.amounts, OTHER_PAYER_AMOUNTS);
  sheet.put("2320", "OI", [
    "", "", must(`${path}.benefitsAssigned`, other.benefitsAssigned, "Are the benefits of the other insurance assigned to the provider (Y, N or W)?", YES_NO_W),
    may(`${path}.patientSignature`, other.patientSignature, ["P"]), "",
    must(`${path}.release`, other.release, "May records be released to the other payer (Y or I)?", RELEASES),
  ]);
  putOtherSubscriber({ ...place, loop: "2330A", path: `${path}.subscriber`, of: "the other insurance's subscriber" }, other.subscriber ?? {});
  const own: Place = { ...place, loop: "2330B" };
  putPayerName(own, other);
  putAddress(own, other.address, false);
  if (other.paidDay !== undefined) putDate({ sheet, loop: "2330B", path: `${path}.paid` }, { qualifier: "573", day: other.paidDay }, "On which day did it pay?");
  putReferences(own, other.references, OTHER_PAYER_REFERENCES);
}

function putOtherSubscriber(place: Place, subscriber: SubscriberToWrite): void {
  const { path } = place;
  putName(place, nameFields(place, "IL", subscriber), may(`${path}.idQualifier`, subscriber.idQualifier ?? "MI", ["MI", "II"]),
    must(`${path}.memberId`, subscriber.memberId, "What is the member id at the other insurance?"));
  putAddress(place, subscriber.address, false);
  putReferences(place, subscriber.references, [[1, "SY"]]);
}
