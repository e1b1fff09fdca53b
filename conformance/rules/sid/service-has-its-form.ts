import { shape } from "../shape.js";

export default shape("service_sid", {
  id: "sid.service-has-its-form",
  says: "The SID of a Service is IS and 32 hexadecimal digits, 34 characters in all.",
});
