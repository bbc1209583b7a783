import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../answers/commands.ts';
import { createAnswerer } from '../answers/create-answerer.ts';
import { createReports } from '../answers/report/reports.ts';
import { type AnswerSettings, createAnswerers, usualAnswers } from '../answers/settings/answerers.ts';
import { readChoice } from '../answers/settings/choice.ts';
import type { TextsElsewhere } from '../answers/verify/kept-texts.ts';
import { createDrawer } from '../card/drawing/drawer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { stateFolderProblem } from '../catalog/state-folder.ts';
import { canStore, isStored } from '../catalog/stored-file.ts';
import { watchCatalog } from '../catalog/watch.ts';
import { createLog } from '../log.ts';
import { createConversation } from '../platforms/conversation.ts';
import { createHttpServer, type Handler, type Route } from '../platforms/http-server.ts';
import { createTeamSettings } from '../platforms/team-settings.ts';
import { createTurns } from '../platforms/turns.ts';
import { forgetTeam } from '../storage/forget.ts';
import { createKept } from '../storage/kept.ts';
import { shareLists } from '../storage/lists.ts';
import { createSettings } from '../storage/settings.ts';
import { criterionIds } from '../subjects/criteria.ts';
import { buildInProcess } from './building.ts';
import { type NoCache, sayNoCache } from './compile-cache.js';
import { type Config, discordFaqChannels, listenHost, secretsOf } from './config.ts';
import { watchFaults } from './faults.ts';
import { compilerOf } from './language-model.ts';
import { createMetrics } from './metrics.ts';
import { makeLater } from './one-file/make-later.ts';
import { type Platform, watchEnds } from './platform.ts';
import { prepareAnswers, prepareCatalog, prepareFirstChecks } from './preparing.ts';
import { takeStopSignals } from './stop-signals.ts';
import { storeOrSay } from './store.ts';
import { repeat, syncInProcess, syncOnce } from './sync-schedule.ts';

/** Milliseconds after the start until a catalog that was read from its files is stored, when nothing else is to be done. */
const storeAfter = 30_000;

/** Milliseconds between two looks for lists that other processes synced. */
const exchangeEvery = 60_000;

/** Milliseconds between two deletions of what is over in the store. */
const sweepEvery = 10 * 60_000;

/** Milliseconds that a stop in order may take, more than the server and a platform take at most. */
const longestStop = 15_000;

/**
 * Runs the platforms that have tokens behind one HTTP server until it is asked to stop.
 * @returns the exit code: 0 when it was asked to stop, 1 after an exception that nobody caught, 3 when it cannot listen or
 * no platform can work any more
 */
