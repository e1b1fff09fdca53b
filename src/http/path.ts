/** Where the path begins in an absolute URL: found by hand, since each request to a mock asks, and to parse a URL takes far longer. */
export const pathStart = (url: string): number => url.indexOf("/", url.indexOf("//") + 2);

/** The path of an absolute URL, without its query. */
export const pathOf = (url: string): string => url.slice(pathStart(url)).split("?", 1)[0] ?? "";
