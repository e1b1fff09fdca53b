/** One observer for each open question, in the order of the description. */
import type { Observer } from "../../src/audit/observer.js";
import { emptyUpdate } from "./empty-update.js";
import { etagForm } from "./etag-form.js";
import { expiredMaps } from "./expired-maps.js";
import { largestPage } from "./largest-page.js";
import { missingMapCode } from "./missing-map-code.js";
import { pageWithoutToken } from "./page-without-token.js";
import { revisionNotation } from "./revision-notation.js";
import { ttlUpdateMovesDate, ttlUpdateMovesRevision } from "./ttl-update.js";

export const observers: readonly Observer[] = [
  expiredMaps,
  ttlUpdateMovesRevision,
  emptyUpdate,
  missingMapCode,
  largestPage,
  pageWithoutToken,
  etagForm,
  revisionNotation,
  ttlUpdateMovesDate,
];
