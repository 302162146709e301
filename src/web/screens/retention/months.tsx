import type { Counted } from "./shown.ts";

/** Claims by month, and how many of them nobody released. */
export function Months({ of: { months }, caption }: { readonly of: Counted; readonly caption: string }) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="plain-table">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Last day of service in</th><th scope="col" className="number">Claims</th><th scope="col" className="number">Not released</th></tr></thead>
        <tbody>
          {months.map(({ month, claims, unreleased }) => (
            <tr key={month}><th scope="row">{month}</th><td className="number">{claims.toLocaleString("en-US")}</td><td className="number">{unreleased.toLocaleString("en-US")}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
