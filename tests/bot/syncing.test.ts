import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { places, startUpstream } from '../catalog/sync/places.ts';
import { listOf } from '../catalog/sync/upstream-list.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { bothWays, runProcess } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

const [july, september] = ['2026-07-20', '2026-09-30'] as const;

test.each(bothWays)(
  'a sync while commands are answered: none is dropped, none is a mixture, the new catalog answers soon: ONE_FILE=%s',
  async (ONE_FILE) => {
    const place = places(onTestFinished);
    const { env, sync, stateFolder } = place;
    await sync(listOf(july), july);
    const bot = await startBot({
      ...env,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SYNC_URL: 'off',
      ONE_FILE,
    });
    let asked = 0;
    const ask = async (): Promise<string> => {
      // Slack never sends the same request twice, nor do we.
      asked += 1;
      const words = `gpt-5.6 luna vs gpt-4o${' '.repeat(asked)}`;
      const answer = await send(`${bot.url}/slack/events`, command(words));
      expect(answer.status).toBe(200);
      return JSON.stringify(((await answer.json()) as { blocks: unknown }).blocks);
    };
    const before = await ask();
    expect(before).toContain('$1');
    const url = await startUpstream(
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(listOf(september))),
      onTestFinished,
    );
    const synced = runProcess(['sync', '--today', september], {
      env: { ...env, ONE_FILE, SYNC_URL: `models.dev=${url}/openrouter.json` },
    });
    const answers = new Set<string>();
    const end = performance.now() + 30_000;
    do {
      answers.add(await ask());
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (answers.size < 2 && performance.now() < end);
    expect(await synced).toMatchObject({ code: 0, err: '' });
    const after = await ask();
    expect(after).toContain('$0.20');
    // Every answer is that of one of the two catalogs.
    expect([...answers].toSorted()).toEqual([before, after].toSorted());

    const list = path.join(stateFolder, 'models-dev.json');
    writeFileSync(list, '{"source":"models-dev"');
    await bot.said(/warn \S*models-dev\.json:1:1 warning: the file is left out: this is no JSON/);
    writeFileSync(list, '{"source":"models-dev"');
    await bot.said(/(info the catalog was read anew.*){3}/s);
    expect(bot.log().match(/is left out/g)).toHaveLength(1);
    expect(await bot.stop()).toMatchObject({ code: 0 });
  },
);
