import type { Again, Batch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import { CameAgain } from "./came-again.tsx";
import { TakeBack } from "./take-back.tsx";

interface InProps {
  readonly id: string;
  readonly name: string;
  /** How many claims differ is said above. */
  readonly isCounted?: boolean;
  readonly onTaken: (id: string) => void;
  readonly onChanged: () => void;
}

/** What can be done with a file that is in: with its claims that differ from earlier ones, and with the whole. */
export function FileIsIn({ id, name, isCounted = false, onTaken, onChanged }: InProps) {
  const again = useGet<Again>(`batches/${encodeURIComponent(id)}/again`);
  const { value } = useGet<Batch>(`batches/${encodeURIComponent(id)}`);
  if (value === undefined || again.value === undefined) return null;
  return (
    <div className="stack tight">
      <CameAgain id={id} name={name} of={again.value} isCounted={isCounted} onChanged={onChanged} onStale={again.reload} />
      {value.claims === value.same + value.erased ? null : <div className="actions"><TakeBack id={id} which={name} onTaken={onTaken} /></div>}
    </div>
  );
}
