import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { startBot } from './bot-process.ts';

/** Puts a preparing in the place of ours that says what it is asked for, and has made answers ready at SIGUSR2. */
const standIn = `
  import { registerHooks } from 'node:module';
  const source = ${JSON.stringify(`
    const said = (what) => console.error('asked to prepare ' + what);
    export const prepareAnswers = () => {
      said('answers');
      return new Promise((resolve) => process.once('SIGUSR2', resolve));
    };
    export const prepareFirstChecks = async () => said('checks');
    export const prepareCatalog = async () => said('a catalog');`)};
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/app/preparing.ts') ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
`;

/** A bot on a catalog of its own, which can be changed. */
async function startChangeable(PREPARE: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };
  // Only a source can be replaced.
  const bot = await startBot({ ...slack, CATALOG_DIR: folder, PREPARE, ONE_FILE: 'off' }, standIn);
  const file = path.join(folder, 'models', 'mistral.yml');
  const change = async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Pixtral 12B\n', 'name: Pixtral Twelve\n'));
    await bot.said(/info the catalog was read anew/);
  };
  const prepared = () => bot.log().match(/(?<=asked to prepare ).*/g) ?? [];
  return { ...bot, change, prepared };
}

test('as it comes it answers while answers are made ready, is ready after that, and then makes checks ready', async () => {
  const bot = await startChangeable('');
  expect(await bot.readyz()).toMatchObject({
    status: 503,
    body: { ok: false, platforms: { slack: { ready: true } }, catalog: { loaded: true, prepared: false } },
  });
  expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
  expect(bot.prepared()).toEqual(['answers']);
  bot.signal('SIGUSR2');
  await bot.becomesReady();
  expect((await bot.readyz()).body).toMatchObject({ ok: true, catalog: { prepared: true } });
  await eventually(() => bot.prepared().length === 2);
  await bot.change();
  expect(bot.prepared()).toEqual(['answers', 'checks', 'a catalog']);
});

test('with PREPARE=off it is ready at once, and makes nothing ready of a catalog that comes later either', async () => {
  const bot = await startChangeable('off');
  expect(await bot.readyz()).toMatchObject({
    status: 200,
    body: { ok: true, catalog: { loaded: true, prepared: true } },
  });
  await bot.change();
  expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
  expect(bot.prepared()).toEqual([]);
});
