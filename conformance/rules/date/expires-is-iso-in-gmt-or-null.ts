import { dateForm } from "./form.js";

export default dateForm("date_expires", {
  id: "date.expires-is-iso-in-gmt-or-null",
  says: "date_expires is a date and time in ISO 8601 and GMT, or null.",
});
