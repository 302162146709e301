import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Select } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { Months } from "./months.tsx";
import { Patient } from "./patient.tsx";
import type { RetentionShown } from "./shown.ts";

const FOR_EVER = "for-ever";
const YEARS = [6, 7, 8, 10, 12, 15, 20];

/** For how long claims are kept, and what would go. */
export function RetentionScreen() {
  const { value, failed, reload } = useGet<RetentionShown>("retention");
  const choose = (years: string): void => {
    send("PUT", "retention", { years: years === FOR_EVER ? null : Number(years) })
      .then(() => { toast("Changed. Nothing is erased by it."); }, (error: unknown) => { toast(wordsOf(error)); }).finally(reload);
  };
  return (
    <div className="stack narrow">
      <h1>How long claims are kept</h1>
      <p>
        Nothing is erased by itself. HIPAA&apos;s own papers are kept for six years (45 CFR 164.316), and HIPAA sets no time for a
        patient&apos;s record: your state does. Medicare asks for seven years of orders and certifications (42 CFR 424.516), Medicare
        Advantage for ten (42 CFR 422.504). Ask whoever advises your office which of them hold for you.
      </p>
      {failed === undefined ? null : <Failed what={failed} next="Load the page again." />}
      {value === undefined ? <p className="quiet" role="status">Loading …</p> : (
        <>
          <Select label="Claims are kept" value={value.years === null ? FOR_EVER : String(value.years)} choices={choicesWith(value.years)} onChange={choose} />
          {value.years === null ? null : <Old of={value} onErased={reload} />}
          <Patient onErased={reload} />
        </>
      )}
    </div>
  );
}

/** A number of years that was set elsewhere stands among the others. */
function choicesWith(years: number | null) {
  const all = [...new Set([...YEARS, ...(years === null ? [] : [years])])].sort((a, b) => a - b);
  return [{ value: FOR_EVER, label: "For ever" }, ...all.map((one) => ({ value: String(one), label: `${one} ${one === 1 ? "year" : "years"} after the last day of service` }))];
}

function Old({ of, onErased }: { readonly of: RetentionShown; readonly onErased: () => void }) {
  const [isErasing, setErasing] = useState(false);
  const close = (): void => {
    setErasing(false);
    onErased();
  };
  if (of.claims === 0) return <p role="status">{`No claim is older: none has its last day of service before ${of.before ?? ""}.`}</p>;
  return (
    <section className="stack tight">
      <Months of={of} caption={`Older: last day of service before ${of.before ?? ""}`} />
      <div><Button onPress={() => { setErasing(true); }}>{`Erase ${counted(of.claims, "claim")} …`}</Button></div>
      {isErasing ? <EraseDialog claims={of.claims} path="retention/erase" what={{ before: of.before }} onClose={close} /> : null}
    </section>
  );
}
