import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Click, clicked } from '../../src/answers/clicks/click.ts';
import { offersBlock } from '../../src/answers/clicks/offers.ts';
import { packText, unpackText } from '../../src/answers/clicks/packed.ts';
import { hasRoom, readState, stateText } from '../../src/answers/clicks/state.ts';
import { commands } from '../../src/answers/commands.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { plain } from '../../src/answers/read-names.ts';
import { createKeptTexts } from '../../src/answers/verify/kept-texts.ts';
import type { Card, ChoicesBlock } from '../../src/card/card.ts';
import { type Locale, locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const ids = [...catalog.models.keys()];
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
const choicesOf = ({ blocks }: Card) =>
  blocks.filter((block): block is ChoicesBlock => block.kind === 'choices');
const buttonsOf = (card: Card) =>
  choicesOf(card).flatMap(({ state, buttons }) => buttons.map((button) => ({ ...button, state })));
const labelsOf = (card: Card) => buttonsOf(card).map(({ label }) => label);

const answeredBy = (own: typeof answerer, click: Click): string => {
  const answer = own.click(click, 'en');
  return 'card' in answer ? answer.card.summary : answer.how;
};

/** What the button of that name under a card answers. */
function tapped(card: Card, label: string, own = answerer, locale: Locale = 'en') {
  const button = buttonsOf(card).find((one) => one.label === label);
  if (!button) throw new Error(`no button is called "${label}": ${labelsOf(card).join(', ')}`);
  const answer = own.click(button, locale);
  if (answer.how === 'form') throw new Error('a form was opened');
  return answer;
}

const typed = (text: string, locale: Locale = 'en') => answerer.typed('tiebreak', text, locale) as Card;
const ask = (text: string, locale: Locale = 'en') => answerer.ask(text, { thread: null, locale });

/** Words of short lengths of all signs that people type, in both languages. */
const said = fc.string({
  unit: fc.constantFrom(...Array.from('abcxyz019 .,?!-$/%:;\'"()+<>=&#€~_*абвгёъщя')),
  maxLength: 60,
});

describe('words that a button carries', () => {
  test('are read back as they are typed, in letters that every platform carries', () => {
    fc.assert(
      fc.property(said, (text) => {
        const packed = packText(text);
        fc.pre(packed !== null);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(unpackText(packed, [])).toBe(plain(text).toLowerCase());
      }),
    );
    expect(packText('Лучшая модель для кода до $1, «открытые веса»?')).not.toBeNull();
  });

  test('whatever they hold, hostile ones are words or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(200), fc.stringMatching(/^[\w-]{0,90}$/)), (text) => {
        const packed = packText(text);
        expect(packed === null || /^[\w-]*$/.test(packed)).toBe(true);
        const words = unpackText(text, []);
        expect(words === null || words.length <= text.length).toBe(true);
      }),
    );
  });

  test('speak of models by their places', () => {
    expect(unpackText(packText('compare {0}, {1}') ?? '', ['a/b', 'c/d'])).toBe('compare a/b, c/d');
    expect(unpackText(packText('compare {0}, {4}') ?? '', ['a/b', 'c/d'])).toBeNull();
  });

  test.each([
    'what does sk-proj-4f9aQ2xkk31LmZ0p7TtYv cost?',
    'my key is ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'mail me at ada@example.com',
    'два\u0000слова',
  ])('never stand in a message where they may be a secret or no words: %s', (text) => {
    expect(packText(text)).toBeNull();
  });
});

test('a state of what is typed is read back, has none of the models it need not have, and leaves room for words', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
      fc.constantFrom(...locales),
      (models, locale) => {
        const shown = { page: 'typed', models, section: null, option: null, locale, volume: null } as const;
        const state = stateText(shown) ?? '';
        expect(readState(catalog, state)).toEqual(shown);
        expect(hasRoom(state, 'x'.repeat(60))).toBe(true);
      },
    ),
  );
});

test('a row has each button once and none that is too long, whatever is offered', () => {
  const offer = fc.record({ label: fc.string(), typed: fc.oneof(said, fc.string(), anyText(300)) });
  fc.assert(
    fc.property(
      fc.array(offer, { maxLength: 12 }),
      fc.uniqueArray(fc.constantFrom(...ids)),
      (offers, own) => {
        const blocks = offersBlock(
          own.map((id) => ({ id })),
          offers,
          wordingOf('en'),
        );
        for (const { state, buttons } of blocks) {
          const carried = buttons.map(({ control, value }) => `${control}.${state}.${value}`);
          expect(new Set(carried).size).toBe(carried.length);
          expect(carried.every((id) => id.length <= 100 && /^[\w.-]+$/.test(id))).toBe(true);
        }
      },
    ),
  );
});

