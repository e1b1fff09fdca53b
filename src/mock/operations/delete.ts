import { addressed, type Perform } from "./context.js";

export const remove: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: asked.operation.resource.missing };
  context.model.remove(row);
  return { status: asked.operation.success, body: "" };
};
