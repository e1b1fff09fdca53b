import { shape } from "../shape.js";

export default shape("unique_name", {
  id: "name.is-text-or-null",
  says: "The unique name of a Map is a string or null.",
});
