/** Operations with behaviour that the description cannot express. */
import type { OperationId } from "../../api/description.js";
import type { Perform } from "../operations/context.js";
import { createItem, deleteItem, listItems, updateItem } from "./items.js";
import { deletePermission, setPermission } from "./permissions.js";

export const irregular: { readonly [Op in OperationId]?: Perform } = {
  CreateSyncMapItem: createItem,
  ListSyncMapItem: listItems,
  UpdateSyncMapItem: updateItem,
  DeleteSyncMapItem: deleteItem,
  UpdateSyncMapPermission: setPermission,
  DeleteSyncMapPermission: deletePermission,
};
