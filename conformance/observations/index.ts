/** One observer for each open question, in the description's order. */
import type { Observer } from "../../src/audit/observer.js";
import { missingMapCode, missingServiceCode } from "./codes.js";
import { emptyUpdate } from "./empty-update.js";
import { etagForm } from "./etag-form.js";
import { expiry } from "./expiry.js";
import { itemData, itemRevision, longestKey, missingItemCode, revisionMismatchCode } from "./items.js";
import { jsonBodies } from "./json-bodies.js";
import { largestPage } from "./largest-page.js";
import { listOrder } from "./list-order.js";
import { pageTokenForm } from "./page-token-form.js";
import { pageWithoutToken } from "./page-without-token.js";
import { deletedPermission, missingPermissionCode, permissionLeftOut } from "./permissions.js";
import { revisionNotation } from "./revision-notation.js";
import { debouncingWindow, defaultService } from "./services.js";
import { ttlUpdateMovesDate, ttlUpdateMovesRevision } from "./ttl-update.js";

export const observers: readonly Observer[] = [
  expiry,
  ttlUpdateMovesRevision,
  deletedPermission,
  emptyUpdate,
  listOrder,
  jsonBodies,
  missingServiceCode,
  missingMapCode,
  missingItemCode,
  missingPermissionCode,
  revisionMismatchCode,
  largestPage,
  pageWithoutToken,
  pageTokenForm,
  defaultService,
  etagForm,
  revisionNotation,
  ttlUpdateMovesDate,
  itemRevision,
  debouncingWindow,
  longestKey,
  itemData,
  permissionLeftOut,
];
