import type { DeviceCategory } from "./devices.ts";
import type { SourceId } from "./sources.ts";

/**
 * What a phrase tells about a device. `weak` counts only where nothing strong is said; `accessory` only where nothing else is;
 * `hint` as a weak one, and only in words that are known to tell of traction.
 */
export type DeviceMeaning
  = | { readonly says: "device"; readonly categories: readonly DeviceCategory[]; readonly strength: Strength }
    | { readonly says: "hands-on" | "hands-off" | "home" | "nothing" };

/** Phrases of one meaning, with where the meaning comes from and since when it stands here. */
export interface DeviceEntry {
  readonly means: DeviceMeaning;
  readonly phrases: readonly string[];
  readonly source: SourceId;
  readonly since: string;
}

type Strength = "strong" | "weak" | "accessory" | "hint";
const since = "2026-11-28";

type Category = DeviceCategory | readonly DeviceCategory[];

function device(source: SourceId, strength: Strength, category: Category, phrases: readonly string[]): DeviceEntry {
  const categories = typeof category === "string" ? [category] : category;
  return { means: { says: "device", categories, strength }, phrases, source, since };
}

function remark(source: SourceId, says: "hands-on" | "hands-off" | "home" | "nothing", phrases: readonly string[]): DeviceEntry {
  return { means: { says }, phrases, source, since };
}

const KIND = "traction|trx|table|couch|unit|machine|device|bed|bench|distraction|apparatus";

