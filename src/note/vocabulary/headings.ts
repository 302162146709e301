/**
 * The part of a note that a sentence stands in, where headings say so. `ahead` is what is still to come and nothing else, `plan` often
 * holds what was given too; `response` is what the treatment did.
 */
export type Section = "head" | "subjective" | "objective" | "treatment" | "assessment" | "diagnosis" | "response" | "plan" | "ahead" | "history" | "sign";

/** Headings by section, as offices write them; looked over 2026-11-28. */
const BY_SECTION: Readonly<Partial<Record<Section, readonly string[]>>> = {
  subjective: [
    "s", "sub", "subj", "subjective", "cc", "c/c", "c/o", "hpi", "complaint", "complaints", "chief complaint", "chief complaints", "present complaint", "presenting complaint", "current complaint", "current complaints", "history of present illness",
    "patient report", "pt report", "patient reports", "pt reports", "patient states", "pt states", "patient comments", "patient input", "interval history", "interim history", "subjective complaints", "subjective report", "symptoms", "current symptoms", "patient concerns", "reason for visit", "patient statement", "pt comments",
  ],
  objective: [
    "o", "s/o", "o/a", "ob", "obj", "objective", "findings", "exam", "examination", "physical exam", "physical examination", "objective findings", "exam findings", "measures", "measurements", "objective measures", "tests", "tests and measures", "test", "palpation", "rom", "arom", "range of motion", "vitals", "vital signs", "screening",
    "observation", "observations", "ortho", "ortho tests", "orthopedic tests", "orthopedic testing", "neuro", "neurological", "neurologic", "posture", "gait", "strength", "mmt", "special tests", "clinical findings", "evaluation findings", "physical findings", "inspection", "balance", "reflexes",
  ],
  treatment: [
    "treatment", "treatments", "tx", "rx", "o/t", "o/tx", "o/rx", "t/p", "tx/plan", "procedures", "procedure", "procedures performed", "interventions", "intervention", "modalities", "modality", "treatment today", "treatment provided", "treatments provided", "treatment rendered", "treatment given", "treatment performed", "services", "services provided", "services rendered", "services performed",
    "today's treatment", "todays treatment", "treatment this visit", "therapy", "skilled intervention", "skilled interventions", "treatment note", "treatment log", "procedure log", "procedure note", "today's services", "tx today", "tx provided", "tx given", "treatment details", "daily treatment", "treatment record", "care provided", "care rendered", "work done", "done today", "given today", "performed today",
    "therapy provided", "modalities provided", "modalities today", "passive care", "active care", "therapeutic procedures", "therapies", "adjunctive therapy", "adjunctive therapies", "physiotherapy", "ancillary", "flowsheet", "flow sheet", "chart", "narrative", "treatment summary", "billing", "charges", "procedures today", "today", "today's visit", "treatment administered", "interventions provided", "interventions today", "skilled treatment", "skilled services",
  ],
  assessment: ["a", "ass", "assess", "assmt", "asmt", "assessment", "impressions", "medical necessity", "clinical reasoning", "rationale", "clinical rationale", "justification", "clinical assessment", "prognosis", "progress", "necessity"],
  diagnosis: [
    "dx", "dxs", "diagnosis", "diagnoses", "diag", "impression", "imp", "clinical impression", "diagnostic impression", "working diagnosis", "working dx", "medical dx", "medical diagnosis", "treatment dx", "treatment diagnosis", "tx dx", "tx diagnosis", "referring dx", "referring diagnosis", "rehab diagnosis", "rehab dx", "pt diagnosis", "pt dx", "primary dx", "primary diagnosis", "dx text", "dx code", "dx codes", "dx on file", "current dx",
    "icd", "icd-10", "icd 10", "icd10", "indication", "indications", "clinical reason", "reason", "rsn", "why", "for", "reason for traction", "reason for treatment", "reason for tx", "problem", "problems", "condition", "conditions", "cause", "etiology", "etiol", "mechanism", "physician diagnosis", "admitting diagnosis", "final diagnosis", "assessment/diagnosis", "assessment dx", "diagnosis code", "pathology",
  ],
  response: [
    "resp", "response", "responses", "how did it go", "how it went", "response to treatment", "response to tx", "response to traction", "response to care", "response to therapy", "response to intervention", "patient response", "pt response", "patient's response", "pt's response", "tx response", "treatment response", "outcome", "outcomes", "treatment outcome", "result", "results of treatment", "reaction", "reaction to treatment", "treatment effect", "effect",
    "post treatment", "post-treatment", "post tx", "post-tx", "post tx status", "post-tx status", "post-treatment status", "post treatment status", "post traction", "post-traction", "post session", "post-session", "after", "after treatment", "after tx", "after traction", "tolerance to treatment", "tolerance to tx", "treatment tolerance", "tx tolerance", "patient tolerance", "pt tolerance", "tolerance to traction",
  ],
  plan: ["p", "a/p", "pl", "plan", "plans", "plan of care", "poc", "recommendations", "recommendation", "treatment plan", "tx plan", "care plan", "plan of treatment", "disposition", "dispo", "plan/recommendations"],
  ahead: [
    "next", "next visit", "next session", "next tx", "next treatment", "next time", "next appt", "next appointment", "nv", "for next visit", "plan for next visit", "plan next visit", "plan for next session", "planned", "planned next", "to do", "goals", "goal", "stg", "ltg", "stgs", "ltgs", "short term goals", "long term goals", "short-term goals", "long-term goals", "schedule", "frequency", "visit frequency", "treatment frequency", "freq", "visit freq", "sched", "series", "course of treatment", "care plan frequency", "follow through", "re-eval", "follow up", "follow-up", "followup", "f/u", "fu",
    "orders", "order", "physician orders", "physician order", "md order", "md orders", "dr orders", "prescription", "script", "referral", "future", "upcoming", "anticipated", "proposed", "proposed treatment", "recommended treatment", "return", "rtc", "rtn", "home instructions", "patient education", "education", "instructions", "hep", "home program", "home care", "discharge plan", "progression", "discussion", "discussed", "requested", "authorization request", "request",
  ],
  history: [
    "course", "course of care", "course of therapy", "course to date", "hospital course", "treatment course", "clinical course", "care to date", "treatment to date", "summary of care", "summary of treatment", "history", "pmh", "pmhx", "hx", "past history", "past medical history", "medical history", "prior treatment", "prior tx", "prior care", "prior therapy", "previous treatment", "previous tx", "previous care", "previous visit", "last visit", "last session", "last tx", "last treatment", "last note", "prior visit", "prior session", "prior note", "previous note", "previous session", "social history", "surgical history", "past treatment", "treatment history", "tx history", "history of treatment", "copied forward", "from last visit", "from previous note", "carried forward", "copied from last visit", "previous visit note", "background", "prior level of function", "plof", "family history", "fhx", "medications", "meds", "allergies", "imaging", "mri", "x-ray", "xray", "x-rays", "baseline", "initial evaluation", "initial eval", "initial visit",
  ],
  sign: ["signature", "signatures", "signed", "provider signature", "therapist signature", "clinician signature", "electronic signature", "e-signature", "esignature"],
};

/** The section of a heading, by its words in lower case. A stroke or hyphen is a blank. */
export const HEADINGS: ReadonlyMap<string, Section> = new Map(Object.entries(BY_SECTION)
  .flatMap(([section, names]) => names.map((name) => [name.replaceAll(/[/-]/g, " "), section as Section] as const)));
