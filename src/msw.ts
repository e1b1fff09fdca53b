/** The mock as request handlers of Mock Service Worker: `import { handlersOf } from "sync-maps-contract/msw"`. Runs in browsers. */
import { type HttpHandler, HttpResponse, http } from "msw";
import { checkOptions, type Form, having, text } from "./http/options.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "./mock/in-process.js";

export { type InProcessMock, type InProcessOptions, inProcessMock };

export interface HandlersOptions {
  /** Which service it stands in for, by its base URL, which has no path. Default: https://sync.twilio.com */
  readonly baseUrl?: string;
}

const base: Form = {
  is: "a URL without a path, such as https://sync.twilio.com",
  fits: (value) => text.fits(value) && URL.canParse(String(value)) && isOrigin(new URL(String(value))),
};

const isOrigin = ({ protocol, href, origin }: URL): boolean => /^https?:$/.test(protocol) && href === `${origin}/`;

const mocks: Form = having("fetch");

/**
 * Handlers for `setupServer` or `setupWorker` that let a mock answer whatever goes to the service's base URL. What the mock
 * drops fails as a network error does. Throws TypeError for what is no mock, and for an option that is none.
 */
export function handlersOf(mock: InProcessMock, options: HandlersOptions = {}): readonly HttpHandler[] {
  if (!mocks.fits(mock)) throw new TypeError("handlersOf takes a mock, as inProcessMock() makes one");
  checkOptions<HandlersOptions>("handlersOf", options, { baseUrl: base });
  const { baseUrl = "https://sync.twilio.com" } = options;
  const answer = async (request: Request): Promise<Response> => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      // Whoever aborted a request knows already; to Mock Service Worker, what is thrown here would be an error of the handler.
      if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
      throw error;
    }
  };
  return [http.all(`${new URL(baseUrl).origin}/*`, ({ request }) => answer(request))];
}
