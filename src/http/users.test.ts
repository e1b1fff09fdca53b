import { expect, it } from "vitest";
import { usersIn } from "./users.js";

it.each<[string[], string]>([
  [["jo:hush"], "WebhookUrl=https%3A%2F%2Fjo%3Ahush%40example.com%2F%3Fa%3Db%40c"],
  [["jo:hush"], "/Items/https%3a%2f%2fjo:hush%40example.com"],
  [["jo:hu@sh"], "WebhookUrl=https://jo:hu@sh@example.com"],
  [["a-token-without-a-name"], "WebhookUrl=https://a-token-without-a-name@example.com"],
  [['jo:h"h&'], String.raw`{"hook":"https:\/\/jo:h\"h\u0026@example.com\/"}`],
  [[], "WebhookUrl=https://jo@example.com&FriendlyName=http: a@b&Data=https://example.com/jo:hush@"],
])("the users with their passwords are %j in %s", (want, text) => {
  const request = { method: "POST", url: "https://example.com", headers: {}, body: "" };
  const response = { status: 200, headers: {}, body: "" };
  const times = { startedAt: 0, durationMs: 0 };
  expect(usersIn({ request: { ...request, body: text }, response, ...times })).toEqual(want);
  expect(usersIn({ request, response: { ...response, body: text }, ...times })).toEqual(want);
});
