/** Every scenario, in the order in which they run: pages first, while the Service may be empty. Reading is for runs that may do nothing else. */
import type { Scenario } from "../../src/drive/drive.js";
import { badDeadlines } from "./bad-deadlines.js";
import { deadlines } from "./deadlines.js";
import { life } from "./life.js";
import { names } from "./names.js";
import { neighbours } from "./neighbours.js";
import { pages } from "./pages.js";
import { reading } from "./reading.js";
import { strangers } from "./strangers.js";
import { waiting } from "./waiting.js";

export const scenarios: readonly Scenario[] = [
  reading,
  pages,
  life,
  deadlines,
  badDeadlines,
  names,
  strangers,
  neighbours,
  waiting,
];
