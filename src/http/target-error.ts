/** A target that could not be asked, or did not finish its answer. The message says which and what to look at. */
export class TargetError extends Error {
  override readonly name: string = "TargetError";
}

/** Whether the other end closed the connection. */
export const isEnd = (error: Error): boolean => ["ECONNRESET", "EPIPE"].includes(codeOf(error));

/** Its code differs between versions of Node. */
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

/** A certificate that is not trusted; the codes are those of OpenSSL. */
export const certificate = /CERT|ISSUER|SIGNATURE|ALTNAME/;

/** The name of an error of the system, of TLS or of the parser; empty if it has none. */
export const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** Why a target could not be asked, for people. */
export function explain(error: Error): string {
  const code = codeOf(error);
  return (
    causes[code] ??
    `${certificate.test(code) ? "has a certificate that is not trusted" : "did not answer as HTTP"}: ${error.message}`
  );
}
