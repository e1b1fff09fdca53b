/** The index where the path begins in an absolute URL. Found by hand, since every request needs it and parsing URLs is far slower. */
export const pathStart = (url: string): number => url.indexOf("/", url.indexOf("//") + 2);

/** The path of an absolute URL, without its query. */
export const pathOf = (url: string): string => url.slice(pathStart(url)).split("?", 1)[0] ?? "";
