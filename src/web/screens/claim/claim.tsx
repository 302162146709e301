export function ClaimScreen({ of }: { readonly of: string | undefined }) { return <p>{of}</p>; }
