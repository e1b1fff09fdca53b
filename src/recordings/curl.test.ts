import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { commandsOf, goesOn } from "./curl.js";

const request = (line: string) => commandsOf(line)[0]?.request;
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("a curl command makes the same request", () => {
  it.each<[string, string, object]>([
    ["with a value that is attached", `curl -dUniqueName=a ${list}`, { method: "POST", body: "UniqueName=a" }],
    ["with short options in one word", `curl -siX PUT -d Ttl=1 ${list}`, { method: "PUT", body: "Ttl=1" }],
    ["with the user in such a word", `curl -su AC1:tok ${list}`, { headers: { authorization: "Basic QUMxOnRvaw==" } }],
    ["where an option has a value", `curl --max-redirs 3 -m 5 --compressed ${list}`, { method: "GET" }],
    ["where another word is not a URL", `curl --unheard-of 3 ${list}`, { method: "GET" }],
    ["with a form that is empty", `curl -d '' ${list}`, { method: "POST", headers: form, body: "" }],
    ["in the query", `curl -sGd PageSize=5 ${list}`, { method: "GET", url: `${list}?PageSize=5`, body: "" }],
    ["in lines that end in a backslash", `curl ${list} \\\n  -d \\\n> Ttl=1`, { method: "POST", body: "Ttl=1" }],
    ["with a dollar in single quotes", `curl -d 'Data=$x' ${list}`, { body: "Data=$x" }],
    ["with a dollar that is escaped", `curl -d "Data=\\$x" ${list}`, { body: "Data=$x" }],
    ["with a field that has both = and @", `curl --data-urlencode 'a=b@c' ${list}`, { body: "a=b%40c" }],
    ["before another command", `curl ${list} | grep -d x; curl -d a=1 http://b`, { method: "GET", body: "" }],
  ])("%s", (_, line, expected) => {
    expect(request(line)).toMatchObject({ url: list, ...expected });
  });
});

describe("the body of a curl command is unknown", () => {
  it.each([
    ["where a shell puts a variable", `-d "UniqueName=$NAME"`],
    ["where it is bare", "-d UniqueName=$NAME"],
    ["where a shell puts what a command says", "-d UniqueName=`date`"],
    ["where it is read from a file", "-d @name.txt"],
    ["where a field is read from a file", "--data-urlencode UniqueName@name.txt"],
    ["where it is JSON", `--json '{"UniqueName":"j"}'`],
    ["where it is in parts", "-F UniqueName=ff"],
  ])("%s", (_, options) => {
    expect(request(`$ curl -i ${options} ${list}`)).toMatchObject({ method: "POST", url: list, body: null });
  });

  it("and so is its URL if the body goes into the query", () => {
    expect(commandsOf(`curl -G -d "PageSize=$SIZE" ${list}`)).toEqual([]);
  });
});

it("a comment is not part of a command", () => {
  const line = `$ curl -i ${list} # see https://www.twilio.com/docs`;
  expect(commandsOf(line).map((command) => command.request.url)).toEqual([list]);
});

describe("a curl command with several URLs makes several requests", () => {
  const asks = (line: string) => commandsOf(line).map(({ request: { method, url, body } }) => [method, url, body]);

  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      "with the same options",
      `curl -i -d A=1 ${list} --url ${list}/b`,
      [
        ["POST", list, "A=1"],
        ["POST", `${list}/b`, "A=1"],
      ],
    ],
    [
      "with others after --next",
      `curl -i -d A=1 ${list} -: -i ${list}/b`,
      [
        ["POST", list, "A=1"],
        ["GET", `${list}/b`, ""],
      ],
    ],
    ["of which those are shown that have --include", `curl -s ${list} --next -i ${list}/b`, [["GET", `${list}/b`, ""]]],
    [
      "in braces, the last changing first",
      `curl "${list}/{a,b}/{c,d}"`,
      ["a/c", "a/d", "b/c", "b/d"].map((path) => ["GET", `${list}/${path}`, ""]),
    ],
    ["but one with --globoff", `curl -g '${list}/{a,b}'`, [["GET", `${list}/{a,b}`, ""]]],
    ["but one where a shell puts a variable", `curl "${list}/\${a}"`, [["GET", `${list}/\${a}`, ""]]],
  ])("%s", (_, line, expected) => {
    expect(asks(line)).toEqual(expected);
  });

  it.each([
    ["at once", `curl -Z ${list} ${list}/b`],
    ["in ranges", `curl '${list}/[1-3]'`],
    ["in more braces than anyone writes", `curl '${list}/${"{a,b}".repeat(12)}'`],
  ])("unless they are %s", (_, line) => {
    expect(commandsOf(line)).toEqual([]);
  });
});

it("a command continues in the next line after a backslash, or within quotes", () => {
  expect(["curl a \\", "curl a \\\r", "curl -d 'a", 'curl -d "a\\"'].map(goesOn)).toEqual([true, true, true, true]);
  expect(["curl a", "curl a \\\\", "curl -d 'a'", "curl a; echo 'b"].map(goesOn)).toEqual([false, false, false, false]);
});
