import { constant } from "../constant.js";

export default constant("account_sid", {
  id: "sid.account-never-changes",
  says: "A resource shows the same Account in every response, since only one Account created it.",
});
