export function RulesScreen(_: { readonly of: string | undefined }) { return <h1>Rules</h1>; }