export async function runBot(
  config: Config,
  first: Catalog,
  folder: string,
  noCache: NoCache | null,
): Promise<0 | 1 | 3> {
  const signals = takeStopSignals();
  const log = createLog(config.LOG_LEVEL, secretsOf(config), undefined, config.LOG_FORMAT);
  const faults = watchFaults(log);
  if (noCache) sayNoCache(noCache, log);
  const stateFolder = config.STATE_DIR;
  const problem = stateFolderProblem(stateFolder);
  if (problem !== null)
    log.warn(
      `price lists stay as they are${config.DATABASE_URL ? '' : ', and nothing outlasts a restart'}: STATE_DIR cannot be used`,
      { folder: stateFolder, problem },
    );
  const store = await storeOrSay(config, log, signals.asked);
  if (typeof store === 'number') return store;
  const teamFile = config.TEAM_CATALOG ?? null;
  const places = { folder, stateFolder, teamFile, judged: criterionIds };
  const prepares = config.PREPARE === 'on';
  const watched = watchCatalog(places, first, log, {
    read: buildInProcess,
    ...(prepares ? { prepare: prepareCatalog } : {}),
  });
  const kept = createKept(store, log);
  // Nothing of it is awaited: what is over is not found any more.
  const sweeping = setInterval(() => void kept.sweep(), sweepEvery);
  sweeping.unref();
  const clock = () => new Date();
  const compiler = compilerOf(config, log);
  const reports = createReports(log, clock);
  const texts: TextsElsewhere = {
    keep: (id, own) => void kept.keep('text', id, own),
    find: (id) => kept.find('text', id),
  };
  const feedbackUrl = config.FEEDBACK_URL ?? null;
  const answererOf = (current: () => Catalog, chosen: AnswerSettings) =>
    createAnswerer({
      current,
      clock,
      feedbackUrl,
      commands,
      compiler,
      reports,
      textsElsewhere: texts,
      settings: chosen,
    });
  const answerer = answererOf(watched.current, usualAnswers);
  const settings = createSettings({ store, read: readChoice, log, now: Date.now });
  // Before anything is answered.
  await settings.refresh();
  const teamSettings = createTeamSettings({
    settings,
    answererFor: createAnswerers(watched.current, answererOf, answerer),
    usual: answerer,
    catalog: watched.current,
    faqChannels: config.FAQ_CHANNELS,
    log,
  });
  const conversation = createConversation({
    answerer,
    log,
    kept,
    defaultLocale: config.DEFAULT_LOCALE,
    logQuestions: config.LOG_QUESTIONS === 'on',
  });
  const turns = createTurns({ log });
  const drawer = createDrawer(log);
  const platforms: Record<string, Platform> = {};
  const routes: Partial<Record<Route, Handler>> = {};
  if (config.SLACK_BOT_TOKEN || config.SLACK_CLIENT_ID) {
    const { createSlack } = await import('../platforms/slack/app.ts');
    const slack = createSlack({
      config,
      answerer,
      conversation,
      teamSettings,
      log,
      store,
      turns,
      draw: drawer.draw,
    });
    platforms.slack = slack;
    if (slack.listener) routes['POST /slack/events'] = slack.listener;
    Object.assign(routes, slack.pages);
  }
  if (config.DISCORD_TOKEN || config.DISCORD_PUBLIC_KEY) {
    const { createDiscord } = await import('../platforms/discord/discord.ts');
    const discord = createDiscord({
      answerer,
      conversation,
      faqChannels: discordFaqChannels(config),
      teamSettings,
      forgetTeam: async (team) => {
        await forgetTeam(store, team);
        await settings.refresh();
      },
      log,
      store,
      turns,
      draw: drawer.draw,
      token: config.DISCORD_TOKEN,
      publicKey: config.DISCORD_PUBLIC_KEY,
      applicationId: config.DISCORD_APPLICATION_ID,
      clientSecret: config.DISCORD_CLIENT_SECRET,
      apiUrl: config.DISCORD_API_URL,
      locale: config.DEFAULT_LOCALE,
    });
    platforms.discord = discord;
    if (discord.listener) routes['POST /discord/interactions'] = discord.listener;
  }
  const hasPage = config.PREVIEW === 'on';
  if (hasPage) {
    const { createPreview } = await import('../platforms/preview/routes.ts');
    const tables = config.SLACK_TABLES === 'on';
    const page = { ownName: config.HOST ?? null, locale: config.DEFAULT_LOCALE };
    Object.assign(routes, createPreview({ answerer, conversation, draw: drawer.draw, tables, log, ...page }));
  }
  const ends = watchEnds(platforms, log);
  let stopping = false;
  let isPrepared = !prepares;
  const isReady = (name: string): boolean =>
    (platforms[name]?.ready() ?? false) && !ends.hasEnded(name) && !stopping;
  const syncs = { done: 0, failed: 0, lastDone: null as number | null };
  if (config.METRICS === 'on') {
    const watching = { catalog: watched.current, syncs: () => syncs, rejections: faults.rejections };
    routes['GET /metrics'] = createMetrics({ platforms, isReady, store, log, ...watching });
  }
  const server = createHttpServer({
    routes,
    ready: () => {
      const loaded = watched.current().models.size > 0;
      const parts = Object.entries(platforms).map(([name, platform]) => {
        return [name, { ready: isReady(name), ...platform.counts?.() }] as const;
      });
      return {
        ok: loaded && isPrepared && parts.some(([, { ready }]) => ready),
        stopping,
        platforms: Object.fromEntries(parts),
        catalog: { loaded, prepared: isPrepared },
        process: { unhandledRejections: faults.rejections() },
      };
    },
    log,
  });
  let port: number;
  try {
    port = await server.listen(config.PORT, listenHost(config, hasPage));
  } catch (error) {
    log.error((error as Error).message);
    watched.stop();
    await store.close();
    return 3;
  }
  // Not awaited: a platform that cannot be reached goes on trying, and must not hold up the others or stopping.
  for (const platform of Object.values(platforms)) void platform.start();
  const ended = new AbortController();
  const prepare = async () => {
    try {
      // Charts are drawn by a thread of its own.
      await Promise.all([prepareAnswers(first, ended.signal), drawer.prepare()]);
      isPrepared = true;
      // Much of what a start takes, and asked for by few in its first seconds.
      await prepareFirstChecks(first, ended.signal);
    } catch (error) {
      // What is not prepared is made when it is asked for.
      log.error('not everything could be prepared', { error });
    }
    isPrepared = true;
  };
  if (prepares) void prepare();
  if (!isStored(first) && canStore()) setTimeout(watched.refresh, storeAfter).unref();
  const stopSettings = settings.watch();
  log.info('tiebreak is up', { port, platforms: Object.keys(platforms).join(',') });
  const stopMaking = config.ONE_FILE === 'on' && !noCache ? makeLater(log) : () => undefined;
  const lists = store.isShared ? shareLists({ store, folder: stateFolder, log }) : null;
  const exchange = async () => {
    if (stateFolderProblem(stateFolder) === null) await lists?.exchange();
  };
  const exchanging = setInterval(() => void exchange(), exchangeEvery);
  exchanging.unref();
  void exchange();
  const syncHere = (signal: AbortSignal) => syncInProcess({ folder, stateFolder }, log, signal);
  const sync = async (signal: AbortSignal) => {
    if (stateFolderProblem(stateFolder) !== null) return false;
    if (!lists) return syncHere(signal);
    const isSynced = await syncOnce(kept, config.SYNC_SCHEDULE, () => syncHere(signal));
    await exchange();
    return isSynced;
  };
  const syncCounted = async (signal: AbortSignal) => {
    const isSynced = await sync(signal);
    syncs[isSynced ? 'done' : 'failed'] += 1;
    if (isSynced) syncs.lastDone = Date.now();
    return isSynced;
  };
  const stopSync =
    config.SYNC_URL === null
      ? () => undefined
      : repeat(syncCounted, { every: config.SYNC_SCHEDULE, random: Math.random });
  const why = await Promise.race([
    signals.asked.then(() => 'asked' as const),
    faults.torn.then(() => 'torn' as const),
    ends.all.then(() => 'ended' as const),
  ]);
  stopping = true;
  ended.abort();
  stopSync();
  stopMaking();
  clearInterval(exchanging);
  clearInterval(sweeping);
  if (why === 'asked' && config.STOP_GRACE > 0) {
    // Whoever sends requests here sees that it is not ready, and sends them elsewhere, before it is gone.
    log.info('asked to stop: not ready any more, but answering', { milliseconds: config.STOP_GRACE });
    await Promise.race([sleep(config.STOP_GRACE, undefined, { ref: false }), signals.again, faults.torn]);
  }
  if (why === 'ended') log.error('no platform can work any more');
  log.info('stopping');
  const exitCode = () => (faults.isTorn() ? 1 : why === 'ended' ? 3 : 0);
  const exit = () => process.exit(exitCode());
  setTimeout(exit, longestStop).unref();
  const stops = [server.close, ...Object.values(platforms).map((platform) => () => platform.stop())];
  for (const stopped of await Promise.allSettled(stops.map(async (stop) => stop())))
    if (stopped.status === 'rejected') log.error('not all stopped in order', { error: stopped.reason });
  await drawer.stop();
  watched.stop();
  stopSettings();
  await store.close();
  log.info('stopped');
  // Also where something that we do not know of keeps the process.
  setTimeout(exit, 500).unref();
  return exitCode();
}
