import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { send } from "../../server/client.ts";
import { wordsOf } from "../../server/use-get.ts";
import { QrCode } from "./qr-code.tsx";
import type { Qr } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

interface Proposal { readonly secret: string; readonly address: string; readonly qr: Qr }

interface SetUpProps {
  /** The recovery codes are written down. */
  readonly onDone: () => void;
  readonly onLeave?: () => void;
}

/** Password, then the picture for the phone, then a code of it, then the codes for the day on which the phone is lost. */
export function SetUpFactor({ onDone, onLeave }: SetUpProps) {
  const [proposal, setProposal] = useState<Proposal>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (proposal !== undefined) return <Scan proposal={proposal} onCodes={setCodes} onAgain={() => { setProposal(undefined); }} />;
  return <AskPassword onProposal={setProposal} onLeave={onLeave} />;
}

interface AskProps { readonly onProposal: (proposal: Proposal) => void; readonly onLeave: (() => void) | undefined }

function AskPassword({ onProposal, onLeave }: AskProps) {
  const [password, setPassword] = useState("");
  const [failed, setFailed] = useState<string>();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setFailed(undefined);
    send<Proposal>("POST", "factor/proposal", { password }).then(onProposal, (error: unknown) => {
      setFailed(wordsOf(error));
      setPassword("");
    });
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      <p>You need a phone with an authenticator app, of whichever maker. It works without the internet, and nothing is sent anywhere.</p>
      <Field label="Your password" type="password" value={password} onChange={setPassword} autoComplete="current-password" />
      {failed === undefined ? null : <Failed what={failed} next="Nothing was changed." />}
      <div className="actions">
        <button type="submit" className="button main" disabled={password === ""}>Show the QR code</button>
        {onLeave === undefined ? null : <Button look="plain" onPress={onLeave}>Not now</Button>}
      </div>
    </form>
  );
}

interface ScanProps { readonly proposal: Proposal; readonly onCodes: (codes: readonly string[]) => void; readonly onAgain: () => void }

function Scan({ proposal: { secret, qr }, onCodes, onAgain }: ScanProps) {
  const [code, setCode] = useState("");
  const [failed, setFailed] = useState<string>();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setFailed(undefined);
    send<{ readonly recovery: readonly string[] }>("POST", "factor", { code }).then(({ recovery }) => { onCodes(recovery); }, (error: unknown) => {
      setFailed(wordsOf(error));
      setCode("");
    });
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      <p>Scan this with the app, or type the secret into it (time-based, six digits).</p>
      <QrCode qr={qr} label="QR code for your authenticator app; the secret below says the same." />
      <p>Secret: <span className="mono secret">{(secret.match(/.{1,4}/g) ?? []).join(" ")}</span></p>
      <Field label="The code that the app shows now" value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" />
      {failed === undefined ? null : <Failed what={failed} next="Nothing was changed yet." />}
      <div className="actions">
        <button type="submit" className="button main" disabled={code.trim() === ""}>Confirm</button>
        <Button look="plain" onPress={onAgain}>Begin again</Button>
      </div>
    </form>
  );
}
