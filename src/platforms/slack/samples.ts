import type { types } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import { type Locale, locales } from '../../language/locale.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import { chartMessages, type FollowUp } from './chart-message.ts';
import { formModal } from './form.ts';

/** Something that Slack is sent, by what a person does to get it. */
export type Sample = { readonly name: string } & (
  | { readonly message: Pick<FollowUp, 'blocks'> }
  | { readonly view: types.View }
);

/** What is typed after `/tiebreak`, so that every kind of answer and of block is among what comes. */
const typed: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    '',
    'help',
    'changes',
    'compare haiku, pixtral',
    'compare haiku, pixtral for coding',
    'compare haiku, pixtral, sonnet, gpt-4.1 mini, gemma',
    'compare haiku, pixtral 5M in 200k out a day 60% cached',
    'compare haiku, pixtral show fit',
    'compare haiku, nothing of this name',
    'cost haiku, pixtral',
    'cost haiku, pixtral, gpt-4.1 mini 10k requests a day x 2k in / 300 out',
    'cost haiku 5M in 200k out a day --routes',
    'model haiku',
    'model claude',
    'model pixtral show benchmarks',
    'pick best for coding',
    'pick cheapest vision model with 128k context under $1',
    'pick cheapest quantum toaster',
    'host pixtral',
    'explain pixtral price',
    'verify Claude Haiku 4.5 costs $0.80/$4 per million tokens, and Pixtral 12B has no vision.',
    'ask is haiku or pixtral cheaper?',
    'ask how much is claude?',
    'ask who won the match?',
  ],
  ru: [
    'помощь',
    'сравни haiku и pixtral',
    'сравни haiku, pixtral, sonnet, gpt-4.1 mini, gemma для кода',
    'сколько стоит haiku при 10 тыс. запросов в день?',
    'расскажи про haiku',
    'лучшая модель для кода',
    'самая дешёвая модель с картинками до $1',
    'проверь: Claude Haiku 4.5 стоит $0.80/$4 за миллион токенов, а Pixtral 12B не понимает картинки.',
    'кто выиграл матч?',
  ],
};

async function samplesOf(
  answerer: Answerer,
  { locale, text, tables }: { locale: Locale; text: string; tables: boolean },
): Promise<readonly Sample[]> {
  const name = `/tiebreak ${text}`.trim();
  const card = await answerer.typed('tiebreak', text, locale);
  const { drawn = null, inWords = null } = chartMessages(card, { tables }) ?? {};
  return [
    { name, message: slackPayload(card, { tables }) },
    ...(drawn ? [{ name: `${name} (its chart)`, message: drawn }] : []),
    ...(inWords ? [{ name: `${name} (its chart as a table)`, message: inWords }] : []),
  ];
}

/** Messages and views of all kinds as Slack is sent them, in every language, over the catalog that the answers come from. */
export async function samples(answerer: Answerer, tables: boolean): Promise<readonly Sample[]> {
  const all: Sample[] = [];
  for (const locale of locales) {
    const { blocks } = slackPayload(answerer.home(locale), { tables: false });
    const form = formModal(answerer.form(locale), {
      url: 'https://hooks.slack.com/',
      replaces: 'asker',
      thread: null,
      channel: null,
    });
    all.push(
      { name: `the home tab (${locale})`, view: { type: 'home', blocks } },
      { name: `the form (${locale})`, view: form },
      { name: `the apology (${locale})`, message: slackApology(locale) },
    );
    for (const text of typed[locale]) all.push(...(await samplesOf(answerer, { locale, text, tables })));
  }
  return all;
}
