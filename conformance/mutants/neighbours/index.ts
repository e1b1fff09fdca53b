/** Mutants with faults in items, permissions and Services of the kinds that Maps have too, by the family of their rule. */
import type { Mutant } from "../mutant.js";
import { bodyMutants } from "./body.js";
import { dateMutants } from "./date.js";
import { lifecycleMutants } from "./lifecycle.js";
import { pagingMutants } from "./paging.js";
import { problemMutants } from "./problem.js";
import { propertyMutants } from "./properties.js";
import { sidMutants } from "./sid.js";
import { statusMutants } from "./status.js";
import { urlMutants } from "./url.js";

export const neighbourMutants: readonly Mutant[] = [
  ...sidMutants,
  ...urlMutants,
  ...bodyMutants,
  ...dateMutants,
  ...propertyMutants,
  ...statusMutants,
  ...pagingMutants,
  ...lifecycleMutants,
  ...problemMutants,
];
