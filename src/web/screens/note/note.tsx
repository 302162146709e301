export function NoteScreen(_: { readonly of: string | undefined }) { return <h1>Note</h1>; }
