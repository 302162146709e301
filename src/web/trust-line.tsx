import { useStanding } from "./server/session.ts";
import { ServerTrust, whereWords } from "./server/trust.tsx";

interface TrustLineProps { readonly onKeys: () => void }

/** What has left this machine: nothing. The page has no way to send a claim anywhere but to the program that served it. */
export function TrustLine({ onKeys }: TrustLineProps) {
  const { is } = useStanding();
  return (
    <div className="trust small quiet">
      <span>{whereWords(location.hostname, is === "here" || is === "sign-in")}</span>
      <ServerTrust />
      <button type="button" className="keys-button" onClick={onKeys} aria-label="Keys">?</button>
    </div>
  );
}
