import { shape } from "../shape.js";

export default shape("links", {
  id: "url.links-are-absolute",
  says: "The links of a Map are absolute URLs, and those of its items and permissions are among them.",
  holds: ["items", "permissions"].map((name) => `#/components/schemas/SyncMap/properties/links/properties/${name}`),
});
