import { useEffect, useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { Failed } from "../parts/states.tsx";
import { send, whenCodeAsked } from "./client.ts";
import { wordsOf } from "./use-get.ts";

type Answer = (isGiven: boolean) => void;

/** Where the server asks for a code once more, the person is asked, and what they did is sent again. */
export function CodeAsked() {
  const [answer, setAnswer] = useState<{ readonly tell: Answer }>();
  useEffect(() => whenCodeAsked(() => new Promise((resolve) => { setAnswer({ tell: resolve }); })), []);
  if (answer === undefined) return null;
  const close: Answer = (isGiven) => {
    setAnswer(undefined);
    answer.tell(isGiven);
  };
  return <CodeDialog onClose={close} />;
}

function CodeDialog({ onClose }: { readonly onClose: Answer }) {
  const [code, setCode] = useState("");
  const [failed, setFailed] = useState<string>();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setFailed(undefined);
    send("POST", "session/factor", { code }).then(() => { onClose(true); }, (error: unknown) => {
      setFailed(wordsOf(error));
      setCode("");
    });
  };
  return (
    <Dialog title="A code once more" onClose={() => { onClose(false); }}>
      <form className="stack tight" onSubmit={submit}>
        <p>This changes how the office works here. You gave a code more than a quarter of an hour ago.</p>
        <Field label="Code" value={code} onChange={setCode} autoComplete="one-time-code" hint={CODE_HINT} />
        {failed === undefined ? null : <Failed what={failed} next="Nothing was changed yet." />}
        <div><button type="submit" className="button main" disabled={code.trim() === ""}>Go on</button></div>
      </form>
    </Dialog>
  );
}

export const CODE_HINT = "The six digits that your authenticator app shows, or a recovery code.";
