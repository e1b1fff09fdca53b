import { constant } from "../constant.js";

export default constant("created_by", {
  id: "created-by.never-changes",
  says: "A Map or an item shows the same creator in every response.",
});
