/** Explains why a port cannot be listened on; undefined if the error is about something else. */
export function whyNotListening(error: unknown, host: string, port: number): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is in use; stop what listens there, or give --port 0 to pick a free one`,
    EACCES: `port ${port} may not be listened on; give --port a number above 1023`,
    EADDRNOTAVAIL: `${host} is no address of this machine; give --host another`,
    ENOTFOUND: `${host} is no known host; give --host an address of this machine`,
  };
  const isListening =
    error instanceof Error && "syscall" in error && /^(listen|getaddrinfo)$/.test(String(error.syscall));
  return isListening ? reasons[String(code)] : undefined;
}
