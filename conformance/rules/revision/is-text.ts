import { shape } from "../shape.js";

export default shape("revision", {
  id: "revision.is-text",
  says: "A revision is a string.",
});
