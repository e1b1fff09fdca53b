import { resting } from "../resting.js";

export default resting("revision", {
  id: "revision.rests",
  says: "A revision does not change while nobody changes the resource.",
});
