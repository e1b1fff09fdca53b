/** Mutants with faults that only items can have. */
import type { Mutant } from "../mutant.js";
import { belongingMutants } from "./belonging.js";
import { conditionMutants } from "./condition.js";
import { dataMutants } from "./data.js";
import { deadlineMutants } from "./deadline.js";
import { keyMutants } from "./key.js";
import { orderMutants } from "./order.js";
import { revisionMutants } from "./revision.js";

export const itemMutants: readonly Mutant[] = [
  ...keyMutants,
  ...dataMutants,
  ...deadlineMutants,
  ...revisionMutants,
  ...orderMutants,
  ...conditionMutants,
  ...belongingMutants,
];
