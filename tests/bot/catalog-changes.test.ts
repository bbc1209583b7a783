import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { storedTables } from '../../src/app/stored-tables.ts';
import { storeCatalog, storedFile } from '../../src/catalog/stored-file.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { runProcess } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

test('while a catalog file is broken the last good catalog answers, and the mended one after it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const bot = await startBot({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    CATALOG_DIR: folder,
  });
  let asked = 0;
  const title = async () => {
    // Slack never sends the same request twice, nor do we.
    asked += 1;
    const answer = await send(`${bot.url}/slack/events`, command(`haiku pixtral${' '.repeat(asked)}`));
    const { blocks } = (await answer.json()) as { blocks: { text: { text: string } }[] };
    return blocks[0]?.text.text;
  };
  expect(await title()).toBe('Claude Haiku 5.5 vs Pixtral 12B');

  const file = path.join(folder, 'models', 'mistral.yml');
  const good = readFileSync(file, 'utf8');
  const line = good.trimEnd().split('\n').length + 1;
  writeFileSync(file, `${good.trimEnd()}\n  surprise: 1\n`);
  await bot.said(
    new RegExp(`error .*last good one stays in force problems=.*models/mistral\\.yml:${line}:\\d+ `),
  );
  expect(await title()).toBe('Claude Haiku 5.5 vs Pixtral 12B');

  // Many editors write a new file and put it in the place of the old one.
  writeFileSync(`${file}.new`, good.replace('name: Pixtral 12B\n', 'name: Pixtral Twelve\n'));
  renameSync(`${file}.new`, file);
  await bot.said(/info the catalog was read anew models=\d+/);
  expect(await title()).toBe('Claude Haiku 5.5 vs Pixtral Twelve');

  renameSync(path.dirname(file), `${folder}/away`);
  await bot.said(/last good one stays in force problems="models:1:1 the folder is missing/);
  renameSync(`${folder}/away`, path.dirname(file));
  await bot.said(/(info the catalog was read anew.*){2}/s);

  // Files and folders in their new places are watched like the old ones.
  writeFileSync(file, good.replace('name: Pixtral 12B\n', 'name: Pixtral Dozen\n'));
  await bot.said(/(info the catalog was read anew.*){3}/s);
  expect(await title()).toBe('Claude Haiku 5.5 vs Pixtral Dozen');
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('while a catalog is read anew nobody is left without an answer, and each is by the old one or the new one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const bot = await startBot({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    CATALOG_DIR: folder,
    PREPARE: 'on',
  });
  const file = path.join(folder, 'models', 'mistral.yml');
  const renamed = readFileSync(file, 'utf8').replace('name: Pixtral 12B\n', 'name: Pixtral Twelve\n');
  const answers: string[] = [];
  let isOver = false;
  const ask = async (person: number) => {
    for (let asked = 1; !isOver; asked++) {
      const words = `haiku pixtral${' '.repeat(asked)}`;
      const answer = await send(
        `${bot.url}/slack/events`,
        command(words, '/compare', 0, { user_id: `U${person}` }),
      );
      const { blocks } = (await answer.json()) as { blocks: { text: { text: string } }[] };
      answers.push(`${answer.status} ${blocks[0]?.text.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const asking = Array.from({ length: 4 }, (_, person) => ask(person));
  writeFileSync(file, renamed);
  await bot.said(/info the catalog was read anew/);
  const before = answers.length;
  await eventually(() => answers.length > before + 8);
  isOver = true;
  await Promise.all(asking);
  const [first, next] = ['200 Claude Haiku 5.5 vs Pixtral 12B', '200 Claude Haiku 5.5 vs Pixtral Twelve'];
  expect(new Set(answers)).toEqual(new Set([first, next]));
  expect(answers.slice(0, 4)).toEqual(Array(4).fill(first));
  expect(answers.slice(-4)).toEqual(Array(4).fill(next));
  expect(bot.log()).not.toMatch(/ (?:warn|error) /);
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('a catalog that was stored by one start is read by the next, and answers are the same', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const places = { folder, stateFolder: null, teamFile: null, judged: criterionIds };
  // What sources store, as these do, is for sources.
  const env = { CATALOG_DIR: folder, STATE_DIR: path.join(folder, 'nothing'), ONE_FILE: 'off' };
  const ask = () => runProcess(['compare', 'haiku', 'pixtral', '--json'], { env });
  const fromFiles = await ask();
  const stored = storeCatalog({ ...places, stateFolder: env.STATE_DIR }, storedTables);
  const file = storedFile({ ...places, stateFolder: env.STATE_DIR }) ?? '';
  onTestFinished(() => rmSync(file, { force: true }));
  expect(fromFiles).toMatchObject({ code: 0, err: '' });
  expect(await ask()).toEqual(fromFiles);
  // That it is read shows where it says something else than the files do.
  const start = 4 + stored.readUInt32LE();
  const body = Buffer.from(
    stored.toString('latin1', start).replaceAll('Pixtral 12B', 'Pixtral 99B'),
    'latin1',
  );
  const contents = JSON.parse(stored.toString('utf8', 4, start)) as object;
  const line = Buffer.from(JSON.stringify({ ...contents, sum: crc32(body) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(line.length);
  writeFileSync(file, Buffer.concat([length, line, body]));
  expect((await ask()).out).toContain('Pixtral 99B');
});
