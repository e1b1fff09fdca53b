import { shape } from "../shape.js";

export default shape("revision", {
  id: "revision.is-text",
  says: "The revision of a Map is text.",
});
