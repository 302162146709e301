import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { Select } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { hashOf } from "../../router.ts";
import { send } from "../../server/client.ts";
import { useUser } from "../../server/session.ts";
import type { User } from "../../server/types.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";
import { AddPerson } from "./add-person.tsx";
import { FactorPolicy } from "./factor-policy.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { ROLE_CHOICES } from "./roles.ts";

/** Who works here, and what each may do. */
export function PeopleScreen() {
  const { value, failed, reload } = useGet<readonly User[]>("users");
  const [renewed, setRenewed] = useState<User>();
  const [bared, setBared] = useState<User>();
  const change = (user: User, part: object, said: string): void => {
    send("PATCH", `users/${encodeURIComponent(user.id)}`, part).then(() => { toast(said); }, (error: unknown) => { toast(wordsOf(error)); }).finally(reload);
  };
  const reset = (user: User): void => {
    send("DELETE", `users/${encodeURIComponent(user.id)}/factor`)
      .then(() => { toast(`${user.name} signs in with the password alone, and sets up a new phone then.`); }, (error: unknown) => { toast(wordsOf(error)); }).finally(reload);
  };
  return (
    <div className="stack">
      <h1>People</h1>
      {failed === undefined ? null : <Failed what={failed} next="Load the page again." />}
      {value === undefined ? <p className="quiet" role="status">Loading …</p> : (
        <>
          {value.length === 0 ? <Nobody /> : <ul className="people">{value.map((user) => <Person key={user.id} of={user} onChange={change} onPassword={setRenewed} onReset={setBared} />)}</ul>}
          <AddPerson isFirst={value.length === 0} onAdded={reload} />
          {value.length === 0 ? null : <FactorPolicy />}
          <p><a href={hashOf("retention")}>How long claims are kept, and erasing them</a></p>
        </>
      )}
      {renewed === undefined ? null : <PasswordDialog of={renewed} onClose={() => { setRenewed(undefined); }} />}
      {bared === undefined ? null : <AskReset of={bared} onYes={() => { reset(bared); }} onClose={() => { setBared(undefined); }} />}
    </div>
  );
}

interface AskProps { readonly of: User; readonly onYes: () => void; readonly onClose: () => void }

function AskReset({ of: { name }, onYes, onClose }: AskProps) {
  return (
    <Confirm title={`Take ${name}'s second factor off?`} yes="Take it off" no="Leave it" onYes={onYes} onClose={onClose}>
      <p>{`From then on whoever knows ${name}'s password can sign in with it alone. ${name} is signed out, and the recovery codes are void.`}</p>
      <p>{`Do it where ${name} lost both the phone and the codes, and told you so in person.`}</p>
    </Confirm>
  );
}

function Nobody() {
  return (
    <p className="narrow">
      Nobody signs in here: whoever uses this computer sees the claims. From the first person on everybody signs in, and what is done is
      written down under their name. The first one is an admin, who adds the others.
    </p>
  );
}

interface PersonProps {
  readonly of: User;
  readonly onChange: (user: User, part: object, said: string) => void;
  readonly onPassword: (user: User) => void;
  readonly onReset: (user: User) => void;
}

function Person({ of, onChange, onPassword, onReset }: PersonProps) {
  const { id } = useUser();
  const isActive = of.active !== false;
  return (
    <li className={isActive ? "person" : "person quiet"}>
      <span><strong>{of.name}</strong>{of.id === id ? <span className="quiet"> (you)</span> : null}{isActive ? null : " no longer here"}{of.hasFactor === true ? <span className="quiet small">, second factor</span> : null}</span>
      <Select label={`What ${of.name} may do`} value={of.role} choices={ROLE_CHOICES} onChange={(role) => { onChange(of, { role }, `${of.name}'s role is changed.`); }} />
      <span className="actions">
        <Button onPress={() => { onPassword(of); }}>New password</Button>
        {of.hasFactor === true ? <Button look="plain" onPress={() => { onReset(of); }}>Take second factor off …</Button> : null}
        {isActive
          ? <Button look="plain" onPress={() => { onChange(of, { active: false }, `${of.name} can no longer sign in.`); }}>Take access away</Button>
          : <Button look="plain" onPress={() => { onChange(of, { active: true }, `${of.name} can sign in again.`); }}>Let in again</Button>}
      </span>
    </li>
  );
}
