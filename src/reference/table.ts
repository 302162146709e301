import { unknown } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { Citation, Confidence } from "./citation.ts";
import { layeredCodeSets } from "./code-sets.ts";
import type { CodeSets } from "./code-sets.ts";
import type { TherapyListing } from "./codes.ts";
import { mueInfo, starterMue } from "./mue.ts";
import type { MueTable } from "./mue.ts";
import { ptpInfo, starterPtp } from "./ptp.ts";
import type { PtpAnswer, PtpTable } from "./ptp.ts";
import type { SourceId } from "./sources.ts";

/** What is said of a loaded table: `quarter` is `2024Q3`, or a vintage such as `2021`. */
export interface TableInfo {
  readonly name: string;
  readonly quarter: string;
  readonly rows: number;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

/** How a code stands on the therapy code list of the year of a day; undefined where that year is not loaded. */
export interface TherapyTable {
  find(code: string, day: Day): { readonly listing: TherapyListing; readonly citation: Citation } | undefined;
}

/** The bulk tables that rules look things up in. */
export interface Tables {
  readonly ptp: PtpTable;
  readonly mue: MueTable;
  /** Absent: no code list is loaded. */
  readonly codes?: CodeSets;
  /** The annual therapy code list; absent: none is loaded, and the facts of the code (`codeFacts`) stand. */
  readonly therapy?: TherapyTable;
  infos(): readonly TableInfo[];
}

const INFOS: readonly TableInfo[] = [ptpInfo, mueInfo];
const STARTER: Tables = { ptp: starterPtp, mue: starterMue, infos: () => INFOS };

/** The small dated tables that ship: they answer for any day and cite their vintage. */
export function starterTables(): Tables {
  return STARTER;
}

/** Asks the tables in turn, best first, and takes the first that covers the question: an official quarter before the starter. */
export function layeredTables(layers: readonly Tables[]): Tables {
  const infos = layers.flatMap((layer) => layer.infos());
  const codes = layers.map((layer) => layer.codes).filter((layer) => layer !== undefined);
  const listed = codes.length === 0 ? {} : { codes: layeredCodeSets(codes) };
  const therapy = layeredTherapy(layers.map((layer) => layer.therapy).filter((layer) => layer !== undefined));
  return { ptp: layeredPtp(layers), mue: layeredMue(layers), ...listed, ...therapy, infos: () => infos };
}

function layeredTherapy(layers: readonly TherapyTable[]): Pick<Tables, "therapy"> {
  if (layers.length === 0) return {};
  return {
    therapy: {
      find(code, day) {
        for (const layer of layers) {
          const answer = layer.find(code, day);
          if (answer !== undefined) return answer;
        }
        return undefined;
      },
    },
  };
}

function layeredPtp(layers: readonly Tables[]): PtpTable {
  return {
    find(a, b, day) {
      for (const layer of layers) {
        const answer = layer.ptp.find(a, b, day);
        if (answer.is !== "uncovered") return answer;
      }
      return UNCOVERED;
    },
  };
}

const UNCOVERED: PtpAnswer = { is: "uncovered" };

const NO_LIMIT = unknown("table-absent:mue");

function layeredMue(layers: readonly Tables[]): MueTable {
  return {
    find(code, day) {
      for (const layer of layers) {
        const answer = layer.mue.find(code, day);
        if (answer.known) return answer;
      }
      return NO_LIMIT;
    },
  };
}
