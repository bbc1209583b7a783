import { type Authorize, webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Workspace } from '../../storage/installations.ts';
import { neverConnected } from '../never-connected.ts';
import type { Failure } from '../outbox.ts';
import { slackLogger } from './logger.ts';
import { post } from './request.ts';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

/** Seconds to wait where Slack names none: about what it allows of one channel. */
const usualPause = 1;

/** How Slack's client sends its requests: fields as a text, a picture as bytes. */
async function send(...[address, init = {}]: Parameters<typeof fetch>): Promise<Response> {
  const { body, headers, signal } = init;
  if (typeof body !== 'string') return fetch(address, init);
  const sent = { body, headers: headers as Record<string, string>, signal };
  const { status, text, ...answer } = await post(address as string, sent);
  const answered = { status, headers: new Headers(answer.headers as Record<string, string>) };
  return new Response(text === '' ? null : text, answered);
}

/** The same, with a time to wait in each answer that asks to: the client takes none without for a limit. */
async function sendWithPause(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await send(...request);
  if (response.status !== 429 || Number(response.headers.get('retry-after')) > 0) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(usualPause));
  return new Response(null, { status: 429, headers });
}

/**
 * How Slack's Web API is called: a call is tried once and its failure told at once, since the client's own tries stop
 * all other calls meanwhile. Whoever calls decides about another try.
 */
export function webApiOptions(apiUrl: string | undefined, log: Log): webApi.WebClientOptions {
  const logger = slackLogger(log);
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    fetch: sendWithPause,
    // The client warns of every try that fails; whoever asked logs what failed in the end.
    logger: { ...logger, warn: logger.info },
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

/** A client for the same workspace as another one, whose calls do not wait behind those of that one; with its own longest time in milliseconds. */
export type ClientBeside = (own: webApi.WebClient, timeout?: number) => webApi.WebClient;

/** Makes such clients. */
export function clientsBeside(options: webApi.WebClientOptions): ClientBeside {
  return ({ token }, timeout) =>
    new webApi.WebClient(token, { ...options, ...(timeout === undefined ? {} : { timeout }) });
}

/** Makes clients that speak for the bot in a workspace, as Bolt gives them to its listeners. */
export function clientsOf(
  authorize: Authorize<boolean>,
  options: webApi.WebClientOptions,
): (workspace: Workspace) => Promise<webApi.WebClient> {
  return async ({ team, enterprise }) => {
    const [teamId, enterpriseId] = [team ?? undefined, enterprise ?? undefined];
    const { botToken } = await authorize({ teamId, enterpriseId, isEnterpriseInstall: false });
    return new webApi.WebClient(botToken, { ...options, ...(teamId ? { teamId } : {}) });
  };
}

/** Codes of calls that Slack did not carry out and may later. */
const laterCodes = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org']);
/** Codes that Slack documents as "some aspect of the operation may have succeeded". */
const unsureCodes = new Set(['internal_error', 'fatal_error']);

const isCode = (text: string): boolean => /^[\w:.-]{1,80}$/.test(text);

/** What the text tells that Slack, or whatever stands before it, sent as its answer. */
function judgeText(text: string): Failure {
  if (/^rate_?limited$/.test(text)) return { kind: 'limited', pause: null };
  if (laterCodes.has(text)) return { kind: 'unreached' };
  if (unsureCodes.has(text)) return { kind: 'unsure' };
  if (isCode(text)) return { kind: 'refused' };
  // Slack answers in JSON only: a page comes from what should have passed the call on.
  if (/^\s*<|^\s*\{"ok":\s*false/.test(text)) return { kind: 'unreached' };
  return { kind: 'unsure' };
}

/** What the error of a call tells of whether it was carried out. */
export function judgeCall(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', pause: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) return judgeText(String(error.data.error));
  if (error instanceof WebAPIRequestError) {
    return { kind: neverConnected(error.original) ? 'unreached' : 'unsure' };
  }
  if (!(error instanceof WebAPIHTTPError)) return { kind: 'unsure' };
  const { statusCode } = error;
  if (statusCode === 503 || statusCode === 408) return { kind: 'unreached' };
  return { kind: statusCode >= 500 ? 'unsure' : 'refused' };
}

/** The code that Slack refused a call with; null where it did not answer, or somebody else did. */
export function refusalCode(error: unknown): string | null {
  const code = error instanceof WebAPIPlatformError ? String(error.data.error) : '';
  return isCode(code) ? code : null;
}

/** Whether Slack answered with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return refusalCode(error) === code;
}
