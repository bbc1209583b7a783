import { describe, expect, it } from 'vitest';
import { questionView } from '../../../src/answers/question/card.ts';
import { understand } from '../../../src/answers/question/understand.ts';
import type { Locale } from '../../../src/language/locale.ts';
import { wordingOf } from '../../../src/language/wording.ts';
import { comparisonFaqMessages } from '../../../src/subjects/faq/say.ts';
import type { Topic } from '../../../src/subjects/query.ts';
import { catalog, today } from '../../catalog-for-tests.ts';
import { compared, page } from '../asked.ts';

type Faq = readonly { readonly question: string; readonly answer: string }[];

/** What the FAQ of a pair asks, in its order. */
const ofPair: readonly Topic[] = [
  'price',
  'context',
  'compare',
  'open_weights',
  'release_date',
  'compare',
  'modality',
  'capability',
  'providers',
  'providers',
  'context',
  'speed',
  'modality',
  'compare',
  'price',
];
const ofModel: readonly Topic[] = [
  'price',
  'context',
  'capability',
  'capability',
  'modality',
  'open_weights',
  'providers',
  'alternatives',
];

/** The answer to a question in a thread on these models. */
function ask(question: string, previous: readonly string[], locale: Locale = 'en') {
  const understood = understand(catalog, question, {
    today,
    thread: { models: previous, topics: [] },
    locale,
  });
  const { result, card } = questionView(catalog, understood, today);
  return { ...result, whole: JSON.stringify(card) };
}

const figures = (text: string) => [...new Set(text.match(/\$?\d[\d.,]*\d|\d+(?=x|%)/g) ?? [])];

/** Every question is answered on its topic about these models, with the figures of the FAQ. */
function expectAnswered(faq: Faq, topics: readonly Topic[], ids: readonly string[]): void {
  expect(faq).toHaveLength(topics.length);
  for (const [index, { question, answer }] of faq.entries()) {
    const got = ask(question, ids);
    expect([got.kind, ...got.topics], question).toEqual(['answer', topics[index]]);
    expect(got.models, question).toEqual(expect.arrayContaining([...ids]));
    // A comparison weighs more than its FAQ says.
    if (topics[index] === 'compare') continue;
    const said = figures(answer);
    const missing = said.filter((figure) => !got.whole.includes(figure));
    expect(missing.length, `${question} ${missing.join()}`).toBeLessThanOrEqual(said.length / 4);
  }
}

describe('what the FAQ asks is answered when it is asked', () => {
  it.for([
    ['gpt-4.1 mini', 'claude haiku 4.5'],
    ['claude haiku 4.5', 'gemma 4 12b'],
    ['haiku', 'pixtral'],
  ])('of %s and %s', (names) => {
    const { models, faq } = compared(names, 'faq').json as { models: { id: string }[]; faq: Faq };
    expectAnswered(
      faq,
      ofPair,
      models.map(({ id }) => id),
    );
  });

  it('in Russian too', () => {
    const { questions } = wordingOf('ru').of(comparisonFaqMessages);
    const names = ['GPT-4.1 mini', 'Claude Haiku 4.5'];
    const ids = ['openai/gpt-4.1-mini', 'anthropic/claude-haiku-4-5'];
    const asked = Object.values(questions).map((one) => (typeof one === 'string' ? one : one(names)));
    const got = asked.map((question) => ask(question, ids, 'ru'));
    expect(asked.filter((_, index) => got[index]?.kind !== 'answer')).toEqual([]);
  });

  it.for(['pixtral 12b', 'claude haiku 4.5', 'gpt-4.1 mini'])('of %s', (name) => {
    const { model, show } = page(name, 'faq').json as { model: { id: string }; show: { faq: Faq } };
    expectAnswered(show.faq, ofModel, [model.id]);
  });
});
