import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Receiver, webApi } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { createInFlight, type InFlight } from '../in-flight.ts';
import { type Clock, createOutbox, type Outbox } from '../outbox.ts';
import { listenForClicks } from './clicks.ts';
import { listenForCommands } from './commands.ts';
import { listenForHome } from './home.ts';
import { createHttpMode } from './http-mode.ts';
import { createLocales } from './locales.ts';
import { slackLogger } from './logger.ts';
import { listenForQuestions } from './questions.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { createSocketMode } from './socket-mode.ts';
import { listenForSubmissions } from './submissions.ts';
import { judgeCall, webApiOptions } from './web-api.ts';
import { listenForWorkflowStep } from './workflow-step.ts';

/** What Slack needs of the configuration. */
export type SlackConfig = {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
  readonly SLACK_TABLES: 'on' | 'off';
  readonly FAQ_CHANNELS: ReadonlySet<string>;
  readonly DEFAULT_LOCALE: Locale;
};

export type Slack = {
  /** Answers `POST /slack/events`; null over Socket Mode. */
  listener: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Begins to connect and returns at once: Slack being unreachable stops nothing. */
  start(): Promise<void>;
  /** Lets work in flight end, then disconnects. */
  stop(): Promise<void>;
  ready(): boolean;
  counts: Outbox['counts'];
};

const usualLongestStop = 8000;

/** Milliseconds from one look at a thread to the next: Slack allows apps from outside of its Marketplace one a minute. */
const lookUpEvery = 60_000;

function createApp(config: SlackConfig, receiver: Receiver, inFlight: InFlight, log: Log): App {
  const token = config.SLACK_BOT_TOKEN ?? '';
  const app = new App({
    receiver,
    logger: slackLogger(log),
    // Nothing is asked of Slack to know who we are, so commands work while its API does not.
    authorize: async () => ({ botToken: token }),
    clientOptions: webApiOptions(config.SLACK_API_URL, log),
  });
  app.error(async (error) => log.error('slack: a request failed', { error }));
  // Counted here, because Bolt tells nobody when the work behind an acknowledged event has ended.
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event) => inFlight.track(processEvent(event));
  return app;
}

/**
 * The Slack side of the bot. With an app token it uses Socket Mode, otherwise HTTP with the signing secret.
 * @param parts.now the clock in milliseconds
 * @param parts.longestAnswer milliseconds after which a command is apologised for; shorter for trying things out
 * @param parts.longestStop milliseconds that stopping waits for what is under way
 * @param parts.clock by which answers that could not be posted are tried again
 */
export function createSlack(parts: {
  config: SlackConfig;
  answerer: Answerer;
  conversation: Conversation;
  log: Log;
  now?: () => number;
  longestAnswer?: number | undefined;
  longestStop?: number;
  clock?: Clock;
}): Slack {
  const { config, answerer, conversation, log, now = Date.now, longestAnswer } = parts;
  const { longestStop = usualLongestStop, clock } = parts;
  const inFlight = createInFlight();
  const client = new webApi.WebClient(config.SLACK_BOT_TOKEN, webApiOptions(config.SLACK_API_URL, log));
  const probe = () => client.auth.test();
  const outbox = createOutbox({
    name: 'slack',
    log,
    judge: judgeCall,
    probe,
    lookUpEvery,
    ...(clock ? { clock } : {}),
  });
  const settle = async () => {
    const end = performance.now() + longestStop;
    await inFlight.settled(longestStop);
    await outbox.stop(end - performance.now());
  };
  const listen = (receiver: Receiver): void => {
    const app = createApp(config, receiver, inFlight, log);
    const locale = config.DEFAULT_LOCALE;
    const shared = { log, locale, locales: createLocales(log), tables: config.SLACK_TABLES === 'on' };
    listenForCommands(app, { ...shared, answerer, longestAnswer });
    listenForClicks(app, { ...shared, answerer });
    listenForSubmissions(app, { ...shared, answerer });
    listenForShortcuts(app, { ...shared, answerer });
    listenForHome(app, { ...shared, answerer, now });
    listenForWorkflowStep(app, { ...shared, answerer });
    listenForQuestions(app, { ...shared, conversation, outbox, now, faqChannels: config.FAQ_CHANNELS });
  };

  if (config.SLACK_APP_TOKEN) {
    const socket = createSocketMode(config.SLACK_APP_TOKEN, config.SLACK_API_URL, log);
    listen(socket.receiver);
    return {
      listener: null,
      async start() {
        if (config.SLACK_SIGNING_SECRET) log.info('slack: both secrets are set, Socket Mode is used');
        socket.start();
      },
      async stop() {
        await settle();
        await socket.stop();
      },
      ready: () => socket.connected(),
      counts: outbox.counts,
    };
  }
  if (!config.SLACK_SIGNING_SECRET) throw new Error('Slack needs SLACK_SIGNING_SECRET or SLACK_APP_TOKEN');
  const { receiver, listener } = createHttpMode(config.SLACK_SIGNING_SECRET, log, now, config.DEFAULT_LOCALE);
  listen(receiver);
  return {
    listener,
    start: async () => log.info('slack: answering over HTTP at /slack/events'),
    stop: settle,
    ready: () => true,
    counts: outbox.counts,
  };
}
