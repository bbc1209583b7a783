import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { parseTiebreak } from '../src/answers/parse-tiebreak.ts';
import type { AnyCommand } from '../src/command/command.ts';
import { compareNames } from '../src/command/parse.ts';
import { illustratedMessage } from '../src/discord/chart-message.ts';
import { answerAndChart } from '../src/slack/chart-message.ts';
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

/** What is typed after `/tiebreak`. */
const others: Record<string, string> = {
  'explain-pixtral-price': 'explain pixtral price',
  'explain-haiku-4.5-released': 'explain claude haiku 4.5 release date',
  'explain-pixtral-modalities': 'why pixtral modalities',
  changes: 'changes',
  'changes-pixtral': 'changes pixtral',
  'changes-luna-since': 'changes of gpt-5.6 luna since 2026-09-01',
  'changes-none': 'changes pixtral since 2026-10-01',
  'unknown-field': 'explain pixtral colour',
  verify:
    'verify Claude Haiku 4.5 costs $0.80/$4 per million tokens, GPT-4.1 mini has no vision. Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini. Pixtral 12B has a 128K context window.',
  'verify-nothing': 'verify @everyone <!channel> hello',
  'verify-without-text': 'verify',
  'bad-date': 'changes since 2026-02-31',
  'cost-volume': 'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
  'cost-usual': 'cost haiku pixtral',
  'cost-unknown': 'cost claude haiku 4, pixtral 5M in 200k out a day',
  'cost-routes': 'cost claude haiku 4.5 5M in 200k out a day --routes',
  'model-open-retired': 'model pixtral 12b via scaleway',
  'model-closed': 'model claude haiku 4.5',
  'model-no-price': 'model claude haiku 4',
  'model-audio': 'model voxtral small',
  'pick-hit': 'pick cheapest vision model with 128k context under $1',
  'pick-relaxed': 'pick open weights, made by mistral, 2M context',
  'pick-unknown': 'pick cheapest open model that fits in 24 GB with audio input',
  'pick-mistake': 'pick cheapest quantum toaster',
  'host-open': 'host pixtral 12b',
  'host-priced': 'host pixtral 12b on an RTX 4090 at $0.40 an hour for rag 10k requests a day',
  'host-experts': 'host qwen3 coder 480b at $2.50 an hour',
  'host-closed': 'host claude haiku 4.5',
  'host-unknown': 'host deepseek v3.2',
  'host-mistake': 'host pixtral at 3 bit',
  'model-self-hosting': 'model gemma 4 12b show self-hosting',
  'cost-flat':
    'cost claude haiku 4.5, gpt-4.1 mini 10k requests a day x 2k in / 300 out against $500 a month',
  'cost-region': 'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day in the eu',
  'compare-volume': 'compare claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
  'cost-own-price': 'cost claude haiku 4.5, gpt-4.1 mini for traffic --price 0.80/4',
};

/** The questions that people ask first, in each language. */
const questions: Record<string, string> = {
  'ask-cheaper': 'is haiku or pixtral cheaper?',
  'ask-tools': 'does pixtral do tool calling',
  'ask-cheapest': 'cheapest vision model with 128k context under $1?',
  'ask-replacement': 'what replaces pixtral',
  'ask-self-host': 'can i self host gemma 4 on a 24 gb card',
  'ask-ghost': 'claude haiku 4.7 price',
  'ask-which': 'which has the larger context?',
  'ask-poems': "let's write haiku poems",
  'ask-cheaper-ru': 'хайку или пикстраль дешевле?',
  'ask-tools-ru': 'пикстраль умеет вызывать инструменты?',
  'ask-cheapest-ru': 'самая дешёвая модель с картинками и контекстом 128к до $1?',
  'ask-replacement-ru': 'чем заменить пикстраль?',
  'ask-self-host-ru': 'можно ли запустить gemma 4 у себя на карте 24 гб?',
  'ask-ghost-ru': 'сколько стоит claude haiku 4.7?',
  'ask-which-ru': 'у кого больше контекст?',
};

const commands: [string, AnyCommand][] = [
  ...Object.entries(messages).map(([name, models]): [string, AnyCommand] => [
    name,
    compareNames(catalog, models, { workload: null, private: false }, today),
  ]),
  ...Object.entries(questions).map(([name, text]): [string, AnyCommand] => [
    name,
    parseTiebreak(catalog, `ask ${text}`, today),
  ]),
  ...Object.entries(others).map(([name, text]): [string, AnyCommand] => [
    name,
    parseTiebreak(catalog, text, today),
  ]),
];

/** Whole messages as people get them; `vitest -u` rewrites them, and every changed line is to be read. */
describe('golden messages', () => {
  it.for(commands)('%s', async ([name, command]) => {
    const { card } = answer(command, { catalog, today });
    const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
    await expect(`${renderCard(card, { colour: false, width: 100 })}\n`).toMatchFileSnapshot(
      path.join(golden, `${name}.txt`),
    );
    await expect(json(answerAndChart(card, { tables: true }))).toMatchFileSnapshot(
      path.join(golden, `${name}.slack.json`),
    );
    await expect(json(illustratedMessage(card))).toMatchFileSnapshot(
      path.join(golden, `${name}.discord.json`),
    );
  });
});
