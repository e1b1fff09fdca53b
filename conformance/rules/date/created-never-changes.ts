import { constant } from "../constant.js";

export default constant("date_created", {
  id: "date.created-never-changes",
  says: "A Map shows the same date_created in every answer.",
});
