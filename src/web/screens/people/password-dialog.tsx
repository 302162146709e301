import { useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import type { User } from "../../server/types.ts";
import { useSubmit } from "../../server/use-submit.ts";

/** Gives a person a new password; where they are signed in, they have to sign in again. */
export function PasswordDialog({ of: { id, name }, onClose }: { readonly of: User; readonly onClose: () => void }) {
  const [password, setPassword] = useState("");
  const { isAsking, failed, onSubmit } = useSubmit(() => send("PATCH", `users/${encodeURIComponent(id)}`, { password }), () => {
    toast(`${name} has a new password.`);
    onClose();
  });
  return (
    <Dialog title={`A new password for ${name}`} onClose={onClose}>
      <form className="stack tight" onSubmit={onSubmit}>
        <Field label="New password" type="password" value={password} onChange={setPassword} autoComplete="new-password" hint="They sign in again with it." />
        {failed === undefined ? null : <Failed what={failed} next="The old password stays." />}
        <div><button type="submit" className="button main" disabled={isAsking || password === ""}>Set it</button></div>
      </form>
    </Dialog>
  );
}
