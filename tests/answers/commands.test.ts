import { readFileSync } from 'node:fs';
import type { APIInteraction } from 'discord.js';
import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { defineCommand } from '../../src/answers/command-entry.ts';
import { commands } from '../../src/answers/commands.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { helpLines, slackCommands, typedCommands } from '../../src/answers/listings.ts';
import { parseTiebreak, readSpoken } from '../../src/answers/parse-tiebreak.ts';
import { writtenLocales } from '../../src/localized.ts';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { askedPrivately } from '../../src/platforms/discord/interaction.ts';
import { slackManifest } from '../../src/platforms/slack/manifest.ts';
import { readOptions } from '../../src/platforms/terminal/options.ts';
import { usageText } from '../../src/platforms/terminal/usage.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type CountCommand = { readonly kind: 'count'; readonly lab: string };

/** A command that nothing knows but the list that it is in. */
const count = defineCommand<CountCommand>({
  name: 'count',
  synonyms: ['number'],
  kind: 'count',
  description: { en: 'How many models a lab has', ru: 'Сколько моделей у лаборатории' },
  usage: 'mistral',
  help: { en: ['/tiebreak count mistral: how many'], ru: ['/tiebreak count mistral: сколько'] },
  ownInSlack: false,
  spoken: true,
  form: {
    options: [{ name: 'lab', kind: 'text', description: { en: 'A lab', ru: 'Лаборатория' } }],
    fill: ({ lab }) => ({ read: () => ({ kind: 'count', lab: String(lab) }) }),
  },
  terminal: {
    lines: ['count LAB [--gone]'],
    about: 'how many models a lab has',
    flags: { gone: { type: 'boolean' } },
  },
  read: (lab) => ({ kind: 'count', lab }),
  answer: ({ lab }, { words }) => {
    const said = `${words.locale}: ${lab}`;
    return { result: { lab }, card: { title: 'Count', summary: said, audience: 'everyone', blocks: [] } };
  },
});
const more = [...commands, count];
const asked = { kind: 'count', lab: 'mistral' };
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today), commands: more });

it.each(['count mistral', '/COUNT mistral', 'number mistral'])('a new command is read: %s', (text) => {
  expect(parseTiebreak(catalog, text, today, 'en', more)).toEqual(asked);
  expect(parseTiebreak(catalog, text, today).kind).not.toBe('count');
});

it('a new command is said in a message by its name, unless that begins a question', () => {
  const asking = { catalog, today, locale: 'en' } as const;
  expect(readSpoken('count mistral', asking, more)).toEqual(asked);
  expect(readSpoken('count mistral?', asking, more)).toBeNull();
  expect(readSpoken('number mistral', asking, more)).toBeNull();
  expect(readSpoken('compare haiku, pixtral', asking, more)).toBeNull();
  expect(answerer.command('count mistral', 'ru')?.card.summary).toBe('ru: mistral');
});

it('a new command is answered, typed and filled in, in the language of its words', async () => {
  expect(answer(asked, { catalog, today, commands: more }).result).toEqual({ lab: 'mistral' });
  expect((await answerer.typed('tiebreak', 'count mistral', 'en')).summary).toBe('en: mistral');
  expect((await answerer.filled('count', { lab: 'мистраль' }, 'en')).summary).toBe('ru: мистраль');
});

it('a text that somebody else wrote is answered in the asker’s language, for the asker alone, and not kept', async () => {
  const text = 'Claude Haiku 4.5 стоит $0.80 за 1M токенов на входе.';
  const check = () => answerer.filled('verify', { text }, 'en');
  const cards = [await check(), await check(), await check()];
  expect(new Set(cards).size).toBe(3);
  expect(cards[0]?.title).toBe((await answerer.filled('verify', { text: 'Hello' }, 'en')).title);
  const interaction = { type: 2, data: { type: 1, name: 'verify', options: [] } };
  expect(askedPrivately(interaction as unknown as APIInteraction)).toBe(true);
  const other = { type: 2, data: { type: 1, name: 'changes', options: [] } };
  expect(askedPrivately(other as unknown as APIInteraction)).toBe(false);
});

it('a new command is registered with Discord and stands in the manifest of Slack', () => {
  const [last] = registrations({ workloads: () => [], capabilities: () => [] }, more).filter(
    ({ name }) => name === 'count',
  );
  expect(last).toMatchObject({
    description: 'How many models a lab has',
    description_localizations: { ru: 'Сколько моделей у лаборатории' },
    options: [{ name: 'lab', type: 3, description_localizations: { ru: 'Лаборатория' } }],
  });
  const [, others] = slackManifest(null, more).features?.slash_commands ?? [];
  expect(others?.description).toMatch(/, help, (?:[a-z]+, )*count$/);
  expect(others?.usage_hint).toMatch(/ \| help \| (?:[^|]+ \| )*count mistral$/);
});

it('a new command is on the command line, with its flags', () => {
  expect(usageText(more)).toContain(`\n${'  count LAB [--gone]'.padEnd(36)}how many models a lab has\n`);
  const argv = ['count', 'mistral', '--gone'];
  expect(readOptions(argv, new Date(), 'en', more)).toMatchObject({
    command: 'count',
    given: { gone: true },
  });
  expect(readOptions(argv, new Date())).toHaveProperty('wrong');
});

it('a new command is in help and on the bot’s own page', async () => {
  for (const locale of writtenLocales) {
    const { blocks } = await answerer.typed('tiebreak', 'help all', locale);
    expect(JSON.stringify(blocks)).toContain(count.help?.[locale][0]);
    const first = await answerer.typed('tiebreak', 'help', locale);
    expect(JSON.stringify(first.blocks)).toContain(count.description[locale]);
    expect(JSON.stringify(answerer.home(locale).blocks)).toContain(count.description[locale]);
  }
  expect(helpLines(more, 'en')).toHaveLength(helpLines(commands, 'en').length + 1);
  const { form: _, ...formless } = count;
  const hidden = typedCommands([...commands, formless], 'en');
  expect(hidden).toEqual(typedCommands(commands, 'en'));
  expect(typedCommands(more, 'en').at(-1)?.typed).toBe('/tiebreak count mistral');
});

it('no two commands share a name or a kind, and each is as long as platforms allow', () => {
  const names = commands.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(commands.map(({ kind }) => kind)).size).toBe(commands.length);
  for (const { name, description, form } of commands) {
    expect(name).toMatch(/^[a-z]{1,32}$/);
    const said = [description, ...(form?.options ?? []).map((option) => option.description)];
    for (const words of said.flatMap((own) => Object.values(own).flatMap((one) => one ?? []))) {
      expect(words.length, words).toBeGreaterThan(0);
      expect(words.length, words).toBeLessThanOrEqual(100);
    }
  }
});

it('the page on asking in chat has every command in its table, and names those that can be said in a message', () => {
  const rows = readFileSync(new URL('../../docs/chat.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  for (const { name, ownInSlack, form } of commands) {
    const typed = ownInSlack ? `/${name}` : `/tiebreak ${name}`;
    expect(
      rows.some((row) => new RegExp(`\`${typed}[ \`]`).test(row)),
      typed,
    ).toBe(true);
    if (form) expect(rows.join('\n'), name).toMatch(new RegExp(`\`/${name}[ \`]`));
  }
  const said = rows.find((row) => row.includes('said in a message')) ?? '';
  expect(commands.filter(({ spoken }) => spoken).every(({ name }) => said.includes(`\`${name}\``))).toBe(
    true,
  );
  expect(slackCommands(commands).map(({ name }) => name)).toEqual(['compare', 'tiebreak']);
});
