import type { User } from "./types.ts";
import { useGet } from "./use-get.ts";

export type NameOf = (id: string) => string;

const NOBODY: readonly User[] = [];
/** Whoever sits at a computer where nobody signs in. */
const OWNER = "This computer";
/** Files that came by themselves. */
const WATCHER = "Watched folder";

const NAMES: Readonly<Record<string, string>> = { owner: OWNER, watch: WATCHER };

/** Who works here; what was said carries their ids. */
export function usePeople(): { readonly users: readonly User[]; readonly nameOf: NameOf } {
  const users = useGet<readonly User[]>("users").value ?? NOBODY;
  return { users, nameOf: (id) => users.find((user) => user.id === id)?.name ?? NAMES[id] ?? id };
}
