/** CLP02 in our own words. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ["1", "decided as primary payer"],
  ["2", "decided as secondary payer"],
  ["3", "decided as tertiary payer"],
  ["4", "denied"],
  ["5", "pended"],
  ["19", "decided as primary payer, sent on to the next one"],
  ["20", "decided as secondary payer, sent on to the next one"],
  ["21", "decided as tertiary payer, sent on to the next one"],
  ["22", "an earlier payment is taken back"],
  ["23", "not this payer's claim, sent on to another"],
  ["25", "priced beforehand, nothing is paid"],
]);

/** PLB reasons in our own words. */
const PROVIDER_REASONS: ReadonlyMap<string, string> = new Map([
  ["50", "late charge"],
  ["51", "interest penalty"],
  ["72", "refund that was authorised"],
  ["90", "early payment allowance"],
  ["AH", "origination fee"],
  ["AM", "applied to what the borrower owes"],
  ["AP", "an advance is counted against it"],
  ["B2", "rebate"],
  ["B3", "recovery allowance"],
  ["BD", "bad debt"],
  ["BN", "bonus"],
  ["C5", "temporary allowance"],
  ["CR", "capitation interest"],
  ["CS", "adjustment"],
  ["CT", "capitation payment"],
  ["CV", "capital passed through"],
  ["CW", "certified anaesthetist passed through"],
  ["DM", "direct medical education passed through"],
  ["E3", "withholding"],
  ["FB", "balance carried forward"],
  ["FC", "fund allocation"],
  ["GO", "graduate medical education passed through"],
  ["HM", "hemophilia clotting factor"],
  ["IP", "incentive premium"],
  ["IR", "tax withheld"],
  ["IS", "interim settlement"],
  ["J1", "nonreimbursable"],
  ["L3", "penalty"],
  ["L6", "interest owed"],
  ["LE", "levy"],
  ["LS", "lump sum"],
  ["OA", "organ acquisition passed through"],
  ["OB", "offset for affiliated providers"],
  ["PI", "periodic interim payment"],
  ["PL", "final payment"],
  ["RA", "retroactive adjustment"],
  ["RE", "return on equity"],
  ["SL", "student loan repayment"],
  ["TL", "third-party liability"],
  ["WO", "an overpayment is taken back"],
  ["WU", "recovery not otherwise named"],
]);

/** What the status of a claim payment (CLP02) means; empty for one that is not known. */
export function claimStatusWords(status: string): string {
  return STATUS.get(status) ?? "";
}

/** What the reason of a provider adjustment (PLB03-1) means; empty for one that is not known. */
export function providerReasonWords(reason: string): string {
  return PROVIDER_REASONS.get(reason) ?? "";
}
