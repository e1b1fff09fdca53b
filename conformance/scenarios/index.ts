/** All scenarios in running order: pages first, while the Service may still be empty. The reading ones are for read-only runs. */
import type { Scenario } from "../../src/drive/drive.js";
import { badDeadlines } from "./bad-deadlines.js";
import { deadlines } from "./deadlines.js";
import { heirs } from "./heirs.js";
import { itemConditions } from "./item-conditions.js";
import { itemDeadlines } from "./item-deadlines.js";
import { itemOrder } from "./item-order.js";
import { items } from "./items.js";
import { life } from "./life.js";
import { names } from "./names.js";
import { neighbours } from "./neighbours.js";
import { pages } from "./pages.js";
import { permissions } from "./permissions.js";
import { reading } from "./reading.js";
import { readingItems, readingPermissions, readingServices } from "./reading-neighbours.js";
import { services } from "./services.js";
import { strangers } from "./strangers.js";
import { waiting } from "./waiting.js";
import { waitingItems } from "./waiting-items.js";

export const scenarios: readonly Scenario[] = [
  reading,
  readingItems,
  readingPermissions,
  readingServices,
  pages,
  life,
  deadlines,
  badDeadlines,
  names,
  strangers,
  neighbours,
  items,
  itemDeadlines,
  itemOrder,
  itemConditions,
  heirs,
  permissions,
  services,
  waiting,
  waitingItems,
];
