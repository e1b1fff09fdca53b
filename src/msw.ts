/** The mock as request handlers of Mock Service Worker: `import { handlersOf } from "sync-maps-contract/msw"`. Runs in browsers. */
import { type HttpHandler, HttpResponse, http } from "msw";
import { checkOptions, text } from "./http/options.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "./mock/in-process.js";

export { type InProcessMock, type InProcessOptions, inProcessMock };

export interface HandlersOptions {
  /** Which service it stands in for, by its base URL. Default: https://sync.twilio.com */
  readonly baseUrl?: string;
}

/**
 * Handlers for `setupServer` or `setupWorker` that let a mock answer whatever goes to the service's base URL. What the mock
 * drops fails as a network error does.
 */
export function handlersOf(mock: InProcessMock, options: HandlersOptions = {}): readonly HttpHandler[] {
  checkOptions<HandlersOptions>("handlersOf", options, { baseUrl: text });
  const { baseUrl = "https://sync.twilio.com" } = options;
  const answer = async (request: Request): Promise<Response> => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      if (error instanceof TypeError) return HttpResponse.error();
      throw error;
    }
  };
  return [http.all(`${baseUrl.replace(/\/+$/, "")}/*`, ({ request }) => answer(request))];
}
