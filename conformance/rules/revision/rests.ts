import { resting } from "../resting.js";

export default resting("revision", {
  id: "revision.rests",
  says: "The revision does not move while nobody changes what it is of.",
});
