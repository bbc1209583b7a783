import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { compareNames } from '../src/command/parse.ts';
import { discordMessage } from '../src/discord/components.ts';
import { slackPayload } from '../src/slack/blocks.ts';
import { renderCard } from '../src/terminal/render.ts';
import { catalog, today } from './catalog-for-tests.ts';

const golden = path.join(import.meta.dirname, 'golden');

const messages: Record<string, readonly string[]> = {
  'haiku-pixtral': ['haiku', 'pixtral'],
  'haiku-4-pixtral-12b': ['claude haiku 4', 'pixtral 12b'],
  'haiku-4.5-gemma-4-12b': ['claude haiku 4.5', 'gemma 4 12b'],
  'gpt-4.1-mini-haiku-4.5': ['gpt-4.1 mini', 'claude haiku 4.5'],
  five: ['haiku', 'pixtral', 'gpt-4.1 mini', 'gemma 4 12b', 'llama 3.3 70b'],
  'unknown-name': ['claude haiku 4.7', 'pixtral'],
};

/** Whole messages as people get them; `vitest -u` rewrites them, and every changed line is to be read. */
describe('golden messages', () => {
  it.for(Object.entries(messages))('%s', async ([name, models]) => {
    const { card } = answer(compareNames(catalog, models, { workload: null, private: false }, today), {
      catalog,
      today,
    });
    const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
    await expect(`${renderCard(card, { colour: false, width: 100 })}\n`).toMatchFileSnapshot(
      path.join(golden, `${name}.txt`),
    );
    await expect(json(slackPayload(card, { tables: true }))).toMatchFileSnapshot(
      path.join(golden, `${name}.slack.json`),
    );
    await expect(json(discordMessage(card))).toMatchFileSnapshot(path.join(golden, `${name}.discord.json`));
  });
});
