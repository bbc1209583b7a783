import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
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
