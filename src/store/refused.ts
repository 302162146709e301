/** The store cannot be opened or used as it was asked to: one line that says where, what and what to do. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
}

/** The row was changed since the caller looked at it. */
export class StaleVersion extends Error {
  override readonly name = "StaleVersion";

  constructor() {
    super("Somebody changed this claim since you looked at it.");
  }
}
