import { formatIsoDay, sketchClaim } from "../claim/index.ts";
import type { VisitService } from "../claim/index.ts";
import { open } from "../check/index.ts";
import { isPrivateCode } from "../check/kinds/excluded.ts";
import { allocate } from "../reference/index.ts";
import type { Alternative, NotBilled } from "./advice.ts";
import { pullerOf } from "./device.ts";
import type { Puller } from "./device.ts";
import type { Draft } from "./draft.ts";
import { methodOf } from "./method.ts";
import { hasNotices, planOf } from "./policy-facts.ts";
import { minutesOf } from "./services.ts";

/** What else may say what was done, for each service that stays off the claim. */
export function alternativesFor(draft: Draft, notBilled: readonly NotBilled[]): readonly Alternative[] {
  const dropped = new Set(notBilled.map(({ code }) => code));
  const services = draft.off.filter(({ code }) => dropped.has(code));
  const all = services.flatMap((service) => [...instead(service, draft), ...byRule(service, draft, notBilled)]);
  return all.filter(({ code }, index) => all.findIndex((other) => other.code === code) === index);
}

function instead(service: VisitService, draft: Draft): readonly Alternative[] {
  if (service.code === "97014") return acceptable({ code: "G0283", why: "The same service under the code that this payer takes." }, draft);
  if (service.code !== "97012") return [];
  const puller = pullerOf(service);
  return puller.is === "known" ? forPuller(puller, service, draft) : [];
}

const AT_HOME = "Traction equipment that goes home has an item code of its own (for the neck E0840 to E0860, over a door E0860) and a claim of its own, which its "
  + "supplier sends: it is no line of this visit. ";
const SUPPLIER = "Whether this payer takes it from the office or from suppliers of its own, only the payer says: an office that is none gives the patient an order for one.";
const MEDICARE_SUPPLIER = "Medicare's suppliers are enrolled as such (form CMS-855S) and bill the DME contractor: an office that is none gives the patient an order for one.";

/** Who bills what goes home, by the payer of the visit. */
function atHome(draft: Draft): string {
  return `${AT_HOME}${draft.policy === "medicare-b" ? MEDICARE_SUPPLIER : SUPPLIER}`;
}

function forPuller(puller: Extract<Puller, { is: "known" }>, service: VisitService, draft: Draft): readonly Alternative[] {
  if (puller.home) return [{ code: "E0840-E0860", why: atHome(draft) }];
  switch (puller.category) {
    case "manual": return [byHand(service, draft)];
    case "y-strap": return [
      { ...byHand(service, draft), why: "Only where the note shows timed, hands-on traction that is more than the pull of the strap." },
    ];
    case "flexion-distraction": return guided(service, draft);
    default: return [];
  }
}

function byHand(service: VisitService, draft: Draft): Alternative {
  const minutes = minutesOf(service);
  const why = "Traction by hand is manual therapy, counted by its minutes of one-on-one contact.";
  if (minutes === undefined) return { code: "97140", why: `${why} The minutes are not recorded.` };
  const method = methodOf(planOf(draft)) ?? "cms";
  const units = allocate(method, [{ code: "97140", minutes }]).totalUnits;
  return { code: "97140", why: `${why} ${minutes} minutes by themselves make ${units === 0 ? "no unit" : units === 1 ? "1 unit" : `${units} units`}.`, units };
}

const GUIDED = "Guided by hand, the table is part of spinal manipulation";

/** A payer with codes of its own for the visit of a chiropractor names them in a rule's parameters. */
function guided(service: VisitService, draft: Draft): readonly Alternative[] {
  const own = planOf(draft).all.flatMap(({ settled }) => settled.params["visitCodes"] ?? []) as readonly string[];
  if (draft.facts.visit.provider?.type !== "DC" || own.length === 0) {
    return [{ code: manipulation(service), why: `${GUIDED}: 98940 for one or two regions, 98941 for three or four, 98942 for five.` }];
  }
  const why = `${GUIDED}, and that of the visit, which this payer has at ${own.length} levels, by how complex its decisions are.`;
  return own.map((code) => ({ code, why }));
}

function manipulation({ regions = [] }: VisitService): string {
  if (regions.length > 4) return "98942";
  return regions.length > 2 ? "98941" : "98940";
}

/** An alternative is offered only where the payer takes its code; Medicare takes no S code at all. */
function acceptable(alternative: Alternative, draft: Draft): readonly Alternative[] {
  const { engine, policy, facts } = draft;
  if (isPrivateCode(alternative.code) && hasNotices(draft)) return [];
  const claim = sketchClaim({ id: "alternative", form: "visit", date: formatIsoDay(facts.day), lines: [{ code: alternative.code }] });
  const { findings } = open(engine, { policy }).check(claim);
  const refused = findings.some(({ rule, severity }) => severity === "error" && /^(codes|payers|ncci)\//.test(rule));
  return refused ? [] : [alternative];
}

/** A rule that names the payer's own code for a service has it in its parameters. */
function byRule({ code }: VisitService, draft: Draft, notBilled: readonly NotBilled[]): readonly Alternative[] {
  const { all } = planOf(draft);
  return notBilled.flatMap((entry) => {
    const params = entry.code === code ? all.find(({ rule }) => rule.id === entry.rule)?.settled.params : undefined;
    const named = params?.["codeInstead"] ?? params?.["localCode"];
    if (typeof named !== "string" || named === "" || named === code) return [];
    return acceptable({ code: named, why: entry.next ?? entry.why }, draft);
  });
}
