import { shape } from "../shape.js";

export default shape("created_by", {
  id: "created-by.is-text",
  says: "created_by is a string.",
});
