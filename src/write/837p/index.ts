export { editClaims } from "./edit-claims.ts";
export type { EditedClaims } from "./edit-claims.ts";
export type { ClaimEdit, RefusedEdit, RefusedEditWhy } from "./edit.ts";
export type {
  AddressToWrite, AdjudicationToWrite, AdjustmentToWrite, AmountToWrite, BillingToWrite, ClaimBatch, ClaimToWrite, Contact, DateToWrite,
  FacilityToWrite, InterchangeFacts, LineToWrite, Named, NoteToWrite, OrderingToWrite, OtherPayerToWrite, PartnerId, PatientToWrite,
  PayerToWrite, ProviderToWrite, QualifiedValue, RelatedCauses, SubscriberToWrite,
} from "./input.ts";
export type { MissingFact, RefusedValue, RefusedWhy } from "./sheet.ts";
export { claimToWrite } from "./from-claim.ts";
export type { RestOfClaim } from "./from-claim.ts";
export { writeClaims } from "./write-claims.ts";
export type { WrittenClaims } from "./write-claims.ts";
