import { useEffect, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useMay, useReached } from "../../server/session.ts";
import { SendBar } from "./send-bar.tsx";
import { fetchClaims } from "./use-claims.ts";
import { FIRST, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

const RELEASED: Wanted = { ...FIRST, state: "released", sort: "claim" };

interface UnsavedProps {
  /** Grows whenever the desk is looked at anew. */
  readonly turn: number;
  readonly onSaved: () => void;
}

/** What was released and stands in no file yet has not left: said on the first line until it is saved. */
export function Unsaved({ turn, onSaved }: UnsavedProps) {
  const [isOpen, setOpen] = useState(false);
  const many = useUnsaved(turn);
  const isAllowed = useMay()("release");
  if (!isOpen && (many === undefined || many === 0)) return null;
  return (
    <div className="unsaved no-print">
      <button type="button" className="text-button" onClick={() => { want({ ...FIRST, state: "released" }); }}>{unsavedWords(many ?? 0)}</button>
      {isAllowed ? <Button look="main" onPress={() => { setOpen(true); }}>Save the file …</Button> : null}
      {isOpen ? (
        <Dialog title="Save what was released" onClose={() => { setOpen(false); }}>
          <SendBar wanted={RELEASED} turn={turn} isNewOnly onSaved={onSaved} />
        </Dialog>
      ) : null}
    </div>
  );
}

/** `4 released, not saved to a file yet`. */
export function unsavedWords(many: number): string {
  return many === 0 ? "All that was released is saved" : `${many.toLocaleString("en-US")} released, not saved to a file yet`;
}

function useUnsaved(turn: number): number | undefined {
  const [many, setMany] = useState<number>();
  const isReached = useReached();
  useEffect(() => {
    const stop = new AbortController();
    fetchClaims({ ...RELEASED, saved: "no" }, 0, 1, stop.signal).then(({ total }) => { if (!stop.signal.aborted) setMany(total); }, () => undefined);
    return () => { stop.abort(); };
  }, [turn, isReached]);
  return many;
}
