import { App, type Authorize, type CodedError, type Receiver, webApi } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Draw } from '../../card/draw.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createKept } from '../../storage/kept.ts';
import { openMemory } from '../../storage/sqlite.ts';
import type { Store } from '../../storage/store.ts';
import { createWorkBook } from '../../storage/work.ts';
import type { Conversation } from '../conversation.ts';
import { createFreshRequests, mostRequests } from '../fresh-requests.ts';
import type { Handler, Route } from '../http-server.ts';
import { createInFlight } from '../in-flight.ts';
import { createMarks } from '../marks.ts';
import { type Clock, createOutbox, type Outbox } from '../outbox.ts';
import { noSettings, type TeamSettings } from '../team-settings.ts';
import { countAnswersAt, countReplies, createTraffic, type Traffic } from '../traffic.ts';
import { createTurns, type Turns } from '../turns.ts';
import { createAgentView } from './agent-view.ts';
import { createAuthorization } from './authorization.ts';
import { listenForClicks } from './clicks.ts';
import { createCommands } from './commands.ts';
import { createHome, listenForHome } from './home.ts';
import { createHttpMode } from './http-mode.ts';
import { createLocales } from './locales.ts';
import { slackLogger } from './logger.ts';
import { createManyWorkspaces } from './many-workspaces.ts';
import { guardInstalled } from './never-installed.ts';
import { listenForOpenings } from './prompts.ts';
import { listenForQuestions, questionKind } from './questions.ts';
import { arrivedNow, receive, replyKind } from './receive.ts';
import { createSettingsDoor, listenForSettings } from './settings.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { signingSecrets } from './signature.ts';
import { createSocketMode } from './socket-mode.ts';
import { listenForSubmissions } from './submissions.ts';
import { listenForUninstalls } from './uninstalls.ts';
import { createViews } from './views.ts';
import { clientsBeside, clientsOf, judgeCall, webApiOptions } from './web-api.ts';
import { createWhoMay, type IsInstaller } from './who-may.ts';
import { listenForWorkflowStep, workflowStep } from './workflow-step.ts';

/** What Slack needs of the configuration. */
export type SlackConfig = {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly STORE_KEY?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
  readonly SLACK_TABLES: 'on' | 'off';
  readonly FAQ_CHANNELS: ReadonlySet<string>;
  readonly DEFAULT_LOCALE: Locale;
};

export type Slack = {
  /** Answers `POST /slack/events`; null over Socket Mode. */
  listener: Handler | null;
  /** What people open in a browser to install the app. */
  pages: Partial<Record<Route, Handler>>;
  /** Begins to connect and returns at once: Slack being unreachable stops nothing. */
  start(): Promise<void>;
  /** Lets work in flight end, then disconnects. */
  stop(): Promise<void>;
  /** Whether Slack reaches us, as far as we can know, and takes our token. */
  ready(): boolean;
  counts: Outbox['counts'];
  readonly traffic: Traffic;
  /** Resolves with what the operator is to do, once this can never work again in this process. */
  ended: Promise<string>;
};

const usualLongestStop = 8000;

/**
 * Milliseconds from one look at a thread to the next: Slack allows apps that others install, and that are not of its
 * Marketplace, one a minute. An app of one's own workspace may look more often, and is told where that is too often.
 */
const lookUpEvery = { installedByOthers: 60_000, ofOneWorkspace: 1000 } as const;

function createApp(
  authorize: Authorize<boolean>,
  receiver: Receiver,
  { log, options }: { log: Log; options: webApi.WebClientOptions },
): App {
  const logger = slackLogger(log);
  const app = new App({
    receiver,
    // What Bolt warns of is said where requests are received.
    logger: { ...logger, warn: logger.info },
    authorize,
    clientOptions: options,
    // What was said in a conversation is kept elsewhere.
    convoStore: false,
  });
  // Bolt wraps an error that has no code, and then nobody knows it again.
  app.error((error) => Promise.reject((error as CodedError).original ?? error));
  return app;
}

/**
 * The Slack side of the bot. With an app token it uses Socket Mode, otherwise HTTP with the signing secret.
 * @param parts.now the clock in milliseconds
 * @param parts.longestAnswer milliseconds after which a command is apologised for; shorter for trying things out
 * @param parts.longestPost milliseconds that the address of a click, a form or a shortcut may take; likewise
 * @param parts.longestStop milliseconds that stopping waits for what is under way
 * @param parts.clock by which answers that could not be posted are tried again
 */
