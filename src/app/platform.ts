import type { Log } from '../log.ts';
import type { Handler } from '../platforms/http-server.ts';
import type { Traffic } from '../platforms/traffic.ts';

/** What answers people of one service, such as Slack. */
export type Platform = {
  readonly listener: Handler | null;
  /** Never rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
  /** What an operator wants to know the number of, such as answers that wait. */
  counts?(): Readonly<Record<string, number>>;
  /** What was asked of it and how fast it was. */
  readonly traffic?: Traffic;
  /** Resolves when it can never work again in this process, with the sentence that it logged on why and what to do. */
  readonly ended?: Promise<string>;
};

export type Ends = {
  readonly hasEnded: (name: string) => boolean;
  /** Resolves when no platform is left that can work. */
  readonly all: Promise<void>;
};

/** Logs which platforms can never work again, and knows when that holds for all of them. */
export function watchEnds(platforms: Readonly<Record<string, Platform>>, log: Log): Ends {
  const ended = new Set<string>();
  const each = Object.entries(platforms).map(async ([name, platform]) => {
    await (platform.ended ?? new Promise<never>(() => undefined));
    ended.add(name);
    log.error('a platform cannot work any more until the bot is started again', { platform: name });
  });
  const all = Promise.all(each).then(() => undefined);
  return { hasEnded: (name) => ended.has(name), all };
}
