import { useState } from "react";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { findServer } from "../../server/session.ts";
import { useSubmit } from "../../server/use-submit.ts";

/** Another password, by who knows the old one. */
export function OwnPassword() {
  const [old, setOld] = useState("");
  const [password, setPassword] = useState("");
  const { isAsking, failed, onSubmit } = useSubmit(() => send("PUT", "password", { old, password }), () => {
    toast("Your password is changed.");
    setOld("");
    setPassword("");
    void findServer();
  });
  return (
    <form className="stack tight" onSubmit={onSubmit}>
      <h2>Password</h2>
      <Field label="The password you have" type="password" value={old} onChange={setOld} autoComplete="current-password" />
      <Field label="A new one" type="password" value={password} onChange={setPassword} autoComplete="new-password" hint="Twelve characters or more: a few words are easy to keep in mind." />
      {failed === undefined ? null : <Failed what={failed} next="The old password stays." />}
      <div><button type="submit" className="button" disabled={isAsking || old === "" || password === ""}>Change it</button></div>
    </form>
  );
}
