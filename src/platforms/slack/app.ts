import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { createInFlight, type InFlight } from '../in-flight.ts';
import { createTurns, type Turns } from '../turns.ts';
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
};

const longestStop = 8000;

function createApp(config: SlackConfig, receiver: Receiver, inFlight: InFlight, log: Log): App {
  const token = config.SLACK_BOT_TOKEN ?? '';
  const logger = slackLogger(log);
  const app = new App({
    receiver,
    // The client warns of every try that fails; whoever asked logs what failed in the end.
    logger: { ...logger, warn: logger.info },
    // Nothing is asked of Slack to know who we are, so commands work while its API does not.
    authorize: async () => ({ botToken: token }),
    clientOptions: {
      retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000 },
      timeout: 10_000,
      ...(config.SLACK_API_URL ? { slackApiUrl: config.SLACK_API_URL } : {}),
    },
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
 */
export function createSlack(parts: {
  config: SlackConfig;
  answerer: Answerer;
  conversation: Conversation;
  log: Log;
  /** Shared with whoever else reads long texts in this process. */
  turns?: Turns;
  now?: () => number;
  longestAnswer?: number | undefined;
}): Slack {
  const { config, answerer, conversation, log, now = Date.now, longestAnswer } = parts;
  const { turns = createTurns({ log }) } = parts;
  const inFlight = createInFlight();
  const listen = (receiver: Receiver): void => {
    const app = createApp(config, receiver, inFlight, log);
    const locale = config.DEFAULT_LOCALE;
    const shared = { log, turns, locale, locales: createLocales(log), tables: config.SLACK_TABLES === 'on' };
    listenForCommands(app, { ...shared, answerer, longestAnswer });
    listenForClicks(app, { ...shared, answerer });
    listenForSubmissions(app, { ...shared, answerer });
    listenForShortcuts(app, { ...shared, answerer });
    listenForHome(app, { ...shared, answerer, now });
    listenForWorkflowStep(app, { ...shared, answerer });
    listenForQuestions(app, { ...shared, conversation, now, faqChannels: config.FAQ_CHANNELS });
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
        await inFlight.settled(longestStop);
        await socket.stop();
      },
      ready: () => socket.connected(),
    };
  }
  if (!config.SLACK_SIGNING_SECRET) throw new Error('Slack needs SLACK_SIGNING_SECRET or SLACK_APP_TOKEN');
  const { receiver, listener } = createHttpMode(config.SLACK_SIGNING_SECRET, log, now, config.DEFAULT_LOCALE);
  listen(receiver);
  return {
    listener,
    start: async () => log.info('slack: answering over HTTP at /slack/events'),
    stop: () => inFlight.settled(longestStop),
    ready: () => true,
  };
}
