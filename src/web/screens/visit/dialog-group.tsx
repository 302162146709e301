import type { ReactNode } from "react";
import { counted } from "../../format.ts";
import { DetailFields } from "./detail-fields.tsx";
import type { Shown } from "./detail-fields.tsx";
import type { Part } from "./dialog-parts.ts";

interface GroupProps extends Shown {
  readonly part: Part;
  /** How many of its fields do not answer yet. */
  readonly missing: number;
  /** Was known as the dialog opened: folded away, in sight and free to change. */
  readonly isKnown: boolean;
  /** Something in it has to be looked at: it stands open. */
  readonly isWanted?: boolean;
  readonly children?: ReactNode;
}

/** Fields that one has in hand at once, with how many of them are missing. */
export function Group({ part, missing, isKnown, isWanted = false, children, ...shown }: GroupProps) {
  if (part.of.length === 0) return null;
  const isOpen = !isKnown || isWanted || (shown.isTried && missing > 0);
  return (
    <details className="dialog-group" open={isOpen}>
      <summary>
        <span className="group-title">{part.title}</span>
        <span className="small quiet">{missing === 0 ? `${counted(part.of.length, "field")}, all there` : `${missing} of ${counted(part.of.length, "field")} to fill in`}</span>
      </summary>
      <DetailFields {...part} {...shown} />
      {children}
    </details>
  );
}
