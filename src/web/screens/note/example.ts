/** An invented visit: some of it is there, some is missing, and one thing is said twice. */
export const EXAMPLE = `Date of service: 03/02/2026
Pt: Example, Test

S: Low back pain with pain down the left leg to the calf, 6/10. Disc herniation L5-S1 after lifting at work in January.
O: SLR positive left at 40 degrees. Lumbar flexion limited.
A: Lumbar radiculopathy, improving.

Tx: Mechanical traction, lumbar, motorized table, supine with legs on a stool, intermittent 30/10, 75 lbs, 15 minutes.
Therapeutic exercise 23 minutes: lumbar stabilization, hamstring stretches.
Flow sheet: mechanical traction 12 minutes.
Patient tolerated traction well, leg pain down to 3/10 after.

P: Continue 2x/week, traction again next visit if leg pain holds.
Total treatment time 45 min.
`;
export const EXAMPLE_CODES = "97012, 97110";
export const EXAMPLE_DAY = "2026-03-02";
