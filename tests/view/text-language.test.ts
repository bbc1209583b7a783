import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseCost } from '../../src/answers/cost/read.ts';
import { parseHost } from '../../src/answers/host/read.ts';
import { parsePick } from '../../src/answers/pick/read.ts';
import { questionView } from '../../src/answers/question/card.ts';
import { understand } from '../../src/answers/question/understand.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { compared } from './asked.ts';

type Row = {
  model: string;
  tokenFactor: number | null;
  usd: number;
  usdPerMonth: number;
  arithmetic: string;
};
type Result = { workload: { textLanguage: string | null }; rows: Row[]; notes: string[] };

function cost(text: string) {
  const { result, card } = answer(parseCost(catalog, text, today), { catalog, today });
  return { ...(result as Result), text: renderCard(card, { colour: false, width: 100 }) };
}

const volume = '5M in 200k out a day';

/** What is left of the equals sign, multiplied out: "5M x 1.72 x $1.00/M + ...". */
function multipliedOut(arithmetic: string): number {
  const [sum = ''] = arithmetic.split(' = ');
  const product = (part: string) =>
    part
      .split(' x ')
      .map((factor) => Number(factor.replace(/^\$|\/M$|M(?: cached)?$/g, '')))
      .reduce((all, factor) => all * factor);
  return sum.split(' + ').reduce((all, part) => all + product(part), 0);
}

describe('a cost of texts in another language', () => {
  it('is the arithmetic that it shows, the factor in it', () => {
    const { rows, workload } = cost(`claude haiku 4.5, gpt-4.1 mini ${volume} 60% cached for Russian texts`);
    expect(workload.textLanguage).toBe('ru');
    expect(rows.map(({ tokenFactor }) => tokenFactor)).toEqual([1.72, 1.28]);
    for (const { arithmetic, usd } of rows) expect(multipliedOut(arithmetic)).toBeCloseTo(usd, 9);
    expect(rows[0]?.arithmetic).toMatch(/^2M x 1\.72 x \$1\.00\/M \+ 3M cached x 1\.72 x \$0\.10\/M \+ /);
  });

  it('says whose factor it is, by whom and when it was measured, and that one text was', () => {
    const { notes, text } = cost(`claude haiku 4.5, gpt-4.1 mini ${volume} for Russian texts`);
    const note = notes.find((own) => own.startsWith('Token counts')) ?? '';
    expect(note).toBe(
      "Token counts are taken as those of English text; Russian text is more: 1.72x on Claude Haiku 4.5 (measured on Claude Sonnet 4.5); 1.28x on GPT-4.1 mini (measured on GPT-4o mini). Only one text was measured (tldr's count of tokens by language, 2025-10-26), so other texts may differ.",
    );
    expect(text).toContain(note.slice(0, 60));
    expect(cost(`claude haiku 4.5, gpt-4.1 mini ${volume} for Russian texts details`).text).toContain(
      'https://github.com/korchasa/tldr',
    );
    expect(cost(`claude haiku 4.5, gpt-4.1 mini ${volume} for Russian texts details`).text).toContain(
      'Equal token counts are assumed for English text;',
    );
    const ofTheModel = cost(`claude sonnet 4.5 ${volume} for Russian texts`).notes.join(' ');
    expect(ofTheModel).toContain('1.72x on Claude Sonnet 4.5.');
  });

  it('has no factor where the model was not measured, and says what is at stake', () => {
    const { rows, notes } = cost(`claude haiku 4.5, pixtral ${volume} in Korean`);
    expect(rows.map(({ tokenFactor }) => tokenFactor)).toEqual([2.27, null]);
    // 623 on Claude Sonnet 4.5 against 302 on Llama 4 Maverick
    expect(notes).toContain(
      'Not measured on Pixtral 12B, so no factor is applied there: the same Korean text was up to 2.06x as many tokens on one model as on another (5 models, one text).',
    );
    expect(rows[1]?.arithmetic).toMatch(/^5M x \$.* = at least \$/);
  });

  it('has none for a language that was not measured, and says so', () => {
    const german = cost(`claude haiku 4.5, pixtral ${volume} for German texts`);
    const plain = cost(`claude haiku 4.5, pixtral ${volume}`);
    expect(german.notes).toContain(
      'How many tokens German text is was not measured here, so no factor is applied. Measured: English, Finnish, Korean, Russian and Ukrainian.',
    );
    expect(german.rows.map(({ tokenFactor }) => tokenFactor)).toEqual([null, null]);
    expect(german.rows.map(({ usd }) => usd)).toEqual(plain.rows.map(({ usd }) => usd));
  });

  it('in English, or where nobody says the language, is what it was', () => {
    const plain = cost(`claude haiku 4.5 ${volume}`);
    const english = cost(`claude haiku 4.5 ${volume} for English texts`);
    expect(plain.workload.textLanguage).toBeNull();
    expect(english.workload.textLanguage).toBe('en');
    expect(english.rows).toEqual(plain.rows);
    expect(english.notes).toEqual(plain.notes);
  });

  it('of the usual workloads has the factor too', () => {
    const plain = cost('claude haiku 4.5');
    const { rows, text } = cost('claude haiku 4.5 --text-language ru');
    expect(rows[0]?.usdPerMonth).toBeCloseTo((plain.rows[0]?.usdPerMonth ?? 0) * 1.72, 9);
    expect(text).toContain('for Russian texts');
  });
});

