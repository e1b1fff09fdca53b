import { resting } from "../resting.js";

export default resting("date_updated", {
  id: "date.updated-rests",
  says: "date_updated does not move while nobody updates what has it.",
});
