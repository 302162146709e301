import type { Located, Where } from "../../claim/index.ts";
import { tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { parseElementPath } from "./element-path.ts";

/** More segments than the guide lets any loop have. What follows is left out, so that memory stays bounded. */
const MOST = 400;

/** A node of a claim with the segments that it was read from. */
export class Part implements Located {
  readonly segments: SegmentView[] = [];

  /** Takes in a segment, as long as there is room. */
  keep(segment: SegmentView): void {
    if (this.segments.length < MOST) this.segments.push(segment);
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
    for (const segment of this.segments) {
      if (segment.code !== code) continue;
      if (qualifier === undefined || segment.shortText(1) === qualifier || segment.component(1, 1) === qualifier) return segment;
    }
    return undefined;
  }

  /** Element text of the first segment of a tag; empty where there is none. */
  protected textOf(code: number, element: number): string {
    return this.find(code)?.text(element) ?? "";
  }

  protected all<T>(code: number, make: (segment: SegmentView) => T): readonly T[] {
    const made: T[] = [];
    for (const segment of this.segments) if (segment.code === code) made.push(make(segment));
    return made;
  }
}
