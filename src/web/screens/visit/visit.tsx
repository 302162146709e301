export function VisitScreen() { return <h1>Visit</h1>; }
