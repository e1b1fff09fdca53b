import { dateForm } from "./form.js";

export default dateForm("date_updated", {
  id: "date.updated-is-iso-in-gmt",
  says: "date_updated is a date and time in ISO 8601 and GMT.",
});