test('words that are too long are kept for a day, then said to be gone', () => {
  let now = new Date(`${today}T12:00:00Z`);
  const texts = createKeptTexts(() => now);
  const long = `compare claude haiku 4.5, pixtral 12b ${'for coding '.repeat(9)}`;
  const [block] = offersBlock([], [{ label: 'x', typed: long }], wordingOf('en'), texts);
  const click: Click = { control: 't', state: block?.state ?? '', value: block?.buttons[0]?.value ?? '' };
  expect(clicked(catalog, click, today, texts)).toMatchObject({ how: 'beside', typed: long });
  now = new Date(now.getTime() + 25 * 60 * 60 * 1000);
  expect(clicked(catalog, click, today, texts)).toMatchObject({ command: { reason: 'gone-question' } });
  expect(clicked(catalog, click, today, null)).toMatchObject({ command: { reason: 'gone-question' } });
  expect(offersBlock([], [{ label: 'x', typed: long }], wordingOf('en'))).toEqual([]);
});

test('words that one process kept are recalled by another one, and what others wrote there is left out', async () => {
  const kept = new Map<string, unknown>();
  const elsewhere = {
    keep: (id: string, own: object) => void kept.set(id, own),
    find: async (id: string) => kept.get(id) ?? null,
  };
  const process = () =>
    createAnswerer({
      current: () => catalog,
      clock: () => new Date(`${today}T12:00:00Z`),
      commands,
      textsElsewhere: elsewhere,
    });
  const [one, other] = [process(), process()];
  const card = await one.typed('verify', 'Claude Haiku 4.5 costs $7 per million tokens.', 'en');
  const [button] = buttonsOf(card);
  if (!button) throw new Error('no button');
  const { control, value, state } = button;
  const click = { control, value, state };
  expect(answeredBy(other, click)).toMatch(/gone/);
  expect(kept.size).toBe(1);
  await other.recall(click);
  expect(other.recall(click)).toBeNull();
  expect(answeredBy(other, click)).not.toMatch(/gone/);
  const third = process();
  for (const [id] of kept) kept.set(id, ['no text']);
  await third.recall(click);
  expect(answeredBy(third, click)).toMatch(/gone/);
});

test('whatever is forged under such a message is an answer or said to be none of ours', () => {
  const state = stateText({
    page: 'typed',
    models: ids.slice(0, 2),
    section: null,
    option: null,
    locale: 'en',
    volume: null,
  });
  fc.assert(
    fc.property(
      fc.constantFrom('t', 'u', 'o', 's', 'w', 'y', 'e', 'x', 'p', 'v', 'g', 'm', 'r'),
      fc.oneof(fc.stringMatching(/^[\w-]{0,60}$/), fc.string(), anyText(90)),
      (control, value) => {
        const answer = answerer.click({ control, state: state ?? '', value }, 'en');
        if (answer.how !== 'form') expect(answer.card.summary.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 150 },
  );
});

describe('a pick', () => {
  const card = typed('pick best for coding');

  it('offers what comes next', () => {
    expect(labelsOf(card)).toEqual([
      'Compare these',
      'Costs at our volume',
      'Why',
      'As text',
      'Show more',
      'Open weights only',
      'In the EU',
      'As a picture',
      'Wrong figure?',
    ]);
  });

  it('says why beside it, for who asks, with a way to show that to all', () => {
    const { how, card: why } = tapped(card, 'Why');
    expect([how, why.title]).toEqual(['beside', 'Why this model']);
    expect(JSON.stringify(why.blocks)).toContain('the least we advise for coding');
    const all = tapped(why, 'Show to everyone');
    expect([all.how, all.card.title]).toEqual(['share', 'Why this model']);
    expect(JSON.stringify(card.blocks)).not.toContain('the least we advise for coding');
  });

  it('shows more, and one wish more, in its place', () => {
    const rows = (own: Card) =>
      own.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ label }) => label) : []));
    const more = tapped(card, 'Show more');
    expect(more.how).toBe('replace');
    expect(rows(card)).toHaveLength(3);
    expect(rows(more.card).length).toBeGreaterThan(5);
    expect(rows(more.card).slice(0, 3)).toEqual(rows(card));
    const open = tapped(card, 'Open weights only');
    expect(JSON.stringify(open.card.blocks)).toContain('open weights');
    expect(labelsOf(open.card)).not.toContain('Open weights only');
    const both = tapped(open.card, 'In the EU').card;
    expect(JSON.stringify(both.blocks)).toMatch(/open weights and served in the EU/);
  });

  it('compares its rows', () => {
    expect(tapped(card, 'Compare these').card.title).toMatch(/^Claude Opus 5 vs .* vs /);
  });

  it('stays private where it was, and can then be shown to all', () => {
    const own = typed('pick best for coding privately');
    const open = tapped(own, 'Open weights only').card;
    expect(open.audience).toBe('asker');
    const { how, card: shared } = tapped(open, 'Show to everyone');
    expect([how, shared.audience]).toEqual(['share', 'everyone']);
  });

  it('speaks the language of its message', () => {
    const own = typed('pick лучшая модель для кода', 'ru');
    expect(labelsOf(own)).toContain('Только открытые веса');
    expect(tapped(own, 'Почему', answerer, 'en').card.title).toBe('Почему эта модель');
  });

  it('has no button that needs a request which none can carry', () => {
    const wishes =
      'best for coding, tool calling, json mode, image input, audio input, context at least 128k, under $3';
    const labels = labelsOf(
      typed(`pick ${wishes}, answers at least 8k, released since 2025-01, not made by openai`),
    );
    expect(labels).not.toContain('Show more');
  });
});

