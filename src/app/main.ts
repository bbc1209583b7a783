import path from 'node:path';
import { commands } from '../answers/commands.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogPlaces, loadCatalog } from '../catalog/load.ts';
import { CatalogError } from '../catalog/problem.ts';
import { openCatalog } from '../catalog/stored-file.ts';
import { localeOf } from '../language/locale.ts';
import { createLog } from '../log.ts';
import type { Formats } from '../platforms/terminal/commands.ts';
import { type Options, readOptions } from '../platforms/terminal/options.ts';
import type { MakePicture } from '../platforms/terminal/picture-file.ts';
import { usageText } from '../platforms/terminal/usage.ts';
import { programFolder } from '../program.ts';
import { StoreError } from '../storage/store.ts';
import { criterionIds } from '../subjects/criteria.ts';
import type { NoCache } from './compile-cache.js';
import { type Config, readConfig, secretsOf } from './config.ts';
import { compilerOf } from './language-model.ts';

type ExitCode = number;

const bundled = path.join(programFolder, 'catalog');

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The configuration; null after saying what is wrong with it. */
function configOrSay(): Config | null {
  const read = readConfig(process.env);
  if ('config' in read) return read.config;
  fail(`The configuration is wrong:\n${read.problems.map((problem) => `  ${problem}`).join('\n')}`);
  return null;
}

async function start(options: Options, load: typeof loadCatalog, noCache: NoCache | null): Promise<ExitCode> {
  const config = configOrSay();
  if (!config) return 3;
  const folder = options.catalog ?? config.CATALOG_DIR ?? bundled;
  const catalog = load(
    folder,
    options.catalog === null ? config.STATE_DIR : null,
    config.TEAM_CATALOG ?? null,
  );
  const hasSlack = config.SLACK_BOT_TOKEN !== undefined || config.SLACK_CLIENT_ID !== undefined;
  if (!hasSlack && !config.DISCORD_TOKEN && !config.DISCORD_PUBLIC_KEY) {
    const { tryOut } = await import('./try-out.ts');
    return tryOut(config, catalog, { serve: options.given.serve === true, locale: options.locale, noCache });
  }
  const { runBot } = await import('./bot.ts');
  return runBot(config, catalog, folder, noCache);
}

/** Milliseconds that whoever asks for a file waits for its picture. */
const longestPicture = 60_000;

/** Draws once, in a thread that ends with it; as SVG it needs no drawing. */
const drawOnce: MakePicture = async (drawing, format) => {
  if (format === 'svg') {
    const { drawingSvg } = await import('../card/drawing/svg.ts');
    return drawingSvg(drawing);
  }
  const { createDrawer } = await import('../card/drawing/drawer.ts');
  const drawer = createDrawer(createLog('warn'), undefined, longestPicture);
  try {
    return await drawer.draw(drawing);
  } finally {
    await drawer.stop();
  }
};

/** Has a workspace judge our messages; of the configuration no more is needed than the token. */
async function checkSlack({ today }: Options, load: () => Catalog): Promise<ExitCode> {
  const { runSlackCheck } = await import('../platforms/slack/check.ts');
  const { createAnswerer } = await import('../answers/create-answerer.ts');
  const { SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_TABLES } = process.env;
  const token = SLACK_BOT_TOKEN?.trim() ?? '';
  const answerer = () => {
    const catalog = load();
    return createAnswerer({ current: () => catalog, clock: () => new Date(today) });
  };
  return runSlackCheck(answerer, {
    token,
    apiUrl: SLACK_API_URL?.trim() || undefined,
    tables: SLACK_TABLES !== 'off',
    // What goes wrong is said on its own lines.
    log: createLog('error', [token]),
  });
}

