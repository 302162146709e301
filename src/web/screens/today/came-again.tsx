import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { toast } from "../../parts/toast.tsx";
import { hashOf } from "../../router.ts";
import { send } from "../../server/client.ts";
import { useMay } from "../../server/session.ts";
import type { Again, Differing } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { VersionChoice } from "./version-choice.tsx";
import { goesWords } from "./version-words.ts";

interface CameProps {
  readonly id: string;
  /** The file's name, or when it came. */
  readonly name: string;
  readonly of: Again;
  /** How many they are is said above. */
  readonly isCounted?: boolean;
  readonly onChanged: () => void;
  /** What is shown is not so any more. */
  readonly onStale: () => void;
}

/** The claims of a file that were in otherwise: in what they differ, and which of the two is to stay. */
export function CameAgain({ id, name, of, isCounted = false, onChanged, onStale }: CameProps) {
  if (of.differ === 0) return null;
  return (
    <div className="stack tight">
      {isCounted ? null : <p role="status">{differWords(of)}</p>}
      <ul className="versions">
        {of.rows.map((row) => (
          <li key={row.key}><VersionChoice named={<a href={hashOf("claim", row.key)}>{row.claim}</a>} of={row} onDone={onChanged} onStale={onStale} /></li>
        ))}
      </ul>
      {of.differ > of.rows.length ? <p className="small quiet">{`The first ${counted(of.rows.length, "claim")} of ${of.differ.toLocaleString("en-US")} are shown; the rest have it on their own pages.`}</p> : null}
      {of.free > 1 ? <TakeAll id={id} name={name} of={of} onChanged={onChanged} onStale={onStale} /> : null}
    </div>
  );
}

/** `1 claim differs from what is in, and stands twice until you choose.` */
export function differWords({ differ }: Pick<Again, "differ">): string {
  return differ === 1
    ? "1 claim differs from the one that was in, and stands twice until you choose."
    : `${counted(differ, "claim")} differ from the ones that were in, and stand twice until you choose.`;
}

function TakeAll({ id, name, of, onChanged, onStale }: CameProps) {
  const [isAsking, setAsking] = useState(false);
  const isAllowed = useMay()("upload");
  if (!isAllowed) return null;
  const take = (): void => {
    send("POST", `batches/${encodeURIComponent(id)}/instead`, { claims: of.free }).then(() => {
      toast(`${counted(of.free, "claim")}: the new ones stand.`);
      onChanged();
    }, (error: unknown) => {
      toast(wordsOf(error));
      onStale();
    });
  };
  return (
    <div className="actions">
      <Button label={`Take all ${String(of.free)} new ones instead: ${name}`} onPress={() => { setAsking(true); }}>{`Take all ${of.free.toLocaleString("en-US")} new ones instead`}</Button>
      {isAsking ? (
        <Confirm title="Take the new ones instead of the old?" yes={`Take ${counted(of.free, "new claim")}`} no="Leave both in" onYes={take} onClose={() => { setAsking(false); }}>
          <p className="file-name">{name}</p>
          <p>{allWords(of)}</p>
        </Confirm>
      ) : null}
    </div>
  );
}

/** What goes where all new ones are taken. */
export function allWords({ differ, free, rows }: Pick<Again, "differ" | "free"> & { readonly rows: readonly Pick<Differing, "twins">[] }): string {
  const worked = rows.flatMap(({ twins }) => twins).filter((twin) => twin.isWorked && !twin.isSent).length;
  const left = differ - free;
  const stays = left === 0 ? "" : ` ${left === 1 ? "1 stays as it is: its earlier one was" : `${left.toLocaleString("en-US")} stay as they are: their earlier ones were`} released or saved in a file.`;
  return `The earlier ${free === 1 ? "one goes" : `${free.toLocaleString("en-US")} go`} out of the desk.${goesWords(worked)}${stays}`;
}
