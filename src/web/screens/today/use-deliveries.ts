import { useRef, useState } from "react";
import { deliver } from "../../server/batch.ts";
import type { Delivery } from "../../server/batch.ts";

/** While a long file is read, the list is renewed no oftener than this. */
const TELL_MS = 2000;

/** What is brought: the file's name is said to whoever chose it, and nowhere else. */
export interface Brought { readonly name: string; readonly kind: "claims" | "visits"; readonly delivery: Delivery }

export interface Deliveries {
  /** The file that is on its way or being read. */
  readonly going: Brought | undefined;
  /** Files that wait for it. */
  readonly waiting: number;
  /** What came of the files that were brought together, in order. */
  readonly ended: readonly Brought[];
  /** Takes files; `folders` are names of what cannot be taken. */
  readonly take: (files: readonly File[], folders?: readonly string[]) => void;
  /** Stops the one that is going, and those that wait. */
  readonly stop: () => void;
  readonly clear: () => void;
}

const A_FOLDER = "This is a folder. Open it, and drop the files that are in it.";

/** Visit records are JSON; claims are X12, whatever their file is called. */
export function kindOf(name: string): "claims" | "visits" {
  return /\.(json|ndjson|jsonl)$/i.test(name) ? "visits" : "claims";
}

/** Files are read one after the other, in the order in which they came: one that is dropped meanwhile waits. */
export function useDeliveries(onClaims: () => void): Deliveries {
  const [going, setGoing] = useState<Brought>();
  const [ended, setEnded] = useState<readonly Brought[]>([]);
  const queue = useRef<File[]>([]);
  const halt = useRef<() => void>(undefined);
  const next = (): void => {
    const file = queue.current.shift();
    halt.current = undefined;
    if (file === undefined) return void setGoing(undefined);
    const of = { name: file.name, kind: kindOf(file.name) };
    let told = 0;
    halt.current = deliver({ file, kind: of.kind, onStep: (delivery) => {
      const isGoing = delivery.step === "sending" || delivery.step === "reading";
      if (isGoing) setGoing({ ...of, delivery });
      else setEnded((before) => [...before, { ...of, delivery }]);
      if (!isGoing || (delivery.claims > 0 && Date.now() - told >= TELL_MS)) {
        told = Date.now();
        onClaims();
      }
      if (!isGoing) next();
    } });
  };
  return {
    going, ended, waiting: queue.current.length,
    take: (files, folders = []) => {
      const isFree = halt.current === undefined;
      const refused = folders.map((name): Brought => ({ name, kind: "claims", delivery: refusal(A_FOLDER) }));
      setEnded((before) => [...(isFree ? [] : before), ...refused]);
      queue.current.push(...files);
      if (isFree) next();
      else setGoing((now) => now && { ...now });
    },
    stop: () => {
      queue.current = [];
      halt.current?.();
    },
    clear: () => { setEnded([]); },
  };
}

function refusal(why: string): Delivery {
  return { step: "failed", done: 0, of: 0, claims: 0, problems: [], why };
}
