import { shape } from "../shape.js";

export default shape("account_sid", {
  id: "sid.account-has-its-form",
  says: "The SID of an Account is AC and 32 hexadecimal digits, 34 characters in all.",
});
