import { recogniseDevice } from "../../src/reference/index.ts";
import type { ReadElement } from "../../src/note/index.ts";
import { inWords, MONTHS } from "./generator/facts.ts";

/** How the names that values have may be written, typing slips included. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "body-part": {
    cervical: /cerv|servic|\bct(?:x|rx|rac)\b|sir vehicle|nape|subocc|c[-/]?sp|c\/s|\bc[sx]?\b|neck|skull|atlas|occip|\bc\d/i,
    thoracic: /shoulder$|thor|\bts\b|dorsal|scapul|blades|t[-/]?sp|t\/s|\bt\b|mid(?:dle)?(?:\W+(?:and|&|low)|.?back)|upper.?back|\bt\d/i,
    lumbar: /lum|lubm|\blt(?:x|rx|rac)\b|l ?bk|belt ?line|base of|quadratus|l[-/]?sp|\bls\b|l\/s|\blx?\b|lb|low|lwr|small of|\bl\b|\bl\d/i,
    sacral: /sacr|\bsij?\b|\bs\d/i, pelvic: /pelv|ili|innom/i,
    shoulder: /shou|gh joint/i, elbow: /elb/i, wrist: /wri/i, hand: /hand|fing|thumb/i,
    hip: /hip/i, knee: /kne|patell/i, ankle: /ank/i, foot: /f[oe]+t|plantar/i,
  },
  device: {
    "motorized-table": /\bmo?tr?|auto|program|chatt|elec|power|pwr|comput|triton|chattanooga|tru-?trac|tx\b|activetrac|eltrac/i, "mechanical-device": /mech|traction|saunders|pronex|pneum|comfor/i,
    "halter-weights": /halter|sling|weight|pulley|bag/i, "body-weight": /body|hung|hang|suspen|gravity|nubax/i, "over-door": /door|\botd\b/i, "y-strap": /y.?(?:shaped )?strap|ring dinger/i,
    "decompression-table": /decomp|accu.?spina|drx|vax|spinemed|kdt/i, "roller-table": /roll|intersegm|anatomotor|\bist\b|spinalator/i, manual: /man|hand/i,
    "inversion-table": /inver|teeter/i, "hydro-massage": /hydro|jet|water/i, "flexion-distraction": /flexion|cox|leander/i,
  },
  mode: {
    static: /no.?(?:cycl|relea)|prolonged|without|uninterrupt|non.?int|\bst\b|stat|sust|cont|const|stead|hold|held/i,
    intermittent: /int|let(?:s|ting)? go|rhythmic|cycl|puls|altern|relax|releas|\bon\b.*\boff\b|on.?\/?.?off|hold|rest|\bhi|\blow?\b|\d/i,
  },
  position: {
    supine: /pos\w*\W+s\b|s[ou]*p|suip|hook|crook|back|face up|fowler|90.?\/.?90/i,
    prone: /pos\w*\W+p\b|pro?n|belly|face down|\bpr\b|stomach/i,
    seated: /s[ia]t|sea|chair|upright/i, standing: /stand/i, "side-lying": /side/i,
  },
};
const NUMBERS: ReadonlySet<string> = new Set(["duration", "force", "angle", "total-minutes", "timed-minutes", "not-treatment", "assistant-minutes"]);

/** Whether a found element is shown by words of the note that hold its value: cut at their offsets, and saying what was read. */
export function holdsValue(text: string, { element, value, evidence }: ReadElement): boolean {
  const isCut = evidence.every((words) => words.start < words.end && text.slice(words.start, words.end) === words.text);
  if (!isCut || evidence.length === 0) return false;
  const said = evidence.map((words) => words.text.replaceAll(/\s/g, " "));
  if (element === "date") return said.some((words) => isDate(words, String(value)));
  if (NUMBERS.has(element)) return said.some((words) => isNumber(words, Number(value))) || isSum(said, Number(value));
  if (element === "device" && recogniseDevice(said.join("; "), "traction").category === value) return true;
  const forms = WRITTEN[element];
  const values = Array.isArray(value) ? value as readonly string[] : [String(value)];
  if (forms !== undefined) return values.every((one) => said.some((words) => forms[one]?.test(words) ?? false));
  return OTHER.has(element) || said.some((words) => words.includes(String(value).replaceAll(/\s/g, " ")));
}

/** Several pauses, each in its own words. */
function isSum(said: readonly string[], value: number): boolean {
  return said.length > 1 && said.reduce((sum, words) => sum + ([...numbersIn(words), ...spelled(words)][0] ?? 0), 0) === value;
}

/** These two are worked out from several words; their offsets alone are held to account. */
const OTHER: ReadonlySet<string> = new Set(["part", "cmt-regions"]);

function isDate(words: string, iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const isNamed = namesMonth(words, month);
  const left = digitsIn(words);
  if (left.length === 0) return isSpoken(words, { year, month, day });
  const isOrdinal = isNamed && left.length === 1 && left[0] === year;
  if (isOrdinal) return words.toLowerCase().replaceAll("-", " ").includes(inOrder(day));
  const take = (number: number): boolean => left.includes(number) && left.splice(left.indexOf(number), 1).length === 1;
  return take(day) && (isNamed || take(month)) && (take(year) || take(year % 100) || left.length === 0);
}

function namesMonth(words: string, month: number): boolean {
  return words.toLowerCase().includes(MONTHS[month - 1]?.slice(0, 3).toLowerCase() ?? "-");
}

