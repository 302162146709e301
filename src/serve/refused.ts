/** The service cannot start or go on as it was asked to: one line that says where, what and what to do. */
export class ServeRefused extends Error {
  override readonly name = "ServeRefused";
}
