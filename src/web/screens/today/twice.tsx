import { counted } from "../../format.ts";
import type { Back } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import { nameOf } from "./brought-names.ts";
import { moment } from "./days.ts";
import { TakeBack } from "./take-back.tsx";

interface InProps { readonly id: string; readonly name: string; readonly onTaken: (id: string) => void; readonly gone: ReadonlySet<string> }

/** What can be done with a file that is in, and which earlier file has its claims too. */
export function FileIsIn({ id, name, onTaken, gone }: InProps) {
  const { value } = useGet<Back>(`batches/${encodeURIComponent(id)}/back`);
  if (value === undefined || value.claims === 0) return null;
  const twice = value.twice.filter((one) => !gone.has(one.id));
  return (
    <div className="stack tight">
      {twice.map((one) => <p key={one.id} role="status">{twiceWords(value.claims, one, nameOf(one.id))}</p>)}
      <div className="actions">
        <TakeBack id={id} which={name} onTaken={onTaken} />
        {twice.filter(({ sent }) => sent === 0).map((one) => (
          <TakeBack key={one.id} id={one.id} words="Take the earlier one back" which={earlier(one, nameOf(one.id))} onTaken={onTaken} />
        ))}
      </div>
    </div>
  );
}

type Earlier = Back["twice"][number];

function earlier({ receivedAt }: Pick<Earlier, "receivedAt">, name: string | undefined): string {
  return name === undefined ? `the file of ${moment(receivedAt)}` : `${name}, ${moment(receivedAt)}`;
}

/** Which claims of a file stand twice now, and what can be done about it. */
export function twiceWords(claims: number, one: Omit<Earlier, "id">, name: string | undefined): string {
  const which = one.claims === claims ? (claims === 1 ? "Its claim is" : `All its ${counted(claims, "claim")} are`) : `${one.claims.toLocaleString("en-US")} of its ${counted(claims, "claim")} ${one.claims === 1 ? "is" : "are"}`;
  const stand = one.claims === 1 ? "it stands" : "they stand";
  const next = one.sent === 0
    ? "Take this file back, or the earlier one."
    : `Take this file back, unless it is to replace what was sent: of the earlier one ${counted(one.sent, "claim")} ${one.sent === 1 ? "was" : "were"} released or saved, so it stays.`;
  return `${which} in already, from ${earlier(one, name)}: ${stand} twice now. ${next}`;
}
