export function NoteScreen() { return <h1>Note</h1>; }
