/** Finds the users and passwords in URLs inside messages, such as that of a webhook. */
import type { Exchange } from "./exchange.js";
import { decodeSegment } from "./form.js";
import { valueIn } from "./json.js";

/** A user without a password is just a name, unless it is as long as a token. */
const shortest = { withPassword: 4, alone: 16 };

/** Matches in plain text and in JSON, where some writers escape slashes. Bounded, as no webhook URL is longer. */
const user = /:(?:\\?\/){2}((?:\\[^/]|[^\\/?#\s"]){0,500})@/g;

/** The users with their passwords, as written in the URLs. */
export function usersIn({ request, response }: Exchange): readonly string[] {
  const texts = [request.url, request.body, response.headers.location, response.body].flatMap(decodedToo);
  const users = texts.flatMap((text) => [...text.matchAll(user)].map(([, found = ""]) => withoutEscapes(found)));
  return [...new Set(users)].filter((each) =>
    each.includes(":") ? each.length >= shortest.withPassword : each.length >= shortest.alone,
  );
}

/** A text, and its decoded forms as a form value and as a path. */
function decodedToo(text: string | null | undefined): readonly string[] {
  const plain = text?.includes("@") ? [text] : [];
  return text?.includes("%40") ? [...plain, ...text.split(/[&=/?#]/).map((part) => decodeSegment(part) ?? "")] : plain;
}

const withoutEscapes = (found: string): string => String(valueIn(`"${found}"`)?.value ?? found);
