import { useRef, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { DetailFields } from "./detail-fields.tsx";
import type { Shown } from "./detail-fields.tsx";
import { isAnswered } from "./details.ts";
import { fieldsIn } from "./dialog-parts.ts";
import type { Part } from "./dialog-parts.ts";
import type { Office } from "./use-office.ts";

const WHERE = {
  browser: "Kept in this browser, on this computer, for your next claims; nothing of a patient is.",
  desk: "Kept with this desk's data, for everybody who works here; nothing of a patient is.",
} as const;

interface OfficePartProps extends Shown {
  readonly parts: readonly Part[];
  readonly office: Office;
  readonly onForget: () => void;
}

/** The office's own answers: written once, folded away where all of them are known. */
export function OfficePart({ parts, office, onForget, ...shown }: OfficePartProps) {
  const { texts, isTried } = shown;
  const of = fieldsIn(parts);
  const [isKnown] = useState(() => Object.keys(office.kept.office).length > 0);
  const isOpen = useRef<boolean>(undefined);
  const isWhole = of.every(({ path }) => isAnswered(path, texts[path] ?? ""));
  // Once open it stays: what is being written does not fold itself away.
  if (of.length > 0 && isOpen.current !== true) isOpen.current = !isWhole && (isOpen.current === undefined || isTried);
  const why = `${WHERE[office.shelf]}${isKnown ? "" : " A social security number is not kept either."}`;
  const fields = parts.map((part, index) => <DetailFields key={part.title} {...part} {...(index === 0 ? { why } : {})} {...shown} />);
  if (!isKnown) return fields;
  return (
    <details className="stack tight" open={isOpen.current === true}>
      <summary>{`The office: ${texts["claim.billing.lastName"] ?? "not named yet"}, NPI ${texts["claim.billing.npi"] ?? "not known"}`}</summary>
      {fields}
      <div><Button look="plain" onPress={onForget}>Forget what is kept of the office</Button></div>
    </details>
  );
}
