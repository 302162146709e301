/** A longer text is asked about anew each time: an element of a file may be a megabyte. In characters. */
const LONGEST = 1500;

/**
 * A pure function that works each answer out once. Of more than `most` different questions the memory begins anew, so that it
 * stays bounded whatever a file holds. `undefined` is no answer that can be kept.
 */
export function remembering<Of, Answer extends NonNullable<unknown>>(most: number, make: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new Map<Of, Answer>();
  return (of) => {
    const held = answers.get(of);
    if (held !== undefined) return held;
    const answer = make(of);
    if (typeof of === "string" && of.length > LONGEST) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(of, answer);
    return answer;
  };
}
