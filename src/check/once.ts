/**
 * A pure function of facts that several rules ask one after another: the answer to the facts last asked about is kept. Facts are made
 * for each claim and day, so there is no use in keeping more.
 */
export function onceFor<Facts extends object, Answer>(make: (facts: Facts) => Answer): (facts: Facts) => Answer {
  let last: { readonly facts: Facts; readonly answer: Answer } | undefined;
  return (facts) => {
    if (last?.facts !== facts) last = { facts, answer: make(facts) };
    return last.answer;
  };
}
