import { capital } from "../../claim/capital.ts";
import { Mark } from "./mark.tsx";
import { counted } from "../format.ts";
import type { Severity } from "../../index.ts";

/** Something wrong with a file itself. */
export interface Remark {
  readonly code?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly claim?: string | undefined;
  readonly where?: { readonly segment: number } | null | undefined;
}

interface FileRemarksProps { readonly of: readonly Remark[]; readonly most?: number; readonly isOpen?: boolean }

/** What is wrong with a file itself, each with the claim and the segment it is at; closed where nothing keeps the file from being read. */
export function FileRemarks({ of, most = Infinity, isOpen }: FileRemarksProps) {
  if (of.length === 0) return null;
  return (
    <details open={isOpen ?? of.some(({ severity }) => severity === "error")}>
      <summary>{`${counted(of.length, "remark")} on the file itself`}</summary>
      <ul className="remarks">
        {of.slice(0, most).map((one, index) => <li key={`${index} ${one.message}`}><Mark of={one.severity} />{` ${remarkText(one)}`}</li>)}
        {of.length > most ? <li className="quiet">{`and ${counted(of.length - most, "more remark")}`}</li> : null}
      </ul>
    </details>
  );
}

/** `Claim 20448, segment 784: …`, as far as it is known. */
export function remarkText({ claim, where, message }: Remark): string {
  const place = [...(claim === undefined ? [] : [`claim ${claim}`]), ...(where === null || where === undefined ? [] : [`segment ${where.segment}`])].join(", ");
  return place === "" ? message : `${capital(place)}: ${message}`;
}
