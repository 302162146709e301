import { go } from "../../router.ts";
import type { ClaimAnswer, Twin } from "../../server/types.ts";
import { VersionChoice } from "../today/version-choice.tsx";

/** Which of its versions is looked at, in the words of the choice. */
export function whichWords(versions: readonly Pick<Twin, "isEarlier">[]): string {
  if (versions.every(({ isEarlier }) => isEarlier)) return "This is the new one.";
  return versions.every(({ isEarlier }) => !isEarlier) ? "This is the earlier one." : "This is one between the earlier and the new one.";
}

/** This claim is in more than once: said on each of its versions, with the choice. */
export function Versions({ of, onStale }: { readonly of: ClaimAnswer; readonly onStale: () => void }) {
  const { row, versions, changes, attestations, overrides } = of;
  if (versions.length === 0) return null;
  const isWorked = changes.length + attestations.length + overrides.length > 0;
  const isSent = row.state === "released" || row.savedAt !== undefined;
  const done = (stays: string): void => {
    if (stays === row.key) onStale();
    else go("claim", stays);
  };
  return (
    <section aria-label="Versions of this claim" className="stack tight no-print">
      <p><strong>{`${row.claim} is in ${versions.length === 1 ? "twice" : `${String(versions.length + 1)} times`}.`}</strong>{` ${whichWords(versions)}`}</p>
      <div className="versions">
        <VersionChoice named="It" of={{ key: row.key, claim: row.claim, isSent, isWorked, twins: versions, ...(row.savedAt === undefined ? {} : { savedAt: row.savedAt }) }} onDone={done} onStale={onStale} />
      </div>
    </section>
  );
}
