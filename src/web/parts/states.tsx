import type { ReactNode } from "react";

/** Nothing is here, and what to do about it. */
export function Empty({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children?: ReactNode }) {
  return <div className="empty"><h2>{title}</h2><p>{hint}</p>{children}</div>;
}

/** Something went wrong: what, and what to do. */
export function Failed({ what, next }: { readonly what: string; readonly next: string }) {
  return <div className="failed" role="alert"><p><strong>{what}</strong></p><p>{next}</p></div>;
}
