import { guideNamed } from "../../x12/index.ts";
import type { GuideName, LoopSpec } from "../../x12/index.ts";

const names = new Map<GuideName, ReadonlyMap<string, string>>();

/** What a guide calls a loop; empty for one that it does not have. */
export function loopName(guide: GuideName, id: string): string {
  const held = names.get(guide) ?? new Map(loopsIn(guideNamed(guide).root).map((loop) => [loop.id, loop.name]));
  names.set(guide, held);
  return held.get(id) ?? "";
}

function loopsIn(loop: LoopSpec): readonly LoopSpec[] {
  return loop.children.flatMap((child) => (child.kind === "loop" ? [child, ...loopsIn(child)] : []));
}
