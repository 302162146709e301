import { hashOf } from "../../router.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FindingPart } from "../../parts/finding.tsx";
import { Failed } from "../../parts/states.tsx";
import type { ClaimAnswer, ClaimRow } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import { Unchecked } from "../claim/unchecked.tsx";

/** Why a claim stands in the list, without leaving the list. */
export function Explain({ row, onClose }: { readonly row: ClaimRow; readonly onClose: () => void }) {
  const { value, failed } = useGet<ClaimAnswer>(`claims/${encodeURIComponent(row.key)}`);
  return (
    <Dialog title={`Claim ${row.claim}`} onClose={onClose}>
      {failed === undefined ? null : <Failed what={failed} next="Close this and try again." />}
      {value === undefined ? <p className="quiet" role="status">Loading …</p> : (
        <div className="stack tight">
          <ul>{value.claim.findings.map((finding) => <FindingPart key={finding.id} of={finding} />)}</ul>
          {value.claim.findings.length === 0 ? <p>Nothing was found.</p> : null}
          <Unchecked of={value.claim.unchecked} isOpen={value.claim.findings.length === 0} />
          <p><a href={hashOf("claim", row.key)}>Open the claim</a></p>
        </div>
      )}
    </Dialog>
  );
}