export function createSlack(parts: {
  config: SlackConfig;
  answerer: Answerer;
  conversation: Conversation;
  /** What workspaces and channels have chosen; without it nothing can be. */
  teamSettings?: TeamSettings;
  /** Whether somebody installed the app in a workspace, where that is not told by what is kept of installations. */
  isInstaller?: IsInstaller;
  log: Log;
  /** Without it a picture is told in words. */
  draw?: Draw | undefined;
  /** What outlasts the process; without it, all is in memory. */
  store?: Store;
  /** Shared with whoever else reads long texts in this process. */
  turns?: Turns;
  now?: () => number;
  longestAnswer?: number | undefined;
  longestPost?: number | undefined;
  longestStop?: number;
  clock?: Clock;
}): Slack {
  const { config, log, now = Date.now, longestAnswer, longestPost } = parts;
  const traffic = createTraffic();
  const conversation = countReplies(parts.conversation, traffic);
  const { draw = async () => null, teamSettings = null } = parts;
  const settings = teamSettings ?? noSettings(parts.answerer, config.FAQ_CHANNELS);
  const { longestStop = usualLongestStop, clock, turns = createTurns({ log }) } = parts;
  const { store = openMemory() } = parts;
  const kept = createKept(store, log, parts.now ?? store.now);
  const book = createWorkBook({ store, log, now: parts.now ?? store.now });
  const { SLACK_BOT_TOKEN: token = '', SLACK_API_URL: apiUrl } = config;
  const inFlight = createInFlight();
  const base = webApiOptions(apiUrl, log);
  const many = config.SLACK_CLIENT_ID
    ? createManyWorkspaces({ config, store, kept, inFlight, options: base, log, now })
    : null;
  /** With the token of a single workspace that is known of nobody. */
  const isInstaller: IsInstaller = async (team, user) => {
    const installed = await many?.installations.find({ team, enterprise: null });
    return installed?.installation.installer === user;
  };
  const authorization = many?.tokens ?? createAuthorization(token, apiUrl, log);
  const options = { ...base, fetch: authorization.watched(base.fetch ?? fetch) };
  // Without a token Slack refuses it, which says as well that calls get through.
  const client = new webApi.WebClient(token || undefined, options);
  const outbox = createOutbox({
    name: 'slack',
    log,
    judge: judgeCall,
    probe: () => client.auth.test(),
    lookUpEvery: many ? lookUpEvery.installedByOthers : lookUpEvery.ofOneWorkspace,
    ...(clock ? { clock } : {}),
  });
  const listen = (receiver: Receiver): void => {
    const app = createApp(authorization.authorize, receiver, { log, options });
    const locale = config.DEFAULT_LOCALE;
    const locales = createLocales({ log, kept, now });
    const beside = clientsBeside(options);
    const views = createViews(beside);
    const tables = config.SLACK_TABLES === 'on';
    const said = { log, turns, locale, locales, views, outbox, book, longestPost, tables, now };
    const shared = { ...said, settings: countAnswersAt(settings, traffic) };
    const changes = teamSettings && {
      settings: teamSettings,
      whoMay: createWhoMay(parts.isInstaller ?? isInstaller, log, now),
    };
    const whereToInstall =
      many && guardInstalled(app, { ...said, tokens: many.tokens, publicUrl: config.PUBLIC_URL });
    listenForUninstalls(app, { store, installed: many, locales, log });
    const home = createHome({ ...shared, changes });
    const door = changes && createSettingsDoor({ ...shared, ...changes });
    listenForClicks(app, { ...shared, draw });
    listenForSubmissions(app, shared);
    listenForShortcuts(app, shared);
    listenForHome(app, home, shared);
    listenForWorkflowStep(app, shared);
    if (changes && door) {
      const onChanged = (visitor: Parameters<typeof home.show>[0]) =>
        void inFlight.track(
          home.show(visitor).catch((error: unknown) => {
            log.error('slack: the home tab could not be shown', { error });
          }),
        );
      listenForSettings(app, { ...shared, ...changes, door, onChanged });
    }
    const agentView = createAgentView(log, kept);
    listenForOpenings(app, { ...shared, beside, agentView });
    listenForQuestions(app, { ...said, settings, conversation, agentView });
    const clientOf = clientsOf(authorization.authorize, options);
    const command = createCommands({ ...shared, door, longestAnswer, clientOf, whereToInstall });
    const answering = { command, process: app.processEvent.bind(app) };
    // Counted here, because Bolt tells nobody when the work behind an acknowledged event has ended.
    app.processEvent = (received) => inFlight.track(receive(received, answering, { log, traffic }));
    for (const kind of [questionKind, replyKind, workflowStep.id]) {
      book.takeUp(kind, async (body, taken) => {
        const customProperties = { ...arrivedNow(), taken };
        await app.processEvent({ body: body as object, ack: async () => {}, customProperties });
      });
    }
  };
  const stop = async (): Promise<void> => {
    const end = performance.now() + longestStop;
    authorization.stop();
    book.close();
    await inFlight.settled(longestStop);
    await outbox.stop(end - performance.now());
  };

  if (config.SLACK_APP_TOKEN) {
    // Asked once Slack can be reached: an outage is said once.
    const onConnected = authorization.ask;
    const socket = createSocketMode({ appToken: config.SLACK_APP_TOKEN, apiUrl, log, now, onConnected });
    listen(socket.receiver);
    return {
      listener: null,
      pages: {},
      async start() {
        if (config.SLACK_SIGNING_SECRET) log.info('slack: both secrets are set, Socket Mode is used');
        socket.start();
        book.start();
      },
      async stop() {
        await stop();
        await socket.stop();
      },
      ready: () => socket.connected() && authorization.isAccepted(),
      ended: socket.ended,
      counts: outbox.counts,
      traffic,
    };
  }
  if (!config.SLACK_SIGNING_SECRET) throw new Error('Slack needs SLACK_SIGNING_SECRET or SLACK_APP_TOKEN');
  const marks = createMarks({ kind: 'request', kept, store, now, most: mostRequests });
  const { receiver, listener } = createHttpMode(
    signingSecrets(config.SLACK_SIGNING_SECRET),
    log,
    createFreshRequests(marks, now),
  );
  listen(receiver);
  return {
    listener,
    pages: many?.pages ?? {},
    async start() {
      log.info('slack: answering over HTTP at /slack/events');
      authorization.ask();
      book.start();
    },
    async stop() {
      await stop();
      await marks.written();
    },
    ready: authorization.isAccepted,
    // Commands need no token: there is always something left to answer.
    ended: new Promise<never>(() => {}),
    counts: outbox.counts,
    traffic,
  };
}
