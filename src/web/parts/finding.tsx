import type { ReactNode } from "react";
import type { CitationText } from "../../index.ts";
import type { FindingShown } from "../../wire/index.ts";
import { hashOf } from "../router.ts";
import { Mark } from "./mark.tsx";

/** One finding: what, why, what to do, and the sources as quiet links. */
export function FindingPart({ of, children }: { readonly of: FindingShown; readonly children?: ReactNode }) {
  return (
    <li className="finding" id={`finding-${of.id}`} tabIndex={-1}>
      <div className="finding-head">
        <Mark of={of.severity} />
        <span className="quiet small">{linesText(of.lines)}</span>
      </div>
      <p className="finding-what">{of.message}</p>
      <p>{of.why}</p>
      <p><strong>Next: </strong>{of.next}</p>
      {of.positions === undefined ? null : <Positions of={of.positions} />}
      {children}
      <details>
        <summary>Source and rule</summary>
        <Sources of={of.citations} />
        <p className="small quiet">
          <a href={hashOf("rules", of.rule)}>{of.rule}</a>
          {of.denial ? ` · denied as ${of.denial.group} ${[of.denial.carc, ...of.denial.rarc].join(" ")}` : ""}
        </p>
      </details>
    </li>
  );
}

export function linesText(lines: readonly number[]): string {
  if (lines.length === 0) return "whole claim";
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}

export function Sources({ of }: { readonly of: readonly CitationText[] }) {
  return (
    <ul className="sources">
      {of.map(({ title, section, url, from, checkedOn, confidence }) => (
        <li key={`${title} ${section ?? ""} ${from ?? ""}`}>
          {url === null ? title : <a href={url} target="_blank" rel="noreferrer">{title}</a>}
          {[section === null ? "" : `, ${section}`, from === null ? "" : `, from ${from}`, checkedOn === null ? "" : `, checked ${checkedOn}`].join("")}
          {confidence === "memory" || confidence === "secondary" ? ` (${confidence === "memory" ? "not looked up" : "from a secondary source"})` : ""}
        </li>
      ))}
    </ul>
  );
}

export function Positions({ of }: { readonly of: NonNullable<FindingShown["positions"]> }) {
  return (
    <div className="positions">
      <p className="small quiet">Sources disagree here:</p>
      <ul>
        {of.map(({ stance, heldBy, citation }) => (
          <li key={stance}><strong>{stance}</strong>{` held by ${heldBy.join(", ")} `}<span className="small quiet">{`(${citation.title})`}</span></li>
        ))}
      </ul>
    </div>
  );
}
