interface TrustLineProps { readonly onKeys: () => void }

/** What has left this machine: nothing. The page has no way to send a claim anywhere but to the program that served it. */
export function TrustLine({ onKeys }: TrustLineProps) {
  return (
    <div className="trust small quiet">
      <span>Nothing has left this computer.</span>
      <button type="button" className="keys-button" onClick={onKeys} aria-label="Keys">?</button>
    </div>
  );
}
