import { restingAsSet } from "../resting.js";

export default restingAsSet(["FetchService", "ListService"], {
  id: "service.rests",
  says: "A Service shows what was set last, in every response.",
  cites: "#/paths/~1v1~1Services~1{Sid}/get",
  holds: ["#/paths/~1v1~1Services/get"],
});
