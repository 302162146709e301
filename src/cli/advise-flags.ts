import { isCmt } from "../reference/index.ts";
import { Unusable } from "./unusable.ts";

/** The facts of a visit as flags. Lists may name the code that a value is of: `97140=10`. */
export interface FactOptions {
  readonly code?: readonly string[];
  readonly provider?: string;
  readonly date?: string;
  readonly minutes?: readonly string[];
  readonly time?: readonly string[];
  readonly device?: string;
  readonly force?: string;
  readonly angle?: string;
  readonly mode?: string;
  readonly position?: string;
  readonly region?: readonly string[];
  readonly etiology?: string;
  readonly response?: string;
  readonly plan?: string;
  readonly notice?: string;
  readonly careType?: string;
  readonly visitMinutes?: string;
  readonly regionsOfCmt?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Only what was given. */
function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Fields of the visit itself, as a visit record has them. */
export function visitFields({ date, provider, plan, notice, careType, visitMinutes }: FactOptions): Fields {
  return given({
    date,
    provider: provider === undefined ? undefined : { type: provider.toUpperCase() },
    planOfCare: plan === undefined ? undefined : { discipline: plan.toUpperCase(), signed: true },
    notice: notice === undefined ? undefined : { form: "CMS-R-131", kind: notice, signed: true },
    careType,
    visitMinutes: visitMinutes === undefined ? undefined : numberOf("--visit-minutes", visitMinutes),
  });
}

const DEFAULT_CODE = "97012";

/** The services of the record with those of the flags: values without a code are the first one's. */
export function serviceFields(options: FactOptions, recorded: readonly Fields[]): readonly Fields[] {
  const codes = (options.code ?? (recorded.length === 0 ? [DEFAULT_CODE] : [])).map((code) => code.toUpperCase());
  const listed = recorded.map(({ code }) => String(code));
  const services = [...recorded, ...codes.filter((code) => !listed.includes(code)).map((code) => ({ code }))];
  const all = services.map(({ code }) => String(code));
  const main = codes[0] ?? all[0] ?? DEFAULT_CODE;
  const keyed = keyedBy(main, all);
  const minutes = keyed("--minutes", options.minutes);
  const times = keyed("--time", options.time);
  const regions = keyed("--region", options.region);
  return services.map((service, index): Fields => {
    const code = all[index] ?? "";
    return {
      ...service,
      ...(code === main ? mainFields(options) : {}),
      ...given({ minutes: minutes.has(code) ? numberOf("--minutes", minutes.get(code)?.[0] ?? "") : undefined, regions: regions.get(code) }),
      ...(isCmt(code) ? given({ regions: options.regionsOfCmt }) : {}),
      ...timesOf(times.get(code)?.[0]),
    };
  });
}

function mainFields({ device, force, angle, mode, position, etiology, response }: FactOptions): Fields {
  return given({
    device, mode, position, etiology, response,
    force: force === undefined ? undefined : forceOf(force),
    angle: angle === undefined ? undefined : numberOf("--angle", angle),
  });
}

type Keyed = (flag: string, values: readonly string[] | undefined) => ReadonlyMap<string, readonly string[]>;

/** Values by code; `97140=10` names its code, anything else is the main one's. */
function keyedBy(main: string, codes: readonly string[]): Keyed {
  return (flag, values = []) => {
    const byCode = new Map<string, string[]>();
    for (const value of values) {
      const [, named, rest] = /^([A-Za-z0-9]{5})=(.*)$/.exec(value) ?? [];
      const code = named?.toUpperCase() ?? main;
      if (!codes.includes(code)) throw new Unusable(`${flag} ${value}: the visit has no ${code}. Add --code ${code}.`);
      byCode.set(code, [...byCode.get(code) ?? [], rest ?? value]);
    }
    return byCode;
  };
}

function timesOf(text: string | undefined): Fields {
  if (text === undefined) return {};
  const [, start, end] = /^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/.exec(text) ?? [];
  if (start === undefined || end === undefined) throw new Unusable(`--time ${text}: write it as 10:00-10:15.`);
  return { start, end };
}

/** `40 lb`, `motor`, `weights 12 kg`. */
function forceOf(text: string): Fields {
  const source = /\b(motor|weights|body-weight|manual)\b/i.exec(text)?.[1]?.toLowerCase();
  const [, amount, unit] = /(\d+(?:\.\d+)?)\s*(%|[a-z]+)?/i.exec(text) ?? [];
  if (source === undefined && amount === undefined) throw new Unusable(`--force ${text}: write it as "40 lb", or name motor, weights, body-weight or manual.`);
  return given({ source, amount: amount === undefined ? undefined : Number(amount), unit: unit?.toLowerCase() });
}

function numberOf(flag: string, text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text.trim())) throw new Unusable(`${flag} ${text}: give a number.`);
  return Number(text);
}