it('a comparison at a volume says the same, and nothing where the volume is not said', () => {
  const names = ['claude haiku 4.5', 'gpt-4.1 mini'];
  const { json, text } = compared(names, null, null, {
    in: '5M',
    out: '200k',
    per: 'day',
    textLanguage: 'ru',
  });
  expect(JSON.stringify(json)).toContain('Russian text is more: 1.72x on Claude Haiku 4.5');
  expect(json.atVolume).toMatchObject({
    workload: { textLanguage: 'ru' },
    rows: [{ tokenFactor: 1.72 }, {}],
  });
  // 30 x (5 x 1 + 0.2 x 5) x 1.72
  expect(text).toContain('$309.60 a month');
  expect(compared(names, null, null, { textLanguage: 'ru' }).json).toMatchObject({
    misunderstood: { reason: 'no-tokens' },
  });
});

it('weighing a card against a price counts the tokens that the model makes of the texts', () => {
  const host = (text: string) => {
    const { result, card } = answer(parseHost(catalog, text, today), { catalog, today });
    return {
      summary: card.summary,
      text: JSON.stringify(card.blocks),
      notes: JSON.stringify((result as Result).notes),
    };
  };
  const asked = 'llama 3.3 70b at $2.50 an hour 5M in 200k out a day';
  const perSecond = (text: string) => Number(/([\d,]+) tokens a second/.exec(text)?.[1]?.replaceAll(',', ''));
  const [plain, russian] = [host(asked), host(`${asked} for Russian texts`)];
  // A month at the flat price is as many tokens of the model in any language.
  expect(perSecond(plain.text)).toBeGreaterThan(0);
  expect(perSecond(russian.text) / perSecond(plain.text)).toBeCloseTo(1, 1);
  expect(russian.summary).not.toBe(plain.summary);
  expect(russian.notes).toContain('1.17x on Llama 3.3 70B');
  expect(
    answer(parseHost(catalog, 'llama 3.3 70b --text-language ru', today), { catalog, today }).result,
  ).toMatchObject({ misunderstood: { reason: 'no-tokens' } });
});

it('a pick is priced with the factors of its models', () => {
  const asked = (text: string) =>
    answer(parsePick(catalog, text, today), { catalog, today }).result as {
      results: { model: string; price: number }[];
      notes: string[];
    };
  const words = `cheapest model made by openai at ${volume}`;
  const plain = asked(words).results;
  const { results, notes } = asked(`${words} for Russian texts`);
  expect(results.map(({ model }) => model)).toEqual(plain.map(({ model }) => model));
  for (const [index, { price }] of results.entries())
    expect(price).toBeCloseTo((plain[index]?.price ?? 0) * 1.28, 6);
  expect(notes[0]).toContain('Russian text is more: 1.28x on');
});

describe('how many tokens a text is', () => {
  const asked = (text: string) => {
    const understood = understand(catalog, text, { today, thread: null, locale: 'en' });
    const { result, card } = questionView(catalog, understood, today);
    return { result: result as { text: string }, text: renderCard(card, { colour: false, width: 100 }) };
  };

  it('is said of the measured model of each lab that is named', () => {
    const { result, text } = asked('how many tokens is Russian text on claude compared to gpt?');
    expect(result.text).toContain(
      'One and the same text in Russian: Claude Sonnet 5.5 472 tokens against 275 in English, 1.72x (measured on Claude Sonnet 4.5); GPT-6.1 Sol 326 tokens against 254 in English, 1.28x (measured on GPT-4o mini)',
    );
    expect(result.text).toContain('Only one text was measured');
    expect(text).toMatch(/GPT-6\.1 Sol +326 +254 +1\.28x\n.*Claude Sonnet 5\.5 +472 +275 +1\.72x/);
  });

  it('is said in Russian', () => {
    const { result } = asked('сколько токенов занимает русский текст у claude');
    expect(result.text).toContain(
      'Claude Sonnet 5.5 — 472 токена против 275 на английском, больше в 1,72 раза (измерено на Claude Sonnet 4.5)',
    );
    expect(result.text).toContain('Измерен один текст');
  });

  it('is not said where nobody measured it', () => {
    expect(asked('how many tokens is German text on haiku').result.text).toContain(
      'How many tokens German text is was not measured here.',
    );
    expect(asked('how many tokens is Russian text on pixtral').result.text).toContain(
      'Pixtral 12B was not measured',
    );
  });

  it('is no answer to what a model speaks or costs a token', () => {
    for (const text of ['does haiku speak Russian', 'how much is haiku in Russian'])
      expect(asked(text).result.text).not.toContain('One and the same text');
  });
});
