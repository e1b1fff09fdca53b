import fc from "fast-check";
import twilio from "twilio";
import { expect, it } from "vitest";
import { signatureOf } from "./signature.js";

it("a signature is what Twilio's own validator expects, whatever is signed", async () => {
  const text = fc.string({ unit: "binary" });
  const token = fc.string({ unit: "binary", minLength: 1 });
  const url = fc.webUrl({ withQueryParameters: true });
  await fc.assert(
    fc.asyncProperty(token, url, fc.dictionary(text, text), async (authToken, url, parameters) => {
      const signature = await signatureOf(authToken, url, parameters);
      expect(twilio.validateRequest(authToken, signature, url, parameters)).toBe(true);
    }),
  );
});
