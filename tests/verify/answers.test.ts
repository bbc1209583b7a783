import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { correct } from '../../src/answers/verify/correct.ts';
import { countMessages, type Tally } from '../../src/answers/verify/count-say.ts';
import { createKeptTexts } from '../../src/answers/verify/kept-texts.ts';
import { type VerifyPart, verifyParts } from '../../src/answers/verify/parts.ts';
import { positionsIn } from '../../src/answers/verify/result.ts';
import { check } from '../../src/answers/verify/verify.ts';
import { countWords } from '../../src/answers/verify/views.ts';
import { dateLike, moneyLike, numberLike, tokensLike } from '../../src/answers/verify/write-like.ts';
import type { Card, ChoicesBlock } from '../../src/card/card.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const [en, ru] = [wordingOf('en'), wordingOf('ru')];
const counted = (tally: Partial<Tally>) => {
  const whole = { wrong: 0, stale: 0, right: 0, untold: 0, areFigures: true, ...tally };
  return [en, ru].map((words) => words.of(countMessages).count(whole));
};

describe('the count', () => {
  test.each<[Partial<Tally>, string, string]>([
    [
      { wrong: 3, right: 9, untold: 2 },
      '3 of 14 figures are wrong, 9 right, 2 cannot be told.',
      '3 из 14 чисел неверны, 9 верны, о 2 судить нельзя.',
    ],
    [
      { wrong: 1, stale: 1, right: 19, untold: 1, areFigures: false },
      '1 of 22 claims is wrong, 1 out of date, 19 right, 1 cannot be told.',
      '1 из 22 утверждений неверно, 1 устарело, 19 верны, об 1 судить нельзя.',
    ],
    [
      { stale: 2, right: 19 },
      '2 of 21 figures are out of date, 19 right.',
      '2 из 21 числа устарели, 19 верны.',
    ],
    [{ right: 12 }, 'All 12 figures are right.', 'Все 12 чисел верны.'],
    [{ wrong: 2 }, 'All 2 figures are wrong.', 'Все 2 числа неверны.'],
    [{ right: 1 }, '1 figure was checked: it is right.', 'Проверено 1 число: верно.'],
    [{ stale: 1 }, '1 figure was checked: it is out of date.', 'Проверено 1 число: устарело.'],
    [
      { untold: 1, areFigures: false },
      '1 claim was found; whether it is right cannot be told.',
      'Найдено 1 утверждение: верно ли оно, сказать нельзя.',
    ],
    [{ untold: 3 }, 'None of 3 figures can be told right or wrong.', 'Ни об одном из 3 чисел судить нельзя.'],
  ])('of %o', (tally, english, russian) => {
    expect(counted(tally)).toEqual([english, russian]);
  });
});

const unread = (text: string) =>
  check(catalog, text, today).unread.map(({ start, end, why }) => `${text.slice(start, end)} ${why}`);

