import { useState } from "react";
import { Field, Select } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { findServer } from "../../server/session.ts";
import { useSubmit } from "../../server/use-submit.ts";
import { ROLE_CHOICES } from "./roles.ts";

interface AddProps { readonly isFirst: boolean; readonly onAdded: () => void }

/** Adds a person. The first one is an admin, and from then on everybody signs in. */
export function AddPerson({ isFirst, onAdded }: AddProps) {
  const [name, setName] = useState("");
  const [role, setRole] = useState("biller");
  const [password, setPassword] = useState("");
  const { isAsking, failed, onSubmit } = useSubmit(() => send("POST", "users", { name: name.trim(), role: isFirst ? "admin" : role, password }), () => {
    toast(isFirst ? `${name.trim()} is the admin here. Sign in.` : `${name.trim()} can sign in.`);
    setName("");
    setPassword("");
    if (isFirst) void findServer();
    else onAdded();
  });
  return (
    <form className="stack tight narrow" onSubmit={onSubmit}>
      <h2>{isFirst ? "Add yourself, as the admin" : "Add a person"}</h2>
      <Field label="Name" value={name} onChange={setName} />
      {isFirst ? null : <Select label="What they may do" value={role} choices={ROLE_CHOICES} onChange={setRole} />}
      <Field label="Password" type="password" value={password} onChange={setPassword} autoComplete="new-password" hint="Twelve characters or more: a few words are easy to keep in mind." />
      {failed === undefined ? null : <Failed what={failed} next="Nobody was added." />}
      <div><button type="submit" className="button main" disabled={isAsking || name.trim() === "" || password === ""}>Add</button></div>
    </form>
  );
}
