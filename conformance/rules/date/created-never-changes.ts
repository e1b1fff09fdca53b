import { constant } from "../constant.js";

export default constant("date_created", {
  id: "date.created-never-changes",
  says: "The date_created of a resource is the same in every response.",
});
