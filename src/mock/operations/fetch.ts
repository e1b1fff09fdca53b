import { addressed, one, type Perform } from "./context.js";

export const fetch: Perform = (asked, context) => {
  const row = addressed(asked, context);
  return row ? one(asked, row, context) : { refused: asked.operation.resource.missing };
};
