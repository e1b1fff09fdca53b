import { resting } from "../resting.js";

export default resting("date_expires", {
  id: "ttl.deadline-is-kept",
  says: "A Map shows its deadline until another is set; a refused request sets none.",
});
