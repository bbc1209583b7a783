import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, isRawBodyError, type Receiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { FreshRequests } from '../fresh-requests.ts';
import { arrivedNow } from './receive.ts';
import { isRecord, kindOf } from './shapes.ts';

const {
  buildContentResponse,
  buildNoBodyResponse,
  buildSSLCheckResponse,
  buildUrlVerificationResponse,
  extractRetryNumFromHTTPRequest,
  extractRetryReasonFromHTTPRequest,
  parseAndVerifyHTTPRequest,
  parseHTTPRequestBody,
} = HTTPModuleFunctions;

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

/**
 * Slack over HTTP. Bolt checks signatures and reads bodies; its own receiver is not used, since it ends the process at a
 * signed `null` and keeps requests that nobody takes for three seconds.
 */
export function createHttpMode(
  secret: string,
  log: Log,
  requests: FreshRequests,
): { receiver: Receiver; listener: Listener } {
  let app: App | undefined;

  /** The status of a request that could not be read, or was not Slack's. */
  const refusalOf = (error: unknown): number => {
    const type = isRawBodyError(error) ? error.type : null;
    if (type === 'request.aborted') log.debug('slack: a request ended half sent');
    else log.warn('slack: a request was refused', { reason: type ?? (error as Error).message });
    return type === 'entity.too.large' ? 413 : type === null ? 401 : 400;
  };
  const refuse = (response: ServerResponse, reason: 'stale' | 'repeated'): void => {
    log.warn('slack: a request was refused', { reason });
    response.writeHead(401).end();
  };
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    signature: string | null,
  ): Promise<void> => {
    const customProperties = { ...arrivedNow(), host: header(request, 'host') };
    let signed: Awaited<ReturnType<typeof parseAndVerifyHTTPRequest>>;
    try {
      signed = await parseAndVerifyHTTPRequest({ signingSecret: secret, bodyLimit }, request);
    } catch (error) {
      return buildNoBodyResponse(response, refusalOf(error));
    }
    let body: unknown;
    try {
      body = parseHTTPRequestBody(signed);
    } catch {
      // The error would repeat a part of what somebody wrote.
      log.warn('slack: a request is no JSON');
      return buildNoBodyResponse(response, 400);
    }
    if (!isRecord(body)) {
      log.warn('slack: a request of no known shape was left out', { kind: kindOf(body) });
      return buildNoBodyResponse(response, 400);
    }
    if (body.ssl_check === '1') return buildSSLCheckResponse(response);
    if (await requests.isRepeated(signature ?? '')) return refuse(response, 'repeated');
    if (body.type === 'url_verification') return buildUrlVerificationResponse(response, body);
    const retryNum = extractRetryNumFromHTTPRequest(request);
    const retryReason = extractRetryReasonFromHTTPRequest(request);
    await app?.processEvent({
      body,
      ack: async (content) => {
        if (response.headersSent) log.warn('slack: a request was acknowledged twice', { kind: kindOf(body) });
        else buildContentResponse(response, content);
      },
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
      customProperties,
    });
    if (response.headersSent) return;
    // Nobody took it on: Slack is to send it again, which it may do within the same second.
    await requests.forget(signature ?? '');
    buildNoBodyResponse(response, 503);
  };

  const listener: Listener = (request, response) => {
    const signature = header(request, 'x-slack-signature');
    const timestamp = header(request, 'x-slack-request-timestamp');
    // Slack checks certificates without a signature; Bolt lets only that pass unsigned.
    if ((signature !== null || timestamp !== null) && requests.isStale(timestamp ?? '')) {
      refuse(response, 'stale');
      letGo(request);
      return;
    }
    response.on('finish', () => {
      if (response.statusCode === 413) letGo(request);
    });
    answer(request, response, signature).catch((error: unknown) => {
      log.error('slack: a request failed', { error });
      if (!response.headersSent) buildNoBodyResponse(response, 500);
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
