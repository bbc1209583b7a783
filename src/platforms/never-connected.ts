/** Codes of errors that come before anything of a request is sent. */
const codes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before there was a connection, so that nobody can have carried it out. */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return codes.has(String((error as NodeJS.ErrnoException).code)) || neverConnected(error.cause);
}
