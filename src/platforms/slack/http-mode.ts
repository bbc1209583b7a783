import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createFreshRequests } from '../fresh-requests.ts';
import { slackApology } from './apology.ts';
import { slackLogger } from './logger.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const bodyLimit = 256 * 1024;

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

/** Ends a connection whose body was refused half read, so that the rest cannot keep it open. */
function letGo(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, 500).unref();
}

/** Slack over HTTP: Bolt's receiver behind a check for stale and repeated requests. */
export function createHttpMode(
  secret: string,
  log: Log,
  now: () => number,
  locale: Locale,
): { receiver: HTTPReceiver; listener: Listener } {
  const receiver = new HTTPReceiver({
    signingSecret: secret,
    bodyLimit,
    logger: slackLogger(log),
    processEventErrorHandler: async ({ error, response }) => {
      log.error('slack: a request failed', { error });
      if (response.headersSent) return false;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(slackApology(locale)));
      return true;
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn('slack: a request of a kind we do not handle');
      if (!response.headersSent) response.writeHead(200).end();
    },
  });
  const requests = createFreshRequests(now);
  const listener: Listener = (request, response) => {
    const signature = header(request, 'x-slack-signature');
    const timestamp = header(request, 'x-slack-request-timestamp');
    // Slack checks certificates without a signature; Bolt lets only that pass unsigned.
    if (signature !== null || timestamp !== null) {
      const refused = requests.refuse(timestamp ?? '', signature ?? '');
      if (refused) {
        log.warn('slack: a request was refused', { reason: refused });
        response.writeHead(401).end();
        letGo(request);
        return;
      }
    }
    response.on('close', () => {
      const refused = !response.headersSent || [400, 401, 413].includes(response.statusCode);
      if (refused && signature) requests.forget(signature);
    });
    response.on('finish', () => {
      if (response.statusCode === 413) letGo(request);
    });
    receiver.requestListener(request, response);
  };
  return { receiver, listener };
}
