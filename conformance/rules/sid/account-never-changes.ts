import { constant } from "../constant.js";

export default constant("account_sid", {
  id: "sid.account-never-changes",
  says: "Whatever is shown shows the same Account in every answer, since only one has created it.",
});
