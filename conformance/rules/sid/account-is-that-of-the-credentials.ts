import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { creations } from "../subjects.js";

/** A SHOULD, since an account's credentials also give access to its subaccounts. */
export default rule({
  id: "sid.account-is-that-of-the-credentials",
  level: "SHOULD",
  says: "A new resource shows the Account whose credentials created it.",
  cites: "#/components/schemas/SyncMap/properties/account_sid",
  on: creations,
  evidence: ({ shown, account }) =>
    account === undefined
      ? []
      : shown.filter((seen) => fits(seen, "account_sid")).map(({ it }) => ({ account, shown: it.account_sid })),
  judge({ account, shown }) {
    if (String(shown).toLowerCase() === account.toLowerCase()) return;
    return { at: "/account_sid", expected: `${account}, whose credentials were sent`, actual: shown };
  },
});
