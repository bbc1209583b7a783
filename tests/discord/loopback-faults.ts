import type { ServerResponse } from 'node:http';

/** What Discord would answer. */
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: object };

export const faults = [
  // Carried out, but the answer never arrives, is half of one, or does not come at all.
  'lost',
  'half',
  'silent',
  // Not carried out.
  'dropped',
  'page',
  'broken',
  'unavailable',
  'limited',
  'limited for long',
  'limited without a time',
  'refused',
  'too large',
  'unauthorized',
] as const;
export type Fault = (typeof faults)[number];

const limited = (seconds: number): Answer => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  headers: { 'retry-after': seconds },
});

const instead: Partial<Record<Fault, Answer>> = {
  broken: { status: 500, body: { message: 'broken' } },
  limited: limited(0.2),
  'limited for long': limited(5),
  'limited without a time': { status: 429, body: { message: 'slow down' } },
  refused: { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } },
  unauthorized: { status: 401, body: { code: 0, message: '401: Unauthorized' } },
};

/** What stands between the bot and Discord answers with pages. */
const pages: Partial<Record<Fault, number>> = { page: 200, unavailable: 503, 'too large': 413 };

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const hasBody = body !== undefined;
  response.writeHead(status, { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...headers });
  response.end(hasBody ? JSON.stringify(body) : undefined);
}

/** Carries a request out and answers it, unless the fault says otherwise. */
export function answerWith(response: ServerResponse, fault: Fault | undefined, apply: () => Answer): void {
  const page = fault && pages[fault];
  if (page) {
    response.writeHead(page, { 'content-type': 'text/html' }).end('<!doctype html><title>Sorry</title>');
    return;
  }
  const other = fault && instead[fault];
  if (other) {
    send(response, other);
    return;
  }
  if (fault === 'dropped') {
    response.destroy();
    return;
  }
  const answer = apply();
  if (fault === 'lost') response.destroy();
  else if (fault === 'half') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1');
  } else if (fault !== 'silent') send(response, answer);
}
