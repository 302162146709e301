/** True for an address of a database rather than a folder. */
export function isPostgres(data: string): boolean {
  return /^postgres(ql)?:\/\//.test(data);
}
