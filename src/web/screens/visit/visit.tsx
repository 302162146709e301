export function VisitScreen(_: { readonly of: string | undefined }) { return <h1>Visit</h1>; }
