import { useRef, useState } from "react";
import { deliver } from "../../server/batch.ts";
import type { Delivery } from "../../server/batch.ts";
import { keepName } from "./brought-names.ts";

/** While a long file is read, the list is renewed no oftener than this. */
const TELL_MS = 2000;

/** What is brought: the file's name is said to whoever chose it, and nowhere else. */
export interface Brought { readonly name: string; readonly kind: "claims" | "visits"; readonly delivery: Delivery; readonly file?: File }

interface Waiting { readonly file: File; readonly isOwnTaken: boolean }

export interface Deliveries {
  /** The file that is on its way or being read. */
  readonly going: Brought | undefined;
  /** Files that wait for it. */
  readonly waiting: number;
  /** What came of the files that were brought together, in order. */
  readonly ended: readonly Brought[];
  /** Takes files; `folders` are names of what cannot be taken. */
  readonly take: (files: readonly File[], folders?: readonly string[]) => void;
  /** Takes a file in that was saved here, as new claims. */
  readonly takeOwn: (of: Brought) => void;
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
  const { going, ended, setEnded, queue, halt, put } = useQueue(onClaims);
  return {
    going, ended, waiting: queue.current.length,
    take: (files, folders = []) => {
      const isFree = halt.current === undefined;
      const refused = folders.map((name): Brought => ({ name, kind: "claims", delivery: refusal(A_FOLDER) }));
      setEnded((before) => [...(isFree ? [] : before), ...refused]);
      put(files.map((file) => ({ file, isOwnTaken: false })));
    },
    takeOwn: (of) => {
      setEnded((before) => before.filter((one) => one !== of));
      if (of.file !== undefined) put([{ file: of.file, isOwnTaken: true }]);
    },
    stop: () => {
      queue.current = [];
      halt.current?.();
    },
    clear: () => { setEnded([]); },
  };
}

/** The files that wait, the one that goes, and those that ended. */
function useQueue(onClaims: () => void) {
  const [going, setGoing] = useState<Brought>();
  const [ended, setEnded] = useState<readonly Brought[]>([]);
  const queue = useRef<Waiting[]>([]);
  const halt = useRef<() => void>(undefined);
  const next = (): void => {
    const waiting = queue.current.shift();
    halt.current = undefined;
    if (waiting === undefined) return void setGoing(undefined);
    const { file, isOwnTaken } = waiting;
    const of = { name: file.name, kind: kindOf(file.name), file };
    let told = 0;
    halt.current = deliver({ file, kind: of.kind, isOwnTaken, onStep: (delivery) => {
      const isGoing = delivery.step === "sending" || delivery.step === "reading";
      if (delivery.id !== undefined) keepName(delivery.id, file.name);
      if (isGoing) setGoing({ ...of, delivery });
      else setEnded((before) => [...before, { ...of, delivery }]);
      if (!isGoing || (delivery.claims > 0 && Date.now() - told >= TELL_MS)) {
        told = Date.now();
        onClaims();
      }
      if (!isGoing) next();
    } });
  };
  const put = (files: readonly Waiting[]): void => {
    const isFree = halt.current === undefined;
    queue.current.push(...files);
    if (isFree) next();
    else setGoing((now) => now && { ...now });
  };
  return { going, ended, setEnded, queue, halt, put };
}

function refusal(why: string): Delivery {
  return { step: "failed", done: 0, of: 0, claims: 0, same: 0, erased: 0, problems: [], why };
}
