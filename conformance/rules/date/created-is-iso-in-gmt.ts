import { dateForm } from "./form.js";

export default dateForm("date_created", {
  id: "date.created-is-iso-in-gmt",
  says: "date_created is a date and time in ISO 8601 and GMT.",
});
