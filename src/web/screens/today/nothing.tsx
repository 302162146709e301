import { useEffect, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/states.tsx";
import { wordsOf } from "../../server/use-get.ts";
import { fetchClaims } from "./use-claims.ts";
import { FIRST, isNarrowed, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** What is said where the list has no claim; where claims of another state are what was looked for, how many, with the way to them. */
export function Nothing({ wanted }: { readonly wanted: Wanted }) {
  if (isNarrowed(wanted)) return <NoneLike wanted={wanted} />;
  if (wanted.state === "open" || wanted.state === "unreleased") return <Empty title="The desk is clear." hint="Nothing is open. Drop the next file when it is ready." />;
  return <Empty title={wanted.state === "held" ? "Nothing is held." : "Nothing was released yet."} hint="Choose another state to see the rest." />;
}

function NoneLike({ wanted }: { readonly wanted: Wanted }) {
  const { counts, failed } = useElsewhere(wanted);
  if (failed !== undefined) return <Empty title="No claim like this." hint={`Whether there is one of another state could not be asked. ${failed}`} />;
  if (counts === undefined) return <Empty title="No claim like this." hint="Looking through the others …" />;
  const ways = waysTo(counts, wanted);
  return (
    <Empty title={ways.length === 0 ? "No claim like this." : "No claim like this here."} hint={hintWords(ways, wanted)}>
      <div className="actions">
        {ways.map(({ words, to }) => <Button key={words} onPress={() => { want(to); }}>{words}</Button>)}
        <Button look="plain" onPress={() => { want({ ...FIRST, sort: wanted.sort }); }}>Show the whole list</Button>
      </div>
    </Empty>
  );
}

/** Claims like the wanted ones, by what became of them. */
export interface Elsewhere { readonly open: number; readonly held: number; readonly unsaved: number; readonly saved: number }

interface WayTo { readonly words: string; readonly to: Wanted }

/** A search looks for one claim: the other filters are left out, for they may be what hides it. */
function looked(wanted: Wanted): Wanted {
  return wanted.q === "" ? wanted : { ...FIRST, q: wanted.q, sort: wanted.sort };
}

/** The lists that have such claims, each with what its button says: `Show 2 released, 1 of them saved`. */
export function waysTo({ open, held, unsaved, saved }: Elsewhere, wanted: Wanted): readonly WayTo[] {
  const released = unsaved + saved;
  const of = saved === 0 ? "not saved yet" : unsaved === 0 ? "saved" : `${grouped(saved)} of them saved`;
  const like = looked(wanted);
  const way = (many: number, words: string, state: Wanted["state"]): readonly WayTo[] =>
    (many === 0 || (state === wanted.state && like === wanted) ? [] : [{ words: `Show ${grouped(many)} ${words}`, to: { ...like, state } }]);
  return [...way(open, "open", "open"), ...way(held, "held", "held"), ...way(released, `released, ${of}`, "released")];
}

const grouped = (many: number): string => many.toLocaleString("en-US");

function hintWords(ways: readonly WayTo[], { q, state }: Wanted): string {
  if (ways.length > 0) return q === "" ? "The same filters find claims of another state:" : "The search finds:";
  return q === "" ? `Take a filter away.${state === "all" ? "" : " No claim of another state is like this either."}` : "Nor is there one among the held, released or saved. Take a word out of the search.";
}

interface Asked { readonly of?: Wanted; readonly counts?: Elsewhere; readonly failed?: string }

function useElsewhere(wanted: Wanted): Asked {
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    const stop = new AbortController();
    const like = looked(wanted);
    const count = async (state: Wanted["state"], saved?: "yes" | "no"): Promise<number> =>
      (await fetchClaims({ ...like, state, ...(saved === undefined ? {} : { saved }) }, 0, 1, stop.signal)).total;
    Promise.all([count("open"), count("held"), count("released", "no"), count("released", "yes")]).then(
      ([open, held, unsaved, saved]) => { if (!stop.signal.aborted) setAsked({ of: wanted, counts: { open, held, unsaved, saved } }); },
      (error: unknown) => { if (!stop.signal.aborted) setAsked({ of: wanted, failed: wordsOf(error) }); },
    );
    return () => { stop.abort(); };
  }, [wanted]);
  return asked.of === wanted ? asked : {};
}
