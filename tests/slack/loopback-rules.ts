import { slackManifest } from '../../src/platforms/slack/manifest.ts';

/** What every workspace grants when the app is installed from the manifest; the optional ones only where somebody ticks them. */
export const requiredScopes: readonly string[] = slackManifest(null).oauth_config?.scopes?.bot ?? [];

const historyOf: Readonly<Record<string, string>> = { C: 'channels', G: 'groups', D: 'im' };

/** The scope that a call needs, null where any bot may make it; undefined for a method that Slack does not have. */
export function scopeOf(method: string, fields: Readonly<Record<string, string>>): string | null | undefined {
  switch (method) {
    case 'auth.test':
    case 'views.open':
    case 'views.publish':
    case 'views.update':
    case 'blocks.validate':
    case 'functions.completeSuccess':
    case 'functions.completeError':
      return null;
    case 'chat.postMessage':
    case 'chat.postEphemeral':
      return 'chat:write';
    case 'conversations.replies':
    case 'conversations.history':
      return `${historyOf[fields.channel?.[0] ?? ''] ?? 'mpim'}:history`;
    case 'users.info':
      return 'users:read';
    case 'files.getUploadURLExternal':
    case 'files.completeUploadExternal':
      return 'files:write';
    case 'assistant.threads.setSuggestedPrompts':
      return 'assistant:write';
    default:
      return undefined;
  }
}

type Rate = {
  /** Calls that may come at once. */
  readonly burst: number;
  /** Milliseconds until one more may. */
  readonly every: number;
  readonly perChannel: boolean;
};

/** Slack's own limits as it publishes them, with the short bursts that it lets pass. */
export const usualRates: Readonly<Record<string, Rate>> = {
  'chat.postMessage': { burst: 10, every: 1000, perChannel: true },
  'chat.postEphemeral': { burst: 10, every: 1000, perChannel: true },
  // For apps outside of the Marketplace.
  'conversations.replies': { burst: 1, every: 60_000, perChannel: false },
  'conversations.history': { burst: 1, every: 60_000, perChannel: false },
  'views.open': { burst: 100, every: 600, perChannel: false },
  'views.publish': { burst: 100, every: 600, perChannel: false },
  'views.update': { burst: 100, every: 600, perChannel: false },
  'users.info': { burst: 100, every: 600, perChannel: false },
  'assistant.threads.setSuggestedPrompts': { burst: 100, every: 600, perChannel: false },
  'auth.test': { burst: 100, every: 100, perChannel: false },
};

/** Keeps how often each method is called, in each channel where its limit is for one. */
export function createRates(rates: Record<string, Rate>, now: () => number) {
  /** When the next of an endless row of calls would be due, by method and channel. */
  const due = new Map<string, number>();
  /** Until when nothing passes, by method, or by method and channel. */
  const closed = new Map<string, number>();
  return {
    /** Lets no call of a method pass for a time, in one channel or in all. */
    close: (method: string, milliseconds: number, channel?: string) =>
      closed.set(channel ? `${method} ${channel}` : method, now() + milliseconds),
    /** Seconds to wait, as `retry-after` has them; 0 when a call may pass, which then counts. Each team has limits of its own. */
    wait(method: string, channel: string | undefined, team = ''): number {
      const time = now();
      const until = Math.max(closed.get(method) ?? 0, closed.get(`${method} ${channel}`) ?? 0);
      if (until > time) return Math.ceil((until - time) / 1000);
      const rate = rates[method];
      if (!rate) return 0;
      const key = `${team} ${rate.perChannel ? `${method} ${channel}` : method}`;
      const next = Math.max(due.get(key) ?? 0, time) + rate.every;
      const over = next - time - rate.burst * rate.every;
      if (over > 0) return Math.ceil(over / 1000);
      due.set(key, next);
      return 0;
    },
  };
}
