import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { commandOf, goesOn } from "./curl.js";

const request = (line: string) => commandOf(line)?.request;
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("a command of curl asks for the same", () => {
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

describe("what a command of curl sends is not known", () => {
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

  it("and neither is its URL if that would be the query", () => {
    expect(commandOf(`curl -G -d "PageSize=$SIZE" ${list}`)).toBeUndefined();
  });
});

it("a command goes on in the next line after a backslash, or between quotes", () => {
  expect(["curl a \\", "curl a \\\r", "curl -d 'a", 'curl -d "a\\"'].map(goesOn)).toEqual([true, true, true, true]);
  expect(["curl a", "curl a \\\\", "curl -d 'a'", "curl a; echo 'b"].map(goesOn)).toEqual([false, false, false, false]);
});