describe('a question', () => {
  it('that is a comparison has the card of one, one that is a pick that of a pick, one at a volume that of a cost', () => {
    const same = (question: string, command: string) =>
      expect(JSON.stringify(ask(question).card.blocks)).toBe(JSON.stringify(typed(command).blocks));
    same('compare claude haiku 4.5 and pixtral 12b', 'compare claude haiku 4.5, pixtral 12b');
    same(
      'which is better, claude haiku 4.5 or pixtral 12b, for coding?',
      'compare claude haiku 4.5, pixtral 12b for coding',
    );
    same('what is the best model for coding?', 'pick best for coding');
    same(
      'how much is claude haiku 4.5 at 5M in 200k out a day?',
      'cost claude haiku 4.5 5M in 200k out a day',
    );
  });

  it('of one fact keeps its short answer, with what comes next', () => {
    const { card } = ask('is claude haiku 4.5 or pixtral 12b cheaper?');
    expect(card.summary).toMatch(/Pixtral 12B is cheaper/);
    expect(labelsOf(card)).toEqual(['Compare the two', 'Costs at our volume']);
    expect(tapped(card, 'Compare the two').card.title).toBe('Claude Haiku 4.5 vs Pixtral 12B');
    const page = ask('what is the context window of claude haiku 4.5?').card;
    expect(labelsOf(page)).toEqual(['Page of Claude Haiku 4.5', 'What replaces it', 'Costs at our volume']);
    expect(tapped(page, 'What replaces it').card.summary).toContain('Claude Haiku 5.5');
  });

  it('that is asked back is answered with what is chosen, in its place', () => {
    const { card } = ask('does claude haiku 4.7 take images?');
    const { how, card: answer } = tapped(card, 'Claude Haiku 4.5');
    expect(how).toBe('replace');
    expect(answer.summary).toMatch(/Yes, Claude Haiku 4\.5 /);
    const unnamed = ask('how large is the context window?').card;
    const [first] = labelsOf(unnamed);
    expect(tapped(unnamed, first ?? '').card.summary).toContain(`${first} takes`);
  });

  it('that is declined leads to what can be answered', () => {
    const { card } = ask('write me a poem about the sea and the waves');
    for (const label of labelsOf(card)) expect(tapped(card, label).card.summary).not.toBe(card.summary);
  });

  it('in a thread is asked again about its models', () => {
    const thread = { models: ['anthropic/claude-haiku-4-5'], topics: [] };
    const { card } = answerer.ask('is it cheaper than claude haiku 4.7?', { thread, locale: 'en' });
    expect(tapped(card, 'Claude Haiku 5.5').card.title).toMatch(/Claude Haiku 4\.5/);
  });
});

describe('a mistake', () => {
  it('of one name offers what is near it to compare with', () => {
    const { how, card } = tapped(
      typed('compare claude haiku 4.5'),
      labelsOf(typed('compare claude haiku 4.5'))[0] ?? '',
    );
    expect(how).toBe('replace');
    expect(card.title).toMatch(/^Claude Haiku 4\.5 vs /);
  });

  it('of a name is corrected by a tap, with all else that was typed', () => {
    const { card } = tapped(typed('compare claude haiku 4.7, pixtral 12b for coding'), 'Claude Haiku 4.5');
    expect(card.title).toBe('Claude Haiku 4.5 vs Pixtral 12B, for coding');
  });

  it('of a workload is corrected by a tap', () => {
    const labels = labelsOf(typed('compare claude haiku 4.5, pixtral 12b for codeing'));
    expect(labels).toContain('Coding');
  });
});

test('help, the home page and a greeting begin what can be begun', () => {
  for (const card of [typed('help'), answerer.home('en'), ask('hello').card])
    expect(labelsOf(card)).toEqual(
      expect.arrayContaining(['Compare models', 'Pick one for me', 'Costs at our volume', 'Check a text']),
    );
  const [compare] = buttonsOf(typed('help'));
  expect(answerer.click(compare ?? { control: '', state: '', value: '' }, 'en')).toMatchObject({
    how: 'form',
    form: { page: 'compare', models: [] },
  });
});

test('the form of costs begins with the models of the message', () => {
  const costs = buttonsOf(typed('pick best for coding')).find(({ control }) => control === 'k');
  const opened = answerer.click(costs ?? { control: '', state: '', value: '' }, 'en');
  expect(opened).toMatchObject({ how: 'form', form: { page: 'cost' } });
  expect(opened.how === 'form' && opened.form.models[0]?.label).toBe('Claude Opus 5');
});

test('a line-up and changes lead on', () => {
  expect(labelsOf(typed('model claude'))).toEqual(
    expect.arrayContaining(['Compare these', 'Claude Haiku 5.5']),
  );
  expect(labelsOf(typed('changes pixtral 12b'))).toEqual(['Page of Pixtral 12B', 'Costs at our volume']);
});
