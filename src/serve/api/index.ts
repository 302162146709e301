import { actRoutes } from "./acts.ts";
import { auditRoutes } from "./audit.ts";
import { batchRoutes } from "./batches.ts";
import { insteadOfRoute } from "./came-again.ts";
import { claimRoutes } from "./claims.ts";
import { editRoutes } from "./edits.ts";
import { exportRoutes } from "./export.ts";
import { factorRoutes } from "./factor.ts";
import { fixRoutes } from "./fixes.ts";
import { libraryRoutes } from "./library.ts";
import { officeDetailRoutes } from "./office-details.ts";
import { openapiRoute } from "./openapi.ts";
import { ownPasswordRoute } from "./own-password.ts";
import { paperRoutes } from "./paper.ts";
import { peopleRoutes } from "./people.ts";
import { recordRoutes } from "./records.ts";
import { retentionRoutes } from "./retention.ts";
import type { Route } from "./route.ts";
import { sessionRoutes } from "./session.ts";
import { settingRoutes } from "./settings.ts";
import { tableRoutes } from "./tables.ts";
import { watchRoutes } from "./watch.ts";

/** Every address of the API. */
export const apiRoutes: readonly Route[] = [
  ...sessionRoutes, ...batchRoutes, ...watchRoutes, ...claimRoutes, ...actRoutes, insteadOfRoute, ...exportRoutes, ...fixRoutes,
  ...editRoutes, ...paperRoutes, ...recordRoutes, ...settingRoutes, ...officeDetailRoutes, ...tableRoutes,
  ...libraryRoutes, ...auditRoutes, ...peopleRoutes, ownPasswordRoute, ...factorRoutes, ...retentionRoutes, openapiRoute(() => apiRoutes),
];
