import { Button } from "../../parts/button.tsx";
import { hand } from "../../parts/hand.ts";

interface RecoveryProps { readonly codes: readonly string[]; readonly onDone: () => void }

/** The codes that stand in for a lost phone. They are shown this once. */
export function RecoveryCodes({ codes, onDone }: RecoveryProps) {
  const save = (): void => {
    const text = `Claimwright: recovery codes. Each one signs you in once when you do not have your phone.\n\n${codes.join("\n")}\n`;
    hand(new Blob([text], { type: "text/plain" }), "claimwright-recovery-codes.txt");
  };
  return (
    <div className="stack tight">
      <h2>Your recovery codes</h2>
      <p>Each one stands in for a code of the app, once. Keep them away from this computer: they are shown this once and never again.</p>
      <ol className="recovery mono">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <div className="actions">
        <Button look="main" onPress={onDone}>I have written them down</Button>
        <Button onPress={save}>Save as a file</Button>
      </div>
    </div>
  );
}
