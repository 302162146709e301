/** More texts than an office's claims repeat; beyond it the memory begins anew. */
const MOST = 4096;

/** Remembers what was made for a key. */
export function remembered<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    const held = kept.get(key);
    if (held !== undefined) return held;
    if (kept.size >= MOST) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

/** The JSON of a text that comes again and again: a rule's id, its words, an element's name. */
export const keptText = remembered((text: string) => JSON.stringify(text));
