import { constant } from "../constant.js";

export default constant("date_created", {
  id: "date.created-never-changes",
  says: "date_created is the same in every answer.",
});
