import { constant } from "../constant.js";

export default constant("unique_name", {
  id: "name.never-changes",
  says: "A Map keeps its unique name, which no operation changes.",
});
