/** Users that URLs name within what is said, such as that of a webhook, with their passwords. */
import type { Exchange } from "./exchange.js";
import { decodeSegment } from "./form.js";
import { valueIn } from "./json.js";

/** A user without a password is a name, unless it is as long as a token. */
const shortest = { withPassword: 4, alone: 16 };

/** In a text, or in JSON, where some writers escape slashes; no URL of a webhook is longer. */
const user = /:(?:\\?\/){2}((?:\\[^/]|[^\\/?#\s"]){0,500})@/g;

/** As they stand in such URLs. */
export function usersIn({ request, response }: Exchange): readonly string[] {
  const texts = [request.url, request.body, response.headers.location, response.body].flatMap(decodedToo);
  const users = texts.flatMap((text) => [...text.matchAll(user)].map(([, found = ""]) => withoutEscapes(found)));
  return [...new Set(users)].filter((each) =>
    each.includes(":") ? each.length >= shortest.withPassword : each.length >= shortest.alone,
  );
}

/** A text, and what is encoded in it as in a form or in a path. */
function decodedToo(text: string | null | undefined): readonly string[] {
  const plain = text?.includes("@") ? [text] : [];
  return text?.includes("%40") ? [...plain, ...text.split(/[&=/?#]/).map((part) => decodeSegment(part) ?? "")] : plain;
}

const withoutEscapes = (found: string): string => String(valueIn(`"${found}"`)?.value ?? found);
