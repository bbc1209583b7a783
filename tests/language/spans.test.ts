import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isDay } from '../../src/dates.ts';
import { type Leaning, spanIn } from '../../src/language/spans.ts';

const today = '2026-11-21';
const read = (text: string, leans: Leaning = 'back') => spanIn(text.split(' '), leans, today);
const days = (text: string, leans: Leaning = 'back') => {
  const found = read(text, leans);
  return found?.span ? `${found.span.from} ${found.span.to}` : found;
};

test.each([
  ['today', '2026-11-21 2026-11-21'],
  ['what is new yesterday', '2026-11-20 2026-11-20'],
  ['this week', '2026-11-16 2026-11-22'],
  ['last week', '2026-11-09 2026-11-15'],
  ['over the past week', '2026-11-14 2026-11-21'],
  ['next week', '2026-11-23 2026-11-29'],
  ['this month', '2026-11-01 2026-11-30'],
  ['last month', '2026-10-01 2026-10-31'],
  ['next month', '2026-12-01 2026-12-31'],
  ['this quarter', '2026-10-01 2026-12-31'],
  ['last quarter', '2026-07-01 2026-09-30'],
  ['this year', '2026-01-01 2026-12-31'],
  ['last year', '2025-01-01 2025-12-31'],
  ['new models from google in the last 30 days', '2026-10-22 2026-11-21'],
  ['over the past two weeks', '2026-11-07 2026-11-21'],
  ['in the last couple of months', '2026-09-21 2026-11-21'],
  ['within the next 10 days', '2026-11-21 2026-12-01'],
  ['in november', '2026-11-01 2026-11-30'],
  ['in december', '2025-12-01 2025-12-31'],
  ['in november 2026', '2026-11-01 2026-11-30'],
  ['in 2025', '2025-01-01 2025-12-31'],
  ['since june', '2026-06-01 2026-11-21'],
  ['since 2026-10-01', '2026-10-01 2026-11-21'],
  ['since october 5th', '2026-10-05 2026-11-21'],
  ['since 5 october 2026', '2026-10-05 2026-11-21'],
  ['since last week', '2026-11-09 2026-11-21'],
  ['since the beginning of the year', '2026-01-01 2026-11-21'],
  ['until the end until march', '2026-11-21 2027-03-31'],
  ['before 2027', '2026-11-21 2026-12-31'],
  ['between june and august', '2026-06-01 2026-08-31'],
  ['from june to august 2026', '2026-06-01 2026-08-31'],
  ['this autumn', '2026-09-01 2026-11-30'],
  ['last summer', '2026-06-01 2026-08-31'],
  ['in the spring', '2026-03-01 2026-05-31'],
  ['in q3', '2026-07-01 2026-09-30'],
  ['сегодня', '2026-11-21 2026-11-21'],
  ['новинки за неделю', '2026-11-14 2026-11-21'],
  ['на прошлой неделе', '2026-11-09 2026-11-15'],
  ['в этом месяце', '2026-11-01 2026-11-30'],
  ['в прошлом году', '2025-01-01 2025-12-31'],
  ['что подешевело с октября', '2026-10-01 2026-11-21'],
  ['с 5 октября', '2026-10-05 2026-11-21'],
  ['за последние 10 дней', '2026-11-11 2026-11-21'],
  ['за последние две недели', '2026-11-07 2026-11-21'],
  ['за последний месяц', '2026-10-21 2026-11-21'],
  ['за полгода', '2026-05-21 2026-11-21'],
  ['в ноябре 2026 года', '2026-11-01 2026-11-30'],
  ['в 2026 году', '2026-01-01 2026-12-31'],
  ['этой осенью', '2026-09-01 2026-11-30'],
  ['какие модели вышли осенью', '2026-09-01 2026-11-30'],
  ['с начала года', '2026-01-01 2026-11-21'],
  ['in den letzten 30 tagen', '2026-10-22 2026-11-21'],
  ['seit juni', '2026-06-01 2026-11-21'],
  ['letzte woche', '2026-11-09 2026-11-15'],
  ['la semaine dernière', '2026-11-09 2026-11-15'],
  ['ces 30 derniers jours', '2026-10-22 2026-11-21'],
  ['depuis octobre', '2026-10-01 2026-11-21'],
  ['el mes pasado', '2026-10-01 2026-10-31'],
  ['en los últimos 10 días', '2026-11-11 2026-11-21'],
  ['w zeszłym tygodniu', '2026-11-09 2026-11-15'],
  ['w tym miesiącu', '2026-11-01 2026-11-30'],
  ['questa settimana', '2026-11-16 2026-11-22'],
  ['da giugno', '2026-06-01 2026-11-21'],
])('%s', (text, span) => expect(days(text)).toBe(span));

test.each([
  ['what is ending in december', '2026-12-01 2026-12-31'],
  ['what ends in november', '2026-11-01 2026-11-30'],
  ['ends this winter', '2026-12-01 2027-02-28'],
  ['что отключают в декабре', '2026-12-01 2026-12-31'],
  ['до января', '2026-11-21 2026-12-31'],
  ['в ближайшие 10 дней', '2026-11-21 2026-12-01'],
])('%s, of what is to come', (text, span) => expect(days(text, 'ahead')).toBe(span));

describe('a span', () => {
  it('may be left open', () => {
    for (const text of [
      'has it got cheaper lately',
      'что нового в последнее время',
      'недавно',
      'any news these days',
    ])
      expect(read(text), text).toMatchObject({ span: null });
  });

  it('is none in words of another sense', () => {
    for (const text of [
      'may i ask',
      'prices fall',
      'a week',
      'which is the last one',
      'march',
      '30 pages',
      'per day',
      'в день',
      'from haiku to opus',
    ])
      expect(read(text), text).toBeNull();
  });

  it('is told with the words that say it', () => {
    expect(read('new models from google in the last 30 days please')).toMatchObject({ from: 4, to: 9 });
    expect(read('что нового за последние две недели у openai')).toMatchObject({ from: 2, to: 6 });
  });

  const said = fc.constantFrom(
    'in',
    'since',
    'last',
    'past',
    'next',
    'this',
    'the',
    'до',
    'с',
    'за',
    '31',
    '30',
    'two',
    'days',
    'months',
    'february',
    'октября',
    'autumn',
    '2026-10-01',
    '2026',
    'between',
    'and',
    'q3',
    '999',
  );
  it('has days that exist, the first no later than the last, on any day', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
      .map((own) => own.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 8 }),
        day,
        fc.constantFrom<Leaning>('back', 'ahead'),
        (words, now, leans) => {
          const found = spanIn(words, leans, now);
          if (!found) return;
          expect(found.from).toBeLessThan(found.to);
          expect(found.to).toBeLessThanOrEqual(words.length);
          if (!found.span) return;
          expect([found.span.from, found.span.to].every(isDay)).toBe(true);
          expect(found.span.from <= found.span.to).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
