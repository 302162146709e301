import { Select } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { findServer } from "../../server/session.ts";
import type { FactorShown } from "../../server/types.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";

const CHOICES: readonly { readonly value: FactorShown["policy"]; readonly label: string }[] = [
  { value: "optional", label: "Who wants one" },
  { value: "admin-and-compliance", label: "Admins and compliance must" },
  { value: "everybody", label: "Everybody must" },
];

/** Who has to have a second factor. */
export function FactorPolicy() {
  const { value, failed, reload } = useGet<FactorShown>("factor");
  const choose = (policy: string): void => {
    send("PUT", "factor/policy", { policy }).then(
      () => { toast("Changed. Who needs a second factor and has none sets it up next."); return findServer(); },
      (error: unknown) => { toast(wordsOf(error)); },
    ).finally(reload);
  };
  if (failed !== undefined) return <Failed what={failed} next="Load the page again." />;
  return (
    <section className="stack tight narrow">
      <h2>Second factor</h2>
      <p>A code from a phone beside the password. Each person sets it up under their name, top right.</p>
      {value === undefined ? null : <Select label="Who signs in with one" value={value.policy} choices={CHOICES} onChange={choose} />}
    </section>
  );
}
