import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

// Addresses of sockets and responses carry a ticket that works like a password.
const tickets = /(\bticket=|hooks\.slack\.com\/\S*?\/)[^\s&"')]+/gi;

function words(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part)))
    .join(' ')
    .replaceAll(tickets, '$1[hidden]');
}

/**
 * A logger for Slack's libraries that writes to ours. Their debug lines are dropped, since they hold whole
 * messages of people; their everyday lines are our debug lines.
 */
export function slackLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug(`slack: ${words(parts)}`),
    warn: (...parts: unknown[]) => log.warn(`slack: ${words(parts)}`),
    error: (...parts: unknown[]) => log.error(`slack: ${words(parts)}`),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
