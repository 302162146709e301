import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { useUser } from "../../server/session.ts";
import type { FactorShown } from "../../server/types.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";
import { OwnPassword } from "./own-password.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";

/** How the one who works here signs in. */
export function AccountScreen() {
  const { id, name } = useUser();
  const { value, failed, reload } = useGet<FactorShown>("factor");
  if (id === "owner") return <Empty title="Nobody signs in here." hint="Whoever uses this computer sees the claims. Add a person under People, and everybody signs in." />;
  return (
    <div className="stack narrow">
      <h1>Your sign-in</h1>
      <p>You are signed in as <strong>{name}</strong>.</p>
      {failed === undefined ? null : <Failed what={failed} next="Load the page again." />}
      <OwnPassword />
      {value === undefined ? <p className="quiet" role="status">Loading …</p> : <Factor of={value} onChanged={reload} />}
    </div>
  );
}

type Doing = "set-up" | "take-off" | readonly string[] | undefined;

function Factor({ of, onChanged }: { readonly of: FactorShown; readonly onChanged: () => void }) {
  const [doing, setDoing] = useState<Doing>();
  const [failed, setFailed] = useState<string>();
  const end = (): void => {
    setDoing(undefined);
    onChanged();
  };
  const tell = (error: unknown): void => { setFailed(wordsOf(error)); };
  const renew = (): void => {
    send<{ readonly recovery: readonly string[] }>("POST", "factor/recovery").then(({ recovery }) => { setDoing(recovery); setFailed(undefined); }, tell);
  };
  const takeOff = (): void => {
    send("DELETE", "factor").then(() => { toast("The password alone signs you in now."); setFailed(undefined); onChanged(); }, tell);
  };
  if (doing === "set-up") return <section className="stack tight"><h2>Set up a second factor</h2><SetUpFactor onDone={end} onLeave={end} /></section>;
  if (doing !== undefined && doing !== "take-off") return <RecoveryCodes codes={doing} onDone={end} />;
  return (
    <section className="stack tight">
      <h2>Second factor</h2>
      <p>{wordsFor(of)}</p>
      {failed === undefined ? null : <Failed what={failed} next="Nothing was changed." />}
      <div className="actions">
        <Button look={of.has ? "plain" : "main"} onPress={() => { setDoing("set-up"); }}>{of.has ? "Another phone …" : "Set one up …"}</Button>
        {of.has ? <Button look="plain" onPress={renew}>New recovery codes</Button> : null}
        {of.has && !of.isDemanded ? <Button look="plain" onPress={() => { setDoing("take-off"); }}>Take it off …</Button> : null}
      </div>
      {doing !== "take-off" ? null : (
        <Confirm title="Take your second factor off?" yes="Take it off" no="Leave it" onYes={takeOff} onClose={() => { setDoing(undefined); }}>
          <p>From then on whoever knows your password can sign in with it alone. Your recovery codes are void.</p>
        </Confirm>
      )}
    </section>
  );
}

function wordsFor({ has, since = "", recoveryLeft, isDemanded }: FactorShown): string {
  if (!has) return "None: your password alone signs you in. With one, whoever learns your password still cannot.";
  const left = recoveryLeft === 0 ? "No recovery code is left: make new ones." : `${recoveryLeft} recovery ${recoveryLeft === 1 ? "code is" : "codes are"} left.`;
  return `An authenticator app, since ${since.slice(0, 10)}. ${left}${isDemanded ? " Your office asks for it." : ""}`;
}