async function run(options: Options, load: typeof loadCatalog, noCache: NoCache | null): Promise<ExitCode> {
  const folder = options.catalog ?? process.env.CATALOG_DIR ?? bundled;
  const stateFolder = options.catalog === null ? process.env.STATE_DIR || '.state' : null;
  const teamFile = process.env.TEAM_CATALOG?.trim() || null;
  const loaded = () => {
    const catalog = load(folder, stateFolder, teamFile);
    for (const problem of catalog.leftOut) fail(problem);
    return catalog;
  };
  switch (options.command) {
    case 'start':
      return start(options, load, noCache);
    case 'help':
      process.stdout.write(`${usageText()}\n`);
      return 0;
    case 'find': {
      const { runFind } = await import('../platforms/terminal/commands.ts');
      return runFind(loaded(), options);
    }
    case 'sync': {
      const config = configOrSay();
      if (!config) return 3;
      const { runSyncCommand } = await import('../platforms/terminal/sync.ts');
      if (options.catalog !== null) {
        const { fillNewFolder } = await import('../platforms/terminal/sync.ts');
        if (fillNewFolder(folder, bundled))
          fail(`${folder} was empty: the catalog's own files were copied into it`);
      }
      return runSyncCommand(options, {
        folder,
        stateFolder,
        addresses: config.SYNC_URL ?? [],
        analysisKey: config.AA_API_KEY,
      });
    }
    case 'check': {
      if (options.given.slack) return checkSlack(options, loaded);
      const { runCheck } = await import('../platforms/terminal/commands.ts');
      return runCheck({ folder, stateFolder, teamFile }, options);
    }
    case 'manifest': {
      const { eventsAddress, manifestText } = await import('../platforms/slack/manifest.ts');
      const { url } = options.given;
      const address = typeof url === 'string' ? eventsAddress(url) : null;
      if (url !== undefined && address === null) {
        fail(
          '--url must be the https address that Slack reaches the bot at, such as https://bot.example.com or https://example.com/bot, without a user, ? or #.',
        );
        return 2;
      }
      process.stdout.write(manifestText(address));
      return 0;
    }
    case 'forget': {
      const config = configOrSay();
      if (!config) return 3;
      const { runForget } = await import('../platforms/terminal/forget.ts');
      const { openStore } = await import('./store.ts');
      const log = createLog('warn', secretsOf(config));
      try {
        return await runForget(options, () => openStore(config, log, 'beside'));
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        fail(`The store cannot be used: ${error.message}.`);
        return 3;
      }
    }
    case 'register': {
      const config = configOrSay();
      if (!config) return 3;
      const { runRegister } = await import('../platforms/discord/run-register.ts');
      const { createAnswerer } = await import('../answers/create-answerer.ts');
      const catalog = loaded();
      return runRegister(createAnswerer({ current: () => catalog }), {
        token: config.DISCORD_TOKEN,
        applicationId: config.DISCORD_APPLICATION_ID,
        clientSecret: config.DISCORD_CLIENT_SECRET,
        apiUrl: config.DISCORD_API_URL,
      });
    }
    default: {
      const entry = commands.find(({ name, terminal }) => name === options.command && terminal);
      if (!entry) {
        fail(`There is no command "${options.command}".\n${usageText()}`);
        return 2;
      }
      const { runCommand } = await import('../platforms/terminal/commands.ts');
      const { runVerify } = await import('../platforms/terminal/verify.ts');
      const { answerAndChart } = await import('../platforms/slack/chart-message.ts');
      const { illustratedMessage } = await import('../platforms/discord/chart-message.ts');
      const formats: Formats = {
        slack: (card) => answerAndChart(card, { tables: process.env.SLACK_TABLES !== 'off' }),
        discord: (card) => ({ type: 4, data: illustratedMessage(card) }),
        picture: drawOnce,
      };
      // Nothing else of the configuration matters here, and what is wrong of it must not stop an answer.
      const config = process.env.READER_URL?.trim() && entry.kind === 'question' ? configOrSay() : undefined;
      if (config === null) return 3;
      const compiler = config ? compilerOf(config, createLog(config.LOG_LEVEL, secretsOf(config))) : null;
      // On the command line texts come as files, and their claims as lines.
      return entry.readsText
        ? runVerify(loaded(), options, formats)
        : runCommand(entry, loaded, options, formats, compiler);
    }
  }
}

/**
 * The whole program: reads the command line, sets the exit code (0 answered, 1 not answerable, 2 usage, 3 broken set-up).
 * @param load reads the catalog: another one where many command lines share what was read once
 * @param noCache why compiled code is not kept, which only the log of what runs for long says
 */
export async function main(
  argv: readonly string[],
  { load = openCatalog, noCache = null }: { load?: typeof loadCatalog; noCache?: NoCache | null } = {},
): Promise<void> {
  // Typed by nobody: the bot has its catalog built by it, and an image comes with it.
  if (argv[0] === 'store-catalog') {
    const { buildCatalog } = await import('./catalog-builder.ts');
    const { CATALOG_DIR: folder = bundled, STATE_DIR: stateFolder = '.state' } = process.env;
    const usual = { folder, stateFolder, teamFile: null, judged: criterionIds };
    process.exitCode = buildCatalog(argv[1] === undefined ? usual : (JSON.parse(argv[1]) as CatalogPlaces));
    return;
  }
  const options = readOptions(argv, new Date(), localeOf(process.env.DEFAULT_LOCALE ?? '') ?? 'en');
  if ('wrong' in options) {
    fail(`${options.wrong}\n${usageText()}`);
    process.exitCode = 2;
    return;
  }
  // A reader that closed the pipe (head, less) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const loadJudged: typeof loadCatalog = (folder, stateFolder, teamFile) =>
      load(folder, stateFolder, teamFile, criterionIds);
    process.exitCode = await run(options, loadJudged, noCache);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    fail(`The catalog cannot be used:\n${error.message}`);
    process.exitCode = 3;
  }
}
