/** A target could not be reached, or did not finish its answer. The message says which one, and what to check. */
export class TargetError extends Error {
  override readonly name: string = "TargetError";
}

/** Whether the other end closed the connection. */
export const isEnd = (error: Error): boolean => ["ECONNRESET", "EPIPE"].includes(codeOf(error));

/** The error code differs between Node versions. */
const noTls = "does not speak TLS there; should the URL begin with http://?";

const unknownAuthority =
  "has a certificate of an unknown authority; set NODE_EXTRA_CA_CERTS to that of the authority to trust it";

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused the connection; is the service running, and is this its port?",
  ENOTFOUND: "is no known host; is the name right?",
  EAI_AGAIN: "could not be looked up; is there a network?",
  ECONNRESET: "closed the connection before its answer was whole",
  EPIPE: "closed the connection before the request was sent",
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  DEPTH_ZERO_SELF_SIGNED_CERT: "has a self-signed certificate; set NODE_EXTRA_CA_CERTS to trust it",
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
};

/** Matches OpenSSL's codes for untrusted certificates. */
export const certificate = /CERT|ISSUER|SIGNATURE|ALTNAME/;

/** The code of a system, TLS or parser error; empty if there is none. */
export const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** Explains to a user why a target could not be reached. */
export function explain(error: Error): string {
  const code = codeOf(error);
  return (
    causes[code] ??
    `${certificate.test(code) ? "has a certificate that is not trusted" : "did not answer as HTTP"}: ${error.message}`
  );
}
