import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { report } from './report.ts';

/** Serves HTTP on a free port of this machine and reports it. */
export function listen(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => report((server.address() as AddressInfo).port));
}
