import { resting } from "../resting.js";

export default resting("date_updated", {
  id: "date.updated-rests",
  says: "date_updated does not change while nobody updates the resource.",
});
