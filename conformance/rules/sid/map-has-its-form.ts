import { shape } from "../shape.js";
import { showMaps } from "../subjects.js";

export default shape(
  "sid",
  {
    id: "sid.map-has-its-form",
    says: "The SID of a Map is MP and 32 hexadecimal digits, 34 characters in all.",
  },
  showMaps,
);
