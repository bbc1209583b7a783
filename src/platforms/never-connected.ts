/** Whether a request failed before there was a connection, so that nobody can have carried it out. */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // One error for each address that was tried.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverConnected);
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    neverConnected(error.cause)
  );
}
