import { useEffect, useId, useState } from "react";
import type { SyntheticEvent } from "react";
import { Field } from "../parts/field.tsx";
import { Failed } from "../parts/states.tsx";
import { NO_ANSWER, ServerError } from "./client.ts";
import { CODE_HINT } from "./code-asked.tsx";
import { signIn } from "./session.ts";
import { wordsOf } from "./use-get.ts";

/** Before anything of a patient is shown, the person says who they are. */
export function SignIn({ why }: { readonly why?: string | undefined }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsking(true);
    setFailed(undefined);
    signIn(name, password, code).catch((error: unknown) => {
      const isCode = error instanceof ServerError && error.field === "code";
      setFailed(isCode && code === undefined ? undefined : wordsOf(error));
      // In a pause nothing was looked at: what was typed is still to be tried.
      if (!isPause(error)) {
        setCode(isCode ? "" : undefined);
        if (!isCode) setPassword("");
      }
      setAsking(false);
    });
  };
  return (
    <form className="stack sign-in" onSubmit={submit}>
      <h1>Sign in</h1>
      {why === undefined ? null : <p className="quiet">{why}</p>}
      <Field label="Name" value={name} onChange={setName} autoComplete="username" />
      <Field label="Password" type="password" value={password} onChange={setPassword} autoComplete="current-password" />
      {code === undefined ? null : <CodeField value={code} onChange={setCode} />}
      {failed === undefined ? null : <Failed what={failed} next="After several tries there is a pause." />}
      <button type="submit" className="button main" disabled={isAsking || name === "" || password === "" || code === ""}>Sign in</button>
    </form>
  );
}

const TOO_MANY = 429;

function isPause(error: unknown): boolean {
  return error instanceof ServerError && (error.status === TOO_MANY || error.status === NO_ANSWER);
}

/** Comes when the password was right, and takes the focus. */
function CodeField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  useEffect(() => { document.getElementById(id)?.focus(); }, [id]);
  return <Field id={id} label="Code" value={value} onChange={onChange} autoComplete="one-time-code" hint={CODE_HINT} />;
}
