import { useEffect } from "react";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/states.tsx";
import { useIdle } from "./idle.ts";
import { findServer, signOut, useReached, useStanding } from "./session.ts";
import { SignIn } from "./sign-in.tsx";

/** The owner of a computer without accounts has no password to give. */
const OWNER = "owner";

/** What stands before a screen that shows patients: a sign-in, a lock after a while, a word when the server is gone. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const standing = useStanding();
  const isHere = standing.is === "here";
  const hasAccounts = isHere && standing.session.user?.id !== OWNER;
  const { isIdle, wake } = useIdle(isHere);
  useEffect(() => {
    if (isIdle && hasAccounts) void signOut().finally(wake);
  }, [isIdle, hasAccounts]);
  if (standing.is === "sign-in") return <SignIn why={standing.session.signInNeeded ? "The claims of this office are behind it." : undefined} />;
  if (standing.is !== "here") return <p className="quiet" role="status">Loading …</p>;
  if (isIdle) {
    return (
      <Empty title="Covered." hint="Nobody was here for a while, so the claims are out of sight.">
        {hasAccounts ? null : <Button look="main" onPress={wake}>Show them again</Button>}
      </Empty>
    );
  }
  return <><Unreached />{children}</>;
}

function Unreached() {
  const isReached = useReached();
  if (isReached) return null;
  return (
    <div className="failed unreached no-print" role="alert">
      <p><strong>Claimwright does not answer.</strong></p>
      <p>What you see was true a moment ago. Is its window still open? Start it again with <span className="mono">claimwright serve</span>; nothing that was saved is lost.</p>
      <Button onPress={() => { void findServer(); }}>Try again</Button>
    </div>
  );
}