describe('figures that are not read', () => {
  test.each([
    ['Claude Haiku 4.5 saves 30% of time.', ['30% not-understood']],
    ['Claude Haiku 4.5 экономит 30% времени.', ['30% not-understood']],
    // No figures: a version, a list's numbers, a year in prose, a page, a telephone.
    ['1. Claude Haiku 4.5 is quick.\n2. See page 14 of the 2025 report, or call 555-0100.', []],
    // A size of pictures is no factor.
    ['Claude Haiku 4.5 takes pictures of 1024x1024.', []],
    // What is read is told elsewhere.
    ['Claude Haiku 4.5 has 200K context.', []],
    ['Our rent rose by 20% to $900.', ['20% no-model', '$900 no-model']],
    ['Claude Haiku 4.5 has 200K context. Our rent rose.\n\nIn Paris it was $900.', ['$900 not-understood']],
  ])('%s', (text, figures) => {
    expect(unread(text)).toEqual(figures);
  });

  test('lie in any text, in its order, each once and beside what is told', () => {
    const soup = fc
      .array(
        fc.constantFrom(
          'Claude Haiku 4.5',
          'Zephyr 9',
          '| ',
          '$5',
          '/',
          '30%',
          '2x ',
          '1M tokens',
          '\n',
          '. ',
          'May 2025 ',
          'é',
          '7',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, anyText(200)), (text) => {
        const { findings, unread } = check(catalog, text, today);
        let reached = 0;
        for (const { start, end } of unread) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(findings.some((own) => own.start < end && start < own.end)).toBe(false);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  const said = (text: string, words = en) => countWords(catalog, check(catalog, text, today), words);

  test('are counted behind the others, and said with why where nothing else is', () => {
    expect(said('Claude Haiku 4.5 has 200K context. Claude Haiku 4.5 saves 30% of time.')).toBe(
      '1 figure was checked: it is right. 1 more figure was not read.',
    );
    expect(said('Claude Haiku 4.5 saves 30% of time.')).toBe(
      '1 figure was seen, and it could not be checked. What "30%" says of Claude Haiku 4.5 was not understood: say what it compares, such as "30% cheaper on input than" another model, or "65% on SWE-bench Verified".',
    );
    // What is never checked is not asked for in other words.
    expect(said('Claude Haiku 4.5 стоит 200 рублей за запрос.', ru)).toBe(
      'Замечено 1 число, проверить его не удалось. «200 рублей» у Claude Haiku 4.5 не проверяется: цены известны в долларах США.',
    );
    expect(said('Claude Haiku 4.5 answers in 300 ms.')).toBe(
      '1 figure was seen, and it could not be checked. "300 ms" of Claude Haiku 4.5 is not checked: times and speeds differ by provider and load.',
    );
    expect(said('Аренда подорожала на 20% до $900.', ru)).toBe(
      'Замечены 2 числа, проверить не удалось ни одного. Рядом с «$900» не названа известная мне модель: назовите её с версией.',
    );
    expect(said('Lunch?')).toMatch(/^No claim about a model/);
  });
});

const corrected = (text: string) => correct(catalog, text, check(catalog, text, today).findings, today).text;

describe('a corrected text', () => {
  test.each([
    [
      'Claude Haiku 4.5 costs $0.80/$4 per million tokens, doc 4.',
      'Claude Haiku 4.5 costs $1/$5 per million tokens, doc 4.',
    ],
    [
      'Claude Haiku 4.5 costs $0.80 per 1M input tokens.',
      'Claude Haiku 4.5 costs $1.00 per 1M input tokens.',
    ],
    ['Claude Haiku 4.5 has a 400K context window.', 'Claude Haiku 4.5 has a 200K context window.'],
    ['Контекст Pixtral 12B — 200 тыс. токенов.', 'Контекст Pixtral 12B — 128 тыс. токенов.'],
    [
      'GPT-4.1 mini has a context window of 200,000 tokens.',
      'GPT-4.1 mini has a context window of 1,047,576 tokens.',
    ],
    // What is right stays, and so does what has no one figure.
    ['Claude Haiku 4.5 has 200K context.', 'Claude Haiku 4.5 has 200K context.'],
    ['GPT-4.1 mini has no vision.', 'GPT-4.1 mini has no vision.'],
    [
      'Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini.',
      'Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini.',
    ],
  ])('of "%s"', (text, right) => {
    expect(corrected(text)).toBe(right);
  });

  const priced = [...catalog.models.values()]
    .filter(({ offers }) => offers.length > 0)
    .map(({ name }) => name);
  const amount = fc.constantFrom('0.1', '0.80', '2', '3.00', '7', '12.5');
  const claim = fc.oneof(
    fc
      .tuple(fc.constantFrom(...priced), amount, amount)
      .map(([name, input, output]) => `${name} costs $${input}/$${output} per 1M tokens.`),
    fc
      .tuple(fc.constantFrom(...priced), fc.constantFrom('64K', '333K', '3M', '77,000'))
      .map(([name, tokens]) => `${name} has a ${tokens} context window.`),
  );

  test('has nothing wrong in it that was replaced, and all else as it was', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 3 }), (claims) => {
        const text = claims.join('\n');
        const { findings } = check(catalog, text, today);
        const { text: right, marks } = correct(catalog, text, findings, today);
        const replaced = marks.filter(({ kind }) => kind === 'replaced');
        const left = check(catalog, right, today).findings.filter(
          ({ verdict }) => verdict === 'contradicted',
        );
        for (const { start, end } of left)
          expect(replaced.some((mark) => mark.start < end && start < mark.end)).toBe(false);
        expect(right.replaceAll(/[\d.,]+[KM]?/g, '')).toBe(text.replaceAll(/[\d.,]+[KM]?/g, ''));
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['a number', () => numberLike('0.80', 1), '1.00'],
    ['a number without fixed decimals', () => numberLike('0.25', 1), '1'],
    ['a number with a comma', () => numberLike('0,8', 1.25), '1,25'],
    ['a number in groups', () => numberLike('1,000', 12_500), '12,500'],
    ['money', () => moneyLike('4', 2.5), '2.50'],
    ['tokens in thousands', () => tokensLike('200K', 400_000), '400K'],
    ['tokens in thousands that are a million', () => tokensLike('200K', 1_047_576), '1.05M'],
    ['tokens by a power of two', () => tokensLike('200k', 131_072), '128k'],
    ['tokens in millions that are fewer', () => tokensLike('1M', 400_000), '400K'],
    ['tokens in words', () => tokensLike('1 млн', 200_000), '200 тыс.'],
    ['tokens in digits', () => tokensLike('200 000', 1_000_000), '1 000 000'],
    ['a day', () => dateLike('2025-10-01', '2025-10-15'), '2025-10-15'],
    ['a month of a day', () => dateLike('2025-09', '2025-10-15'), '2025-10'],
    ['a day in words', () => dateLike('October 1, 2025', '2026-03-15'), 'March 15, 2026'],
    ['a short month', () => dateLike('1 Oct 2025', '2026-03-15'), '15 Mar 2026'],
    ['a Russian day', () => dateLike('1 октября 2025', '2026-03-15'), '15 марта 2026'],
    ['a Russian month', () => dateLike('в мае 2025', '2026-03-15'), 'в марте 2026'],
    ['a day where only the month is known', () => dateLike('2025-10-01', '2025-10'), null],
  ])('writes %s as the other was written', (_, write, written) => {
    expect(write()).toBe(written);
  });
});

/** A table with one false cell, a paragraph, a post with ratios, figures that nobody reads, and nothing wrong. */
const texts = {
  table: [
    '| Model | Input price per 1M | Output price per 1M | Context window |',
    '|---|---|---|---|',
    '| Claude Haiku 4.5 | $1.00 | $5.00 | 200K |',
    '| GPT-4.1 mini | $0.40 | $1.80 | 1M |',
    '| Pixtral 12B | $0.15 | $0.15 | 128K |',
  ].join('\n'),
  paragraph:
    'Claude Haiku 4.5 costs $0.80/$4 per million tokens and has a context window of 200K tokens. It has a max output of 32K tokens. GPT-4.1 mini costs $0.40 per 1M input tokens and $1.60 per 1M output tokens. GPT-4.1 mini has no vision. Pixtral 12B has a 128K context window, open weights and an MMLU of 78.5%. GPT-5.6 Luna costs $1.00 per 1M input tokens.',
  ratios:
    'Claude Haiku 4.5 is 2.5x more expensive on input than GPT-4.1 mini. Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini. GPT-4.1 mini has a 2x larger context window than Claude Haiku 4.5.',
  unread:
    'Claude Haiku 4.5 cut our bill by 40% in March 2026 and answers 3x faster. Mistral Zephyr 9 costs $12.',
  right:
    'Claude Haiku 4.5 costs $1/$5 per million tokens. Claude Haiku 4.5 has 200K context. GPT-4.1 mini costs $0.40/$1.60 per 1M tokens. Pixtral 12B has a 128K context window.',
} as const;

function cardOf(text: string, locale: 'en' | 'ru', part?: VerifyPart): Card {
  const kept = createKeptTexts(() => new Date(`${today}T12:00:00Z`));
  const command = { kind: 'verify', text, length: text.length, ...(part ? { part } : {}) } as const;
  return answer(command, { catalog, today, locale, texts: kept }).card;
}

const choicesOf = (card: Card) =>
  card.blocks.find((block): block is ChoicesBlock => block.kind === 'choices');

/** A check and what stands behind its buttons. */
function pages(text: string, locale: 'en' | 'ru'): string {
  const first = cardOf(text, locale);
  const buttons = choicesOf(first)?.buttons ?? [];
  const parts = verifyParts.filter((part) => buttons.some(({ value }) => value === part));
  const shown = (card: Card) => renderCard(card, { colour: false, width: 100 });
  return [
    `## ${text}`,
    shown(first),
    `[${buttons.map(({ label }) => label).join('] [')}]`,
    ...parts.map((part) => shown(cardOf(text, locale, part))),
  ].join('\n\n');
}

test.each(['en', 'ru'] as const)('checks of a few texts as people read them (%s)', async (locale) => {
  const all = Object.values(texts).map((text) => pages(text, locale));
  await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot(
    `../golden/${locale === 'ru' ? 'ru/' : ''}checks.txt`,
  );
});

test('the same wrong figure is told once, with how often it stands there', () => {
  const text = 'Claude Haiku 4.5 costs $0.80/$4 per million tokens. '.repeat(5);
  const { summary, blocks } = cardOf(text, 'en');
  expect(summary).toBe('All 5 figures are wrong.');
  const notes = blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
  expect(notes).toHaveLength(1);
  expect(JSON.stringify(notes)).toContain('(5 times)');
});

test.each([
  ['en', 'The text is older than what is known here of prices, which begins on 2026-07-17.'],
  ['ru', 'Текст старше, чем здешние сведения о ценах: они начинаются с 17.07.2026.'],
] as const)('a text of an earlier time is said to be one in %s', (locale, said) => {
  expect(
    cardOf('Prices as of 2024-03-01.\n\nGPT-4.1 costs $3 per 1M input tokens.', locale).summary,
  ).toContain(said);
  expect(
    cardOf('Prices as of 2024-03-01.\n\nGPT-4.1 costs $2 per 1M input tokens.', locale).summary,
  ).not.toContain(said);
});

test.each([
  ['en', "Most prices of a table are other than those known here: another seller's, or an older list?"],
  [
    'ru',
    'Большинство цен в одной таблице отличаются от известных здесь: они другого продавца или из старого прайса?',
  ],
] as const)('a table of another price list is said to be one in %s', (locale, said) => {
  const tableOf = (last: string) =>
    `| Model | Input | Output |\n|---|---|---|\n| Claude Haiku 4.5 | $1.30 | $6.50 |\n| GPT-4.1 mini | $0.52 | $2.08 |\n| Claude Opus 5 | ${last} |`;
  expect(cardOf(tableOf('$6.50 | $32.50'), locale).summary).toContain(said);
  expect(cardOf('Claude Haiku 4.5 costs $1.30/$6.50 per 1M tokens.', locale).summary).not.toContain(said);
});

test('the one that is meant instead is said once', () => {
  const text = 'GPT-4.1 is the cheapest of GPT-4.1, GPT-4.1 mini and Claude Haiku 4.5.';
  const told = JSON.stringify(cardOf(text, 'en'));
  expect(told).toContain('In fact it is GPT-4.1 mini');
  expect(told).not.toContain('that is true of GPT-4.1 mini');
});

test('a figure is read within emphasis, and quoted without its marks', () => {
  for (const text of [
    'Claude Haiku 4.5 has a **400K** context window.',
    '**Claude Haiku 4.5**: `400K` *context window*',
    '<p>Claude Haiku 4.5 has a <b>400K</b> <i>context window</i>.</p>',
  ]) {
    const { summary, blocks } = cardOf(text, 'en');
    expect(summary).toBe('1 figure was checked: it is wrong.');
    expect(JSON.stringify(blocks)).toMatch(
      /\\"400K\*? \*?context window\\" \(context window of Claude Haiku 4\.5\)/,
    );
  }
});

describe('the buttons of a check', () => {
  let now = new Date(`${today}T12:00:00Z`);
  const answerer = createAnswerer({ current: () => catalog, clock: () => now });
  const state = choicesOf(answerer.verifyMessage(texts.paragraph, 'ru'))?.state ?? '';
  const click = (control: string, value: string) => {
    const clicked = answerer.click({ control, state, value }, 'en');
    if (clicked.how === 'form') throw new Error('a form was opened');
    return clicked;
  };

  test('show what the first screen leaves out beside it, in its language', () => {
    expect(state).toMatch(/^[\w.-]{1,80}$/);
    expect(click('v', 'corrected')).toMatchObject({ how: 'beside', card: { title: 'Исправленный текст' } });
    expect(click('v', 'right').card.title).toMatch(/^Что верно: \d$/);
    expect(click('v', 'right').card.audience).toBe('asker');
  });

  test('show the check to all who are to see it', () => {
    expect(click('x', '')).toMatchObject({ how: 'share', card: { audience: 'everyone' } });
  });

  test('do nothing else, and say so when the text is gone', () => {
    for (const [control, value] of [
      ['v', 'all'],
      ['s', 'faq'],
      ['e', ''],
      ['m', '0'],
      ['p', ''],
    ] as const)
      expect(click(control, value).card.summary).toContain('not one that I gave out');
    const before = now;
    now = new Date(now.getTime() + 25 * 60 * 60 * 1000);
    expect(click('v', 'right').card.summary).toContain('этого у меня уже нет');
    now = before;
  });
});

test('texts are kept up to a size, the oldest go first', () => {
  const kept = createKeptTexts(() => new Date(`${today}T12:00:00Z`));
  const ids = Array.from({ length: 30 }, (_, at) => kept.keep({ text: `${at}`.padEnd(100_000), length: 1 }));
  expect(kept.find(ids[0] ?? '')).toBeNull();
  expect(kept.find(ids.at(-1) ?? '')?.text).toMatch(/^29/);
  expect(ids.filter((id) => kept.find(id) !== null)).toHaveLength(20);
  expect(kept.find('constructor')).toBeNull();
});

test('a place is told by line and column, whatever ends a line', () => {
  const at = positionsIn('a\nb\r\ncd\re');
  expect([0, 2, 5, 6, 8].map((offset) => Object.values(at(offset)).join(':'))).toEqual([
    '1:1',
    '2:1',
    '3:1',
    '3:2',
    '4:1',
  ]);
});
