import type { Located, Where } from "../../claim/index.ts";
import { tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { parseElementPath } from "./element-path.ts";
import type { Kept } from "./kept.ts";

/** A node of a claim with the segments that it was read from. */
export abstract class Part implements Located {
  /** Each kind makes its own: a field made here would be made anew for each kind, which engines are slow at. */
  abstract readonly kept: Kept;

  get segments(): readonly SegmentView[] {
    return this.kept.all();
  }

  /** Takes in a segment, as long as there is room. */
  keep(segment: SegmentView): void {
    this.kept.keep(segment);
  }

  /**
   * Where an element stands. A bare tag asks for the whole segment. An element that is there and empty has an empty
   * span; one beyond the end of its segment, or of a segment that is not there, is `undefined`.
   */
  at(element: string, qualifier?: string): Where | undefined {
    const path = parseElementPath(element);
    if (path === undefined) return undefined;
    const segment = this.find(tagCode(path.tag), qualifier);
    if (segment === undefined) return undefined;
    if (path.element === 0) return { segment: segment.ordinal, element, bytes: segment.span };
    const bytes = path.component === 0
      ? segment.elementSpan(path.element)
      : segment.componentSpan(path.element, path.component);
    return bytes && { segment: segment.ordinal, element, bytes };
  }

  /** The first segment of a tag, and of a qualifier (its first element, or that element's first component). */
  find(code: number, qualifier?: string): SegmentView | undefined {
    return this.kept.find(code, qualifier);
  }

  /** Element text of the first segment of a tag; empty where there is none. */
  protected textOf(code: number, element: number): string {
    return this.kept.find(code)?.text(element) ?? "";
  }

  protected all<T>(code: number, make: (segment: SegmentView) => T): readonly T[] {
    return this.kept.map(code, make);
  }
}
