/** What is wrong with items, permissions and Services in the way in which it may be wrong with Maps, by the family of the rule. */
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
