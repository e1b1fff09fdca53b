import { constant } from "../constant.js";

export default constant("unique_name", {
  id: "name.never-changes",
  says: "No operation changes the unique name of a Map.",
});