/** `063026` is three numbers. */
function digitsIn(words: string): number[] {
  const packed = /^(\d{2})(\d{2})(\d{2})$/.exec(words);
  return packed === null ? [...words.matchAll(/\d+/g)].map(([number]) => Number(number)) : packed.slice(1).map(Number);
}

/** `march second twenty twenty six`, `ten april two thousand twenty-six`, `four fifteen twenty six`, `may the fourth`. */
function isSpoken(words: string, { year, month, day }: Parts): boolean {
  const said = words.toLowerCase().split(/[^a-z]+/).filter((word) => word !== "" && !IDLE.has(word)).join(" ");
  const years = ["", ` ${counted(year % 100)}`, ` twenty ${counted(year % 100)}`, ` two thousand ${counted(year % 100)}`, ` two thousand and ${counted(year % 100)}`];
  const months = [MONTHS[month - 1]?.toLowerCase() ?? "", MONTHS[month - 1]?.slice(0, 3).toLowerCase() ?? "", counted(month)];
  const days = [inOrder(day), counted(day)];
  const isDay = (name: string, number: string): boolean => years.some((last) => said === `${name} ${number}${last}` || said === `${number} ${name}${last}`);
  return months.some((name) => days.some((number) => isDay(name, number)));
}

interface Parts { readonly year: number; readonly month: number; readonly day: number }

const IDLE: ReadonlySet<string> = new Set(["the", "of", "day", "this", "on"]);
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** `twenty six` */
function counted(number: number): string {
  if (number < 20) return inWords(number);
  const ones = number % 10;
  return `${TENS[Math.floor(number / 10) - 2] ?? ""}${ones === 0 ? "" : ` ${inWords(ones)}`}`;
}

const ORDERS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"] as const;

/** `third`, `twentieth`, `twenty first` */
function inOrder(day: number): string {
  if (day === 20 || day === 30) return day === 20 ? "twentieth" : "thirtieth";
  if (day > 20) return `${day > 30 ? "thirty" : "twenty"} ${inOrder(day % 10)}`;
  return ORDERS[day - 1] ?? `${inWords(day)}th`;
}

function isNumber(words: string, value: number): boolean {
  const part = PARTS[value];
  const reckoned = [clocks(words), product(words), digitByDigit(words), inTurns(words)];
  return part?.test(words) === true || reckoned.includes(value) || [...numbersIn(words), ...spelled(words)].includes(value);
}

/** `5 min at 40 lb, then 10 min`, `3 min at 40, 65 for the remaining 12`, `seven minutes, a walk, then eight minutes` */
function inTurns(words: string): number {
  const said = [...words.matchAll(/[a-z]+(?= min)/gi)].flatMap(([word]) => spelled(word));
  if (said.length > 1) return said.reduce((sum, minutes) => sum + minutes, 0);
  const parts = [...words.matchAll(/(\d+) ?(?:min|m|')|(?<=remaining )(\d+)/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes ?? rest), 0);
}

/** `one five minutes` */
function digitByDigit(words: string): number | undefined {
  const [tens = -1, ones = -1] = words.toLowerCase().split(/[^a-z]+/).map((word) => ONES.indexOf(word));
  return tens > 0 && ones >= 0 ? tens * 10 + ones : undefined;
}

/** Minutes that are told as a part of an hour. */
const PARTS: Readonly<Partial<Record<number, RegExp>>> = { 15: /quarter|1\/4/i, 30: /half/i, 45: /three quarters|3\/4/i, 60: /hour/i };
function numbersIn(words: string): readonly number[] {
  return [...words.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

const ONES = Array.from({ length: 10 }, (_, number) => inWords(number));

/** `fifteen`, `eighty five`, `one hundred and ten` */
function spelled(words: string): readonly number[] {
  const parts = words.toLowerCase().split(/[^a-z]+/);
  const hundred = parts.indexOf("hundred");
  if (hundred > 0) return [(Math.max(1, ONES.indexOf(parts[hundred - 1] ?? ""))) * 100 + (spelled(parts.slice(hundred + 1).join(" "))[0] ?? 0)];
  const small = (word = ""): number => Array.from({ length: 20 }, (_, number) => inWords(number)).indexOf(word);
  return parts.flatMap((word, at) => {
    const ten = TENS.indexOf(word);
    if (ten < 0) return small(word) > 0 ? [small(word)] : [];
    const one = small(parts[at + 1]);
    return [(ten + 2) * 10 + (one > 0 && one < 10 ? one : 0)];
  });
}

/** `3 x 5 min`, `three bouts of 3 minutes`: the times by the length of each. */
function product(words: string): number | undefined {
  const [times, each, ...rest] = [...words.matchAll(/\d+|[a-z]+/gi)].flatMap(([word]) => [...numbersIn(word), ...spelled(word)]);
  return times === undefined || each === undefined || rest.length > 0 ? undefined : times * each;
}

/** Minutes between the first two clocks, in digits or in words (`nine thirty ... nine forty five`). */
function clocks(words: string): number | undefined {
  const said = spelled(words);
  const [hour, minute, ...rest] = said.length === 4 || said.length === 5 ? said : [];
  if (hour !== undefined && minute !== undefined && rest[0] === hour) return (rest[1] ?? 0) - minute;
  const [from, to] = [...words.matchAll(/(\d{1,2})[:.]?(\d\d)/g)].map(([, hour, minute]) => Number(hour) * 60 + Number(minute));
  return from === undefined || to === undefined ? undefined : to - from;
}