/** The vocabulary: a small one, on purpose. What it does not hold is `unknown`. */
export const DEVICE_ENTRIES: readonly DeviceEntry[] = [
  device("origin", "strong", "motorized-table", [
    `motor|motorized|motorised|powered|power|pwr|computerized|computerised intermittent|static|mechanical? ${KIND} table|unit?`,
    `motor|motorized|motorised|powered|power|pwr|computerized|computerised ${KIND} table|unit?`,
    "electric|electrical|electronic intermittent|static|mechanical? traction|trx table|unit?", "table|tbl|couch motorized|motorised|powered|electric|electrical", "motor driven traction|table|unit|pull", "traction motor", "mechanical|mech traction|tract|trx|tx table|tbl elec|electric|motor",
    "electric|electrical|elec|motor|motorized|motorised mechanical? unit|machine|device|apparatus", "electric|electrical|motor|motorized|motorised|powered pulling|stretching table|bed|machine", "traction|trx|tx * electric|electrical table", `electromechanical|electro mechanical? ${KIND} table|unit?`, `electric driven|powered|operated ${KIND}`, `power|pwr driven|operated ${KIND}`, `motor operated traction? ${KIND}`, "mot|motor traction|trx|tx|trac|trxn|tract table|unit|machine|bed?", "mot table|unit|bed", "motor|motorized|motorised belt table", "motor|motorized|motorised|powered|power|pwr|electric split|sectioned|sectional|sliding|rolling|floating top? traction? table|couch|bed",
    `computer|microprocessor|program controlled|driven|operated|guided|assisted|run ${KIND} table|unit?`, "programmable traction|table|unit",
  ]),
  device("origin", "weak", "motorized-table", ["motor|motorized|motorised"]),
  device("origin", "hint", "motorized-table", [
    "electric|electrical|electronic|powered|power|pwr|automatic|automated|auto|mechanized|moto split? top? traction? table|bed|couch|unit", "electric", "power", "pwr", "powered", "mot", "tx table",
  ]),
  device("product-names", "hint", "motorized-table", ["chattanooga"]),
  device("product-names", "strong", "motorized-table", [
    "triton", "chattanooga tx", "chattanooga traction", "dynatron|dynatronics traction|table|t4", "3d? active trac", "3d? activetrac", "active trac", "activetrac",
    "tru trac", "trutrac", "eltrac", "adapta traction", "armedica traction", "chattanooga triton dts?", "chattanooga unit|table|machine", "mettler traction|trac", "enraf traction|nonius", "btl traction",
    "everyway traction", "tractizer", "minato traction", "tm 300|400|500", "tx 7|3|4 traction? table|unit", "traction triton",
  ]),
  device("origin", "strong", "mechanical-device", [
    `mechanical|mech|pneumatic ${KIND} table|unit|device?`, "traction|trx unit|machine|device|table|apparatus|bench|chair|equipment|bed",
    "mechanical|mech intermittent|static|sustained|continuous traction|trx", "intermittent|static mechanical|mech traction|trx", "pneumatic traction", "traction pneumatic",
  ]),
  device("product-names", "strong", "mechanical-device", ["saunders traction|device|unit|lumbar|cervical", "saunders", "pronex", "comfortrac"]),
  device("bcbst-cervical-traction", "strong", "mechanical-device", [
    "comfort|comfor trac|trak", "comforttrac", "posture pump", "pneu trac", "pneutrac", "necktrac", "hometrac", "inflatable|pneumatic|inflated|air traction? collar|cushion|device", "air inflated * device|collar",
  ]),
  device("origin", "weak", "mechanical-device", ["mechanical|mech"]),
  device("origin", "strong", "halter-weights", [
    "~ weight pulley", "~ weight|weighted halter", "~ weight harness", "~ weight strap", "~ weight rope", "~ weight sling", "hanging|free|dead|stacked weight",
    "sandbag", "sand|water|weight bag halter|pulley|traction|harness", "weight traction", "traction weight", "traction * lb|pound|kg weight", "halter * pulley", "pulley * halter",
    "pulley traction|system", "~ wt halter", "~ wt pulley", "~ sandbag halter|sling|harness", "~ weight|sandbag|bag sling", "halter|sling * bag|sandbag|weight|wt", "~ bag pulley", "weight stack|bag", "weighted halter|sling|harness|pulley",
    "water bag", "rope * pulley|weight",
  ]),
  device("origin", "accessory", "halter-weights", ["halter", "pulley"]),
  device("origin", "strong", "over-door", [
    "over|overhead|above door", "overdoor", "otd|o/d|over door", "overhead door", "door hook|frame|bracket|hanger", "door mount|mounted|hung|traction|pulley|halter|unit", "otd traction|unit|halter", "o t d",
  ]),
  device("origin", "hint", "over-door", ["otd"]),
  device("origin", "strong", "over-door", ["traction * pulley over|above door"]),
  device("bcbst-cervical-traction", "strong", "over-door", ["neckpro", "neck pro"]),
  device("origin", "strong", "body-weight", [
    "suspension|suspended harness|frame|traction|table", "hung|hang|hanging|suspended|hanged from|by * harness|bar|frame|sling", "gravity lumbar reduction|traction", "~ suspended body weight", "body weight traction|distraction?", "traction|distraction chair|frame|seat body weight", "bodyweight", "~ gravity traction", "nubax", "ltx 3000", "own weight", "weight of own|his|her|the|their own? head", "traction by|using|from|through own|his|her? body weight", "harness|sling|frame|vest * own|his|her body weight", "traction by|using|from|through own|his|her? bodyweight",
  ]),
  device("aetna-autotraction", "strong", ["body-weight", "roller-table"], ["autotraction", "auto traction"]),
  device("cms-ncd-160-16", "strong", "decompression-table", [
    "decompression * table|unit|machine|device|system|bed|traction", "decompression", "non surgical|invasive decompression table|therapy?", "decompressive traction|table", "decomp", "decompressor",
    "vertebral|intervertebral axial|differential|dynamic decompression|distraction|dynamic", "axial decompression",
    "motor|motorized|motorised|powered|electric decompression|decomp * table|unit|traction", "ssd|nssd|nsd table|unit|machine", "nssd", "disc|disk decompression", "decompressive",
  ]),
  device("product-names", "strong", "decompression-table", [
    "vax d", "vaxd", "drx", "drx9000|drx9000c|drx9500|drx3000", "idd", "accu spina", "accuspina", "spinemed", "spine med", "hill dt",
    "kinetrac", "knx7000", "lordex", "antalgic trak|trac", "z grav", "mtd 4000", "kdt", "kennedy decompression|table|technique", "neural flex", "extentrac", "intellitrac", "spine rx1", "spinerx", "axiom worldwide|decompression", "backontrac", "spinal aid", "dynapro", "drx 9000|9500|3000",
    "vax table|d", "idd therapy|table?", "hill decompression|dt table?", "antalgic table", "abs system|decompression", "spinetronics", "saunders decompression", "lds|ldm table", "triton dts decompression", "spina system",
  ]),
  device("product-names", "strong", ["motorized-table", "decompression-table"], ["triton dts", "dynatron|dynatronics dx2"]),
  device("kmc-roller-table", "strong", "roller-table", [
    "roller|rolling traction? table|bed|traction|unit|machine|device|massage table?", "intersegmental|intersegmented motorized|mechanical? roller? traction|trx? table|bed|unit",
    "intersegmental|intersegmented|intersegmently", "inter segmental|segmented roller|traction|table? table?", "ist table", "massage roller",
    "motor|motorized|motorised|powered|electric roller|intersegmental traction? table|bed|unit", "roller|rolling tx|trx|treatment", "table * moving roller", "roller * table", "motor|motorized|motorised|powered|electric|mechanical roller|intersegmental traction|bed|unit", "rollerbed", "rollertable",
  ]),
  device("kmc-roller-table", "weak", "roller-table", ["roller", "ist"]),
  device("product-names", "strong", "roller-table", [
    "i s t", "ergo wave", "quantum roller|intersegmental|table", "arthrotonic", "arthro tonic", "spinal roller|wave", "wave table|bed", "roll|rolling table|bed", "ist roller|bed|unit|machine", "intersegmental roller", "cam roller", "spinalator", "anatomotor", "ergowave", "quantum 400", "hill anatomotor table?", "ergostyle|ergo style roller|intersegmental * table?", "spinalator table?", "anatomotor table?",
  ]),
  device("origin", "strong", "y-strap", ["y strap", "ystrap", "y axis strap", "y axis decompression|traction|distraction|pull", "y shaped strap", "ring dinger"]),
  device("origin", "strong", "manual", [
    "manual|manually traction|distraction|pull|stretch|therapy|technique|tx|trx", "traction|distraction|pull|pulled|applied by|using * hand",
    "manual * traction|distraction by * hand", "hand traction|distraction", "manual decompression", "hand held traction|distraction|pull", "traction|distraction|pull my|his|her hand", "towel assisted|pull|traction|distraction|stretch", "traction|distraction using|by|via|with towel",
    "therapist|clinician|doctor|provider|chiropractor|practitioner|dr hand",
  ]),
  device("origin", "weak", "manual", ["manual", "manually", "hand on", "hand only", "by hand", "towel"]),
  device("cox-technic-faq", "strong", "flexion-distraction", [
    "flexion|flex distraction|distract table|technique|adjusting?", "distraction flexion", "f d table", "fd table", "flexion table", "flexdistraction",
    "cox technic|technique|table|flexion|distraction|7|8? 7|8? table?", "cox * decompression", "cox",
    "manual flexion|flex distraction", "automatic|automated|auto flexion|flex distraction?",
  ]),
  device("product-names", "strong", "flexion-distraction", ["leander table|technique|unit", "on|with|using|via|by leander", "leander * flexion|distraction", "zenith cox", "zenith flexion", "zenith * flexion|distraction"]),
  device("bcbs-ks-physical-medicine", "strong", "inversion-table", ["inversion * table|board|rack|chair|bed|unit", "inversion", "inverted traction|table|board|position", "gravity inversion|inverted|table traction?", "tilt|tilting inversion table?", "gravity boot", "anti gravity boot"]),
  device("product-names", "strong", "inversion-table", ["teeter hang? up?", "teeter inversion table", "teeter * table|board|unit", "hang up table", "ironman inversion table?"]),
  device("kmc-roller-table", "strong", "hydro-massage", [
    "hydro|water|aqua massage bed|table|chair?", "hydro|water|aqua bed massage? table|unit?", "hydromassage|aquamassage|hydrobed bed|table|chair?", "hydromassage", "aquamassage", "hydrobed", "hydro bed|table",
    "water bed|table|jet", "waterbed", "dry hydrotherapy bed|table?", "hydrotherapy bed|table", "hydro bed|jet", "wellsystem|sidmar bed|table?", "jet massage bed|table?", "massage bed", "massage|massaging chair", "roller massage? chair",
  ]),
  remark("cox-technic-faq", "hands-on", ["hand on", "by hand", "manual|manually", "clinician|therapist|doctor|dr|provider|chiropractor hand", "hand contact", "doctor assisted"]),
  remark("cox-technic-faq", "hands-off", ["unattended", "programmed", "preprogrammed", "automatic|automated", "automatic axial", "hand off|free", "motor|motorized|motorised|power|powered program|programme|mode|cycle"]),
  remark("highmark-e70", "home", [
    "dispense|dispensed|dispensing", "dme", "durable medical", "take|takes|took home", "sent|send|sending|issued|given * home",
    "home traction? unit|device|kit|model|equipment", "home use", "home traction", "home over door",
    "patient own unit|device", "e0840|e0849|e0850|e0855|e0856|e0860|e0870|e0880|e0890|e0900|e0941",
  ]),
  remark("analyst", "nothing", [
    "% body weight|bodyweight|bw", "percent his|her|their|patient|pt|total? body weight|bodyweight|bw", "% patient body weight", "percent patient body weight",
    "half|third|quarter|lb|pound|kg body weight", "body weight * %|percent|lb|pound|kg", "body weight support|supported", "foam roll|roller", "foam half? roll|roller * table",
    "roller off|disengaged|disabled",
    "halter monitor", "towel roll", "rolled|rolling towel", "hot|warm|moist|wet|heated|cold|folded towel", "manual muscle", "user|owner|operator|operation manual",
    "manual resistance|resist", "manual adjustment|manipulation", "decompression surgery|laminectomy|laminotomy|sickness|fusion",
    "post|status|prior decompression", "surgical decompression", "s p decompression", "s p l1|l2|l3|l4|l5|c3|c4|c5|c6|c7 decompression", "decompression of * disc|disk|nerve|root|cord|foramen|foramina|joint|facet", "decompression|decomp appt|appointment|consent|brochure|package|video|consult|consultation", "decompression|traction|unloading positioning|position|posture|exercise|stretch", "weight bearing", "weight bearing status", "inversion ankle", "ankle|foot|subtalar inversion",
    "inversion sprain|eversion|injury", "motor control|function|strength|vehicle|weakness|deficit|skill|planning|exam|testing",
    "home exercise|program|visit|care|health|environment", "water bottle", "electric stim|stimulation|muscle|current|heat|heating", "electrical stim|stimulation|muscle|current", "pulley over|overhead door", "facing|toward|towards door frame?", "door pulley * shoulder|abduction|scaption|rom|arom|aarom",
  ]),
];
