import { useEffect } from "react";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/states.tsx";
import { hashOf } from "../router.ts";
import { SetUpFactor } from "../screens/account/set-up-factor.tsx";
import { useIdle } from "./idle.ts";
import { findServer, lock, useReached, useStanding } from "./session.ts";
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
    if (isIdle && hasAccounts) void lock().finally(wake);
  }, [isIdle, hasAccounts]);
  if (standing.is === "sign-in") return <SignIn why={standing.session.signInNeeded ? "The claims of this office are behind it." : undefined} />;
  if (standing.is !== "here") return <p className="quiet" role="status">Loading …</p>;
  if (standing.session.factorMissing === true) return <FactorFirst />;
  if (isIdle) {
    return (
      <Empty title="Covered." hint="Nobody was here for a while, so the claims are out of sight.">
        {hasAccounts ? null : <Button look="main" onPress={wake}>Show them again</Button>}
      </Empty>
    );
  }
  return <><Unreached />{standing.session.passwordLeaked === true ? <Leaked /> : null}{children}</>;
}

function Leaked() {
  return (
    <div className="failed unreached no-print">
      <p><strong>Your password is in a list of leaked ones.</strong> Whoever guesses tries it first. <a href={hashOf("account")}>Choose another</a>.</p>
    </div>
  );
}

/** The office asks for a second factor: until there is one, nothing else is open. */
function FactorFirst() {
  return (
    <div className="stack narrow">
      <h1>Set up a second factor</h1>
      <p>Your office asks for a code from your phone beside the password. The claims are behind it.</p>
      <SetUpFactor onDone={() => { void findServer(); }} />
    </div>
  );
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
