import { hashOf } from "../router.ts";
import { ageOf, titleOf } from "../screens/tables/names.ts";
import { today } from "../format.ts";
import { signOut, useStanding } from "./session.ts";
import type { Session, Tables, TableShown } from "./types.ts";
import { useGet } from "./use-get.ts";

/** Names under which a machine calls itself. */
const HERE = ["localhost", "127.0.0.1", "[::1]"];

/** Where the claims are: on this machine, or on the one of the office that serves the page. */
export function whereWords(hostname: string, hasServer: boolean): string {
  return !hasServer || HERE.includes(hostname) ? "Nothing has left this computer." : "Nothing has left this office.";
}

/** What the oldest loaded table is, and how old: an old list answers wrongly for new dates. */
export function oldest(tables: readonly TableShown[], now: string): string | undefined {
  const dated = tables.filter(({ quarter, from }) => ageOf(quarter, from, now) !== "");
  const [first] = [...dated].sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return first && `${titleOf(first.name)}: ${ageOf(first.quarter, first.from, now)}`;
}

/** Who works here, what the checks look things up in, and whether the claims are invented. */
export function ServerTrust() {
  const standing = useStanding();
  return standing.is === "here" ? <Here session={standing.session} /> : null;
}

function Here({ session: { user, demo } }: { readonly session: Session }) {
  const tables = useGet<Tables>("tables").value?.tables ?? [];
  const old = oldest(tables, today());
  return (
    <>
      {demo ? <span className="chip demo-chip">demo<span className="demo-words">: invented claims</span></span> : null}
      {old === undefined ? null : <a className="quiet-link" href={hashOf("tables")} title={old}>{`${tables.length} tables`}</a>}
      {user === undefined || user === null || user.id === "owner" ? null : (
        <>
          <a className="own-name" href={hashOf("account")} title="Your sign-in">{user.name}</a>
          <button type="button" className="text-button" onClick={() => { void signOut(); }}>Sign out</button>
        </>
      )}
    </>
  );
}
