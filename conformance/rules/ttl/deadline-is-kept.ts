import { resting } from "../resting.js";

export default resting("date_expires", {
  id: "ttl.deadline-is-kept",
  says: "A Map shows the deadline that was set for it until another is set; a refused request sets none.",
});
