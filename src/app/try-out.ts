import { commands } from '../answers/commands.ts';
import { createAnswerer } from '../answers/create-answerer.ts';
import { createReports } from '../answers/report/reports.ts';
import { createDrawer } from '../card/drawing/drawer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../language/locale.ts';
import { wordingOf } from '../language/wording.ts';
import { createLog } from '../log.ts';
import { createConversation } from '../platforms/conversation.ts';
import { createHttpServer } from '../platforms/http-server.ts';
import { createPreview } from '../platforms/preview/routes.ts';
import { chat, welcome } from '../platforms/terminal/chat.ts';
import { openHistory } from '../platforms/terminal/history.ts';
import { type NoCache, sayNoCache } from './compile-cache.js';
import { type Config, listenHost, secretsOf } from './config.ts';
import { compilerOf } from './language-model.ts';
import { makeLater } from './one-file/make-later.ts';
import { hasNoLines } from './standard-input.ts';
import { takeStopSignals } from './stop-signals.ts';

/** The address as people open it in a browser. */
function pageAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/**
 * Without any platform: the terminal chat, and beside it the page. Returns the exit code when the input has ended; where
 * there can be no input, and with `serve` and lines from elsewhere than a terminal, the page stays until it is asked to stop.
 */
export async function tryOut(
  config: Config,
  catalog: Catalog,
  options: { readonly serve: boolean; readonly locale: Locale; readonly noCache: NoCache | null },
): Promise<0 | 3> {
  // What is worth a line to an operator would only stand between question and answer here.
  const { serve, locale, noCache } = options;
  const level = config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL;
  const log = createLog(level, secretsOf(config), undefined, config.LOG_FORMAT);
  if (noCache) sayNoCache(noCache, log);
  const compiler = compilerOf(config, log);
  const answerer = createAnswerer({
    current: () => catalog,
    commands,
    compiler,
    reports: createReports(log, () => new Date()),
  });
  const drawer = createDrawer(log);
  const host = listenHost(config, true);
  const server = createHttpServer({
    routes: createPreview({
      answerer,
      conversation: createConversation({ answerer, log, defaultLocale: config.DEFAULT_LOCALE }),
      draw: drawer.draw,
      tables: config.SLACK_TABLES === 'on',
      log,
      ownName: config.HOST ?? null,
      locale: config.DEFAULT_LOCALE,
    }),
    ready: () => ({ ok: true, platforms: {}, catalog: { loaded: true } }),
    log,
  });
  const isAskedHere = !hasNoLines(process.stdin);
  const stays = !isAskedHere || (serve && !process.stdin.isTTY);
  const signals = takeStopSignals();
  let address: string | null = null;
  if (config.PREVIEW !== 'off') {
    try {
      address = pageAddress(host, await server.listen(config.PORT, host));
    } catch (error) {
      process.stderr.write(`No page: ${(error as Error).message}.\n`);
    }
  }
  if (stays && config.PREVIEW === 'off') process.stderr.write('No page: PREVIEW is off.\n');
  const page = address === null ? null : { address, endsWithInput: !stays && !process.stdin.isTTY };
  process.stdout.write(welcome(catalog, page, isAskedHere, wordingOf(locale), process.stdout));
  const stopMaking = config.ONE_FILE === 'on' && !noCache ? makeLater(log) : () => undefined;
  const history = openHistory(config.STATE_DIR);
  const chatted = isAskedHere
    ? chat(answerer, process.stdin, process.stdout, { locale, history })
    : Promise.resolve();
  await Promise.race([signals.asked, stays && page ? chatted.then(() => signals.asked) : chatted]);
  // Lines that may still come would keep the process.
  process.stdin.destroy();
  stopMaking();
  if (page) await server.close();
  await drawer.stop();
  signals.letGo();
  return stays && !page ? 3 : 0;
}
