/** All mutants, by the family of their rule. */
import { dateMutants } from "./date.js";
import { itemMutants } from "./items/index.js";
import { lifecycleMutants } from "./lifecycle.js";
import { metaMutants } from "./meta.js";
import type { Mutant } from "./mutant.js";
import { nameMutants } from "./name.js";
import { neighbourMutants } from "./neighbours/index.js";
import { pagingMutants } from "./paging.js";
import { permissionMutants } from "./permissions.js";
import { problemMutants } from "./problem.js";
import { propertyMutants } from "./properties.js";
import { ofServices, serviceMutants } from "./service.js";
import { sidMutants } from "./sid.js";
import { statusMutants } from "./status.js";
import { ttlMutants } from "./ttl.js";
import { ttlGridMutants, ttlGridOfItems } from "./ttl-grid.js";
import { wireMutants } from "./wire.js";

export const mutants: readonly Mutant[] = [
  ...sidMutants,
  ...nameMutants,
  ...propertyMutants,
  ...wireMutants,
  ...dateMutants,
  ...ttlMutants,
  ...ttlGridMutants,
  ...statusMutants,
  ...pagingMutants,
  ...metaMutants,
  ...serviceMutants,
  ...lifecycleMutants,
  ...problemMutants,
  ...neighbourMutants,
  ...ttlGridOfItems,
  ...itemMutants,
  ...permissionMutants,
  ...ofServices,
];
