/** The engine's one door: no dependency, no Node module, bytes in and plain objects out. */
export * from "./claim/index.ts";
export { baseOf, compile, open, run } from "./check/index.ts";
export type {
  Answer, BypassedRule, Change, Check, Context, Denial, ElementEdit, Engine, EngineParts, Example, Finding, Fix, Outcome, Plan, Planned,
  Rule, RuleSpec, RunOptions, Says, Scope, Session, Spill, Tier, UncheckedRule, Verdict,
} from "./check/index.ts";
export * from "./note/index.ts";
export { checkNote, marksOf, noteHtml, noteJson, noteText, numbered, takeVisit } from "./advise/note/index.ts";
export type { CheckedElement, CheckedService, Mark, NoteCheck, NoteToCheck, Numbered, TakenFact, TakenVisit } from "./advise/note/index.ts";
export { adviceJson, adviceText, advise, beneath, claimFileOf, doubtsOf, foreignOf, gapsOf, headline, waivable } from "./advise/index.ts";
export type { Advice, AdviceFacts, ClaimDetails, ClaimFile } from "./advise/index.ts";
export { diffText, fix, fixJson, fixText, questionsJson, readAnswers } from "./fix/index.ts";
export type { FixOptions, FixResult } from "./fix/index.ts";
export { macOf, PolicyError, recogniser, resolve, shippedMacs, shippedPolicies } from "./policy/index.ts";
export type { LayerName, Params, PayerMapping, Policy, Position, Resolved, Settings, Statement } from "./policy/index.ts";
export * from "./reference/index.ts";
export { ClaimReader, readClaims, readRemittances, readVisits, RemittanceReader } from "./read/index.ts";
export type { ClaimReaderOptions, ReadCounts, VisitsOptions, VisitsRead } from "./read/index.ts";
export type {
  Payment, ProviderAdjustment, Remittance, RemittanceCounts, RemittanceEnd, RemittanceGroup, RemittanceParty, RemittanceReaderOptions,
  RemittanceTotals, RemittedAdjustment, RemittedClaim, RemittedLine, RemittedParty, RemittedProcedure, RemittedQuantity, WholeRemittance,
} from "./read/index.ts";
export { rules } from "./rules/index.ts";
export {
  atRiskOf, claimJson, findingJson, jsonReport, ndjsonReport, plainStyle, problemJson, SCHEMA_VERSION, Tally, textReport,
} from "./write/index.ts";
export type { FileRead, Json, Paint, Report, RuleCount, Setup, Style, Summary, Write } from "./write/index.ts";
export { claimToWrite, editClaims, writeClaims } from "./write/837p/index.ts";
export type {
  AddressToWrite, AdjudicationToWrite, AdjustmentToWrite, AmountToWrite, BillingToWrite, ClaimBatch, ClaimEdit, ClaimToWrite, Contact,
  DateToWrite, EditedClaims, FacilityToWrite, InterchangeFacts, LineToWrite, MissingFact, NoteToWrite, OrderingToWrite,
  OtherPayerToWrite, PartnerId, PatientToWrite, PayerToWrite, ProviderToWrite, RefusedEdit, RefusedEditWhy, RefusedValue, RefusedWhy,
  RestOfClaim, SubscriberToWrite, WrittenClaims,
} from "./write/837p/index.ts";
export { cms1500Of } from "./write/cms1500/index.ts";
export type { Cms1500, Cms1500Box, Cms1500Line, Cms1500Value } from "./write/cms1500/index.ts";
export { ClaimFilter, TreeJson, TreeReader, TreeText } from "./write/tree/index.ts";
export type { Branch, Leaf, TreeCounts, TreeSink } from "./write/tree/index.ts";
export { AcknowledgementReader, readAcknowledgements } from "./read/acknowledgement/index.ts";
export type {
  Acknowledgement, AcknowledgementReaderOptions, AnswerParty, AnswerTotals, ClaimAnswer, ClaimsAnswer, ClaimStatus, ElementError,
  GroupAnswer, InterchangeAnswer, LineAnswer, ProviderAnswer, SegmentError, StatusCode, TransactionAnswer, Trigger,
} from "./read/acknowledgement/index.ts";
export { answerClaim, Reception, SentFileReader, tellAnswers, toldJson, toldText, writeAcknowledgements } from "./write/acknowledgement/index.ts";
export type { AnsweredClaim, AnswerFacts, AnswerKind, AnswerOptions, Outcome as AnswerOutcome, Received, SentFile, ToldAnswer } from "./write/acknowledgement/index.ts";
export { readSmartEdit } from "./reference/smart-edits.ts";
export type { SmartEdit } from "./reference/smart-edits.ts";
export { categoryFacts, entityText, noteFacts, statusFacts } from "./reference/status-codes.ts";
export type { CategoryFacts, NoteFacts, NoteList, StatusFacts } from "./reference/status-codes.ts";
