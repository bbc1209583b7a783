import { createAnswerer } from '../answers/create-answerer.ts';
import { readQuestion } from '../answers/question/reading.ts';
import { createDrawer } from '../card/drawing/drawer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { watchCatalog } from '../catalog/watch.ts';
import { createLog } from '../log.ts';
import { createConversation } from '../platforms/conversation.ts';
import { createHttpServer, type Handler, type Route } from '../platforms/http-server.ts';
import { criterionIds } from '../subjects/criteria.ts';
import { type Config, discordFaqChannels, listenHost, secretsOf } from './config.ts';
import { repeat, syncInProcess } from './sync-schedule.ts';

type Platform = {
  readonly listener: Handler | null;
  /** Never rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
};

/** Milliseconds after the start until what a first question needs is made ready. */
const prepareAfter = 500;

/** Runs the platforms that have tokens behind one HTTP server until SIGINT or SIGTERM; returns the exit code. */
export async function runBot(config: Config, first: Catalog, folder: string): Promise<0 | 3> {
  const log = createLog(config.LOG_LEVEL, secretsOf(config));
  // Names and phrases are made ready when they are first read.
  const prepare = (catalog: Catalog) =>
    void readQuestion(catalog, 'haiku', new Date().toISOString().slice(0, 10));
  const watched = watchCatalog(
    folder,
    config.STATE_DIR,
    config.TEAM_CATALOG ?? null,
    first,
    log,
    prepare,
    criterionIds,
  );
  const answerer = createAnswerer(watched.current, () => new Date(), config.FEEDBACK_URL ?? null);
  const conversation = createConversation({
    answerer,
    log,
    now: Date.now,
    defaultLocale: config.DEFAULT_LOCALE,
    logQuestions: config.LOG_QUESTIONS === 'on',
  });
  const drawer = createDrawer(log);
  const platforms: Record<string, Platform> = {};
  const routes: Partial<Record<Route, Handler>> = {};
  if (config.SLACK_BOT_TOKEN) {
    const { createSlack } = await import('../platforms/slack/app.ts');
    const slack = createSlack({ config, answerer, conversation, log });
    platforms.slack = slack;
    if (slack.listener) routes['POST /slack/events'] = slack.listener;
  }
  if (config.DISCORD_TOKEN || config.DISCORD_PUBLIC_KEY) {
    const { createDiscord } = await import('../platforms/discord/discord.ts');
    const discord = createDiscord({
      answerer,
      conversation,
      faqChannels: discordFaqChannels(config),
      log,
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
  const server = createHttpServer({
    routes,
    ready: () => {
      const parts = Object.fromEntries(
        Object.entries(platforms).map(([name, platform]) => [name, platform.ready()]),
      );
      return { ok: Object.values(parts).every(Boolean), parts: { catalog: true, ...parts } };
    },
    log,
  });
  let port: number;
  try {
    port = await server.listen(config.PORT, listenHost(config, hasPage));
  } catch (error) {
    log.error((error as Error).message);
    watched.stop();
    return 3;
  }
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  // Not awaited: a platform that cannot be reached goes on trying, and must not hold up the others or stopping.
  for (const platform of Object.values(platforms)) void platform.start();
  // Not at once: platforms connect first.
  setTimeout(() => prepare(first), prepareAfter).unref();
  log.info('tiebreak is up', { port, platforms: Object.keys(platforms).join(',') });
  const stopSync =
    config.SYNC_URL === null
      ? () => undefined
      : repeat((signal) => syncInProcess({ folder, stateFolder: config.STATE_DIR }, log, signal), {
          every: config.SYNC_SCHEDULE,
          random: Math.random,
        });
  await asked;
  stopSync();
  log.info('stopping');
  await Promise.all([server.close(), ...Object.values(platforms).map((platform) => platform.stop())]);
  await drawer.stop();
  watched.stop();
  log.info('stopped');
  return 0;
}
