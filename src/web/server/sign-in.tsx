import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Field } from "../parts/field.tsx";
import { Failed } from "../parts/states.tsx";
import { signIn } from "./session.ts";
import { wordsOf } from "./use-get.ts";

/** Before anything of a patient is shown, the person says who they are. */
export function SignIn({ why }: { readonly why?: string | undefined }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [failed, setFailed] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsking(true);
    signIn(name, password).catch((error: unknown) => {
      setFailed(wordsOf(error));
      setPassword("");
      setAsking(false);
    });
  };
  return (
    <form className="stack sign-in" onSubmit={submit}>
      <h1>Sign in</h1>
      {why === undefined ? null : <p className="quiet">{why}</p>}
      <Field label="Name" value={name} onChange={setName} autoComplete="username" />
      <Field label="Password" type="password" value={password} onChange={setPassword} autoComplete="current-password" />
      {failed === undefined ? null : <Failed what={failed} next="After several tries there is a pause." />}
      <button type="submit" className="button main" disabled={isAsking || name === "" || password === ""}>Sign in</button>
    </form>
  );
}
