/** The clean ones of so many claims in whole percent, undefined of none. Rounded down: 100 % is said of all of them and nothing less. */
export function cleanPercent(clean: number, claims: number): number | undefined {
  return claims === 0 ? undefined : Math.floor(100 * clean / claims);
}
