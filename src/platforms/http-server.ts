import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
/** Such as `POST /slack/events`. */
export type Route = `${'GET' | 'POST'} /${string}`;
/** What `/readyz` says; what else stands in it is said too. */
export type Readiness = {
  readonly ok: boolean;
  readonly platforms: Readonly<Record<string, { readonly ready: boolean }>>;
};

export type HttpServer = {
  /** The port that was taken, which differs from the one asked for when that is 0. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new requests and resolves when those in flight are answered. */
  close(): Promise<void>;
};

const longestClose = 8000;

/** Longer than proxies keep a connection, mostly a minute: who closes first must not be who is being asked. */
const keepAliveTimeout = 75_000;

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} on ${host} is already taken: set PORT to a free one`, { cause: error });
  }
  return new Error(`Cannot listen on port ${port} of ${host} (${error.code ?? error.message})`, {
    cause: error,
  });
}

/**
 * The one HTTP server: the platforms' routes beside `/healthz` (alive), `/readyz` (able to answer) and, of each
 * platform, `/readyz/<name>`.
 * @param parts.ready asked for each request, always of the same platforms
 */
export function createHttpServer(parts: {
  routes: Partial<Record<Route, Handler>>;
  ready: () => Readiness;
  log: Log;
}): HttpServer {
  const routes = new Map<string, Handler>([
    ['GET /healthz', (_, response) => sendJson(response, 200, { ok: true })],
    [
      'GET /readyz',
      (_, response) => {
        const readiness = parts.ready();
        sendJson(response, readiness.ok ? 200 : 503, readiness);
      },
    ],
  ]);
  for (const name of Object.keys(parts.ready().platforms)) {
    routes.set(`GET /readyz/${name}`, (_, response) => {
      const platform = parts.ready().platforms[name];
      sendJson(response, platform?.ready ? 200 : 503, platform);
    });
  }
  for (const [route, handler] of Object.entries(parts.routes)) if (handler) routes.set(route, handler);
  const methods = new Map<string, string[]>();
  for (const route of routes.keys()) {
    const [method = '', path = ''] = route.split(' ');
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }

  const refuse = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const allowed = methods.get(path);
    response.writeHead(allowed ? 405 : 404, {
      connection: 'close',
      ...(allowed ? { allow: allowed.join(', ') } : {}),
    });
    response.end();
    request.resume();
  };
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const handler = routes.get(`${request.method === 'HEAD' ? 'GET' : request.method} ${path}`);
    try {
      if (handler) handler(request, response);
      else refuse(request, response, path);
    } catch (error) {
      parts.log.error('http: a request failed', { path, error });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const failed = (error: Error): void => reject(listenProblem(error, port, host));
        server.once('error', failed);
        server.listen(port, host, () => {
          server.off('error', failed);
          server.on('error', (error) => parts.log.error('http: the server failed', { error }));
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        const late = setTimeout(() => server.closeAllConnections(), longestClose);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
