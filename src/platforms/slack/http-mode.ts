import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { FreshRequests } from '../fresh-requests.ts';
import { readBody } from '../request-body.ts';
import { messageJson } from './message-json.ts';
import { arrivedNow } from './receive.ts';
import { isRecord, kindOf } from './shapes.ts';
import { isSigned } from './signature.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const bodyLimit = 256 * 1024;

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

const isForm = (request: IncomingMessage): boolean =>
  request.headers['content-type'] === 'application/x-www-form-urlencoded';

/** What a request says; throws where that cannot be read. */
function contentOf(request: IncomingMessage, body: Buffer): unknown {
  const text = body.toString();
  if (!isForm(request)) return JSON.parse(text);
  const fields = parseForm(text);
  return typeof fields.payload === 'string' ? JSON.parse(fields.payload) : fields;
}

/** Slack checks certificates without a signature; nothing else of such a request is read. */
const isUnsignedCheck = (request: IncomingMessage, body: Buffer): boolean =>
  isForm(request) && parseForm(body.toString()).ssl_check === '1';

/** Ends a connection whose body was refused half read, so that the rest cannot keep it open. */
function letGo(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, 500).unref();
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

const isMessage = (content: object): content is Parameters<typeof messageJson>[0] =>
  'blocks' in content && Array.isArray(content.blocks);

/** What was sent, as bytes: the payload of an answer that is asked for again is the same object. */
const sent = new WeakMap<object, Buffer>();

function sendJson(response: ServerResponse, content: object): void {
  let bytes = sent.get(content);
  if (!bytes) {
    bytes = Buffer.from(isMessage(content) ? messageJson(content) : JSON.stringify(content));
    sent.set(content, bytes);
  }
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
  response.writeHead(200, headers).end(bytes);
}

/**
 * Slack over HTTP: who sent a request, and whether it comes for the first time, is found out here, for all that is answered
 * behind it.
 * @param secrets any of which Slack may sign by
 */
export function createHttpMode(
  secrets: readonly string[],
  log: Log,
  requests: FreshRequests,
): { receiver: Receiver; listener: Listener } {
  let app: App | undefined;

  const refuse = (response: ServerResponse, reason: string, status = 401): void => {
    log.warn('slack: a request was refused', { reason });
    end(response, status);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const customProperties = { ...arrivedNow(), host: header(request, 'host') };
    const signature = header(request, 'x-slack-signature') ?? '';
    const timestamp = header(request, 'x-slack-request-timestamp') ?? '';
    const bytes = await readBody(request, bodyLimit);
    if (!bytes) {
      response.on('finish', () => letGo(request));
      return refuse(response, 'too long', 413);
    }
    if (!isSigned(secrets, signature, timestamp, bytes))
      return isUnsignedCheck(request, bytes) ? end(response, 200) : refuse(response, 'not signed');
    let body: unknown;
    try {
      body = contentOf(request, bytes);
    } catch {
      // The error would repeat a part of what somebody wrote.
      log.warn('slack: a request is no JSON');
      return end(response, 400);
    }
    if (!isRecord(body)) {
      log.warn('slack: a request of no known shape was left out', { kind: kindOf(body) });
      return end(response, 400);
    }
    if (body.ssl_check === '1') return end(response, 200);
    if (await requests.isRepeated(signature)) return refuse(response, 'repeated');
    // What a click or a form does would be done again for a copy; a command only answers, and events are known by their ids.
    if (body.command === undefined && body.event === undefined) await requests.written();
    if (body.type === 'url_verification') return sendJson(response, { challenge: body.challenge });
    const retryNum = Number.parseInt(header(request, 'x-slack-retry-num') ?? '', 10);
    const retryReason = header(request, 'x-slack-retry-reason');
    await app?.processEvent({
      body,
      ack: async (content) => {
        if (response.headersSent) log.warn('slack: a request was acknowledged twice', { kind: kindOf(body) });
        else if (!content) end(response, 200);
        else sendJson(response, content);
      },
      ...(Number.isNaN(retryNum) ? {} : { retryNum }),
      ...(retryReason === null ? {} : { retryReason }),
      customProperties,
    });
    if (response.headersSent) return;
    // Nobody took it on: Slack is to send it again, which it may do within the same second.
    await requests.forget(signature);
    end(response, 503);
  };

  const listener: Listener = (request, response) => {
    const signature = header(request, 'x-slack-signature');
    const timestamp = header(request, 'x-slack-request-timestamp');
    if ((signature !== null || timestamp !== null) && requests.isStale(timestamp ?? '')) {
      refuse(response, 'stale');
      letGo(request);
      return;
    }
    answer(request, response).catch((error: unknown) => {
      if (request.complete) log.error('slack: a request failed', { error });
      else log.debug('slack: a request ended half sent');
      if (!response.headersSent) end(response, request.complete ? 500 : 400);
    });
  };
  const receiver: Receiver = {
    init(own) {
      app = own;
    },
    // The one HTTP server is started and stopped elsewhere.
    start: async () => {},
    stop: async () => {},
  };
  return { receiver, listener };
}
