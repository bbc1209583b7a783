import { Agent, request } from 'node:http';

const kept = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Posts a body to this machine; resolves with the whole answer, which must be good.
 * @param agent without one, connections are kept for the next request
 */
export function send(
  port: number,
  path: string,
  body: string,
  headers: Record<string, string>,
  agent = kept,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString())).on('error', reject);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was kept may be closed at the other end just when it is used again.
      const isClosed = sent.reusedSocket && error.code === 'ECONNRESET';
      if (isClosed) send(port, path, body, headers, agent).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

/** Closes the connections that were kept. */
export const closeConnections = (): void => kept.destroy();
