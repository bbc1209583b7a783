import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { slackLogger } from './logger.ts';

const { WebAPIPlatformError } = webApi;

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
    // The client warns of every try that fails; whoever asked logs what failed in the end.
    logger: { ...logger, warn: logger.info },
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

/** The code that Slack refused a call with; null where it did not answer, or somebody else did. */
export function refusalCode(error: unknown): string | null {
  const code = error instanceof WebAPIPlatformError ? String(error.data.error) : '';
  return /^\w{1,80}$/.test(code) ? code : null;
}

/** Whether Slack answered with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return refusalCode(error) === code;
}
