import type { Change } from "../server/types.ts";

/** What would change, element by element: the old struck out, the new beside it. */
export function Diff({ of }: { readonly of: readonly Change[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="diff mono" aria-label="The change">
      {of.map(({ line, element, from, to }) => (
        <li key={`${line ?? ""} ${element} ${from}`}>
          <span className="quiet">{`${line === undefined ? "" : `line ${line} `}${element} `}</span>
          {from === "" ? null : <del>{from}</del>}{" "}
          {to === "" ? <ins>taken off</ins> : <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
