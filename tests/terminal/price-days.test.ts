import { expect, it } from 'vitest';
import { today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

const dayAfter = '2027-01-05';

async function text(args: readonly string[], day = today) {
  const { code, out, err } = await run([...args, '--today', day]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

const json = async (args: readonly string[], day = today) => JSON.parse(await text([...args, '--json'], day));

const volume = ['--in', '5M', '--out', '1M', '--per', 'day'];

it.concurrent('a page shows the price in force and names the one that follows', async () => {
  const page = await text(['model', 'quixnar intro']);
  expect(page).toContain('$40.00 in · $80.00 out');
  expect(page).toContain(': $90.00/$180.00 from 2027-01-01.');
  expect(await text(['model', 'quixnar intro', '--locale', 'ru'])).toContain('$90,00/$180,00 с 01.01.2027.');
});

it.concurrent('from its first day on the next price is the price, on the last day before it is not', async () => {
  expect((await json(['model', 'quixnar intro'], '2026-12-31')).facts.price).toMatchObject({
    input: 40,
    until: '2026-12-31',
    next: { from: '2027-01-01', input: 90, output: 180 },
  });
  const page = await json(['model', 'quixnar intro'], '2027-01-01');
  expect(page.facts.price).toMatchObject({ input: 90, output: 180, from: '2027-01-01' });
  expect(page.facts.price).not.toHaveProperty('next');
  expect(page.offers[0]).toMatchObject({ input: 90, output: 180 });
});

it.concurrent('a price that has ended is no price, and a list from before its end does not keep it alive', async () => {
  expect(await text(['model', 'quixnar fleeting'])).toContain(': until 2026-12-31.');
  expect((await json(['model', 'quixnar fleeting'], dayAfter)).facts.price).toBeNull();
});

it.concurrent('what a volume costs without hours is a range, and the arithmetic is of the usual hours', async () => {
  const answer = await text(['cost', 'quixnar night', ...volume]);
  expect(answer).toContain('costs $210.00 to $420.00 a day, $6,300 to $12,600 a month.');
  expect(answer).toContain('= $210.00 a day, x 30 = $6,300 a month');
  expect(answer).toContain(
    'Quixnar Night: twice that at peak hours 01:00-04:00 and 06:00-10:00 UTC on working days',
  );
  const russian = await text(['cost', 'quixnar night', ...volume, '--locale', 'ru']);
  expect(russian).toContain('от $210,00 до $420,00 в день');
  expect(russian).toContain('вдвое дороже в пиковые часы 01:00-04:00 и 06:00-10:00 UTC по рабочим дням');
});

it.concurrent('scripts are given both ends, and what is in force is named', async () => {
  const { rows, certain } = await json(['cost', 'quixnar night', 'quixnar intro', ...volume]);
  expect(rows[0]).toMatchObject({ usd: 210, usdAtPeak: 420, usdPerMonthAtPeak: 12_600 });
  expect(rows[0].peak).toMatchObject({ hours: ['01:00-04:00', '06:00-10:00'], workdays: true, input: 60 });
  expect(rows[1]).toMatchObject({ usd: 280, until: '2026-12-31' });
  expect(rows[1]).not.toHaveProperty('usdAtPeak');
  expect(certain).toBe(false);
});

it.concurrent('who is cheaper depends on the hour where the ranges overlap', async () => {
  expect(await text(['cost', 'quixnar night', 'quixnar intro', ...volume])).toContain(
    'Outside peak hours Quixnar Night is cheaper',
  );
  const night = await json(['compare', 'quixnar night', 'quixnar intro']);
  const price = night.categories.find(({ id }: { id: string }) => id === 'price');
  expect(price.outcome).toBe('unknown');
  expect(price.reason).toContain('the hour decides.');
  // At twice the price it is still the cheaper one.
  const later = await json(['compare', 'quixnar night', 'quixnar intro'], dayAfter);
  expect(later.categories.find(({ id }: { id: string }) => id === 'price')).toMatchObject({
    outcome: 'win',
    winner: 'quixnar/quixnar-night',
  });
});

it.concurrent('explain says of each claim on which days and at which hours it holds', async () => {
  const explained = await text(['explain', 'quixnar intro', 'price']);
  expect(explained).toContain('$40.00 in, $80.00 out per 1M tokens, until 2026-12-31');
  expect(explained).toContain('$90.00 in, $180.00 out per 1M tokens, since 2027-01-01');
  const { chosen } = await json(['explain', 'quixnar night', 'price']);
  expect(chosen.value).toMatchObject({ input: 30, peak: { input: 60, workdays: true } });
});

it.concurrent('a question about the price is told what else holds of it', async () => {
  expect(await text(['ask', 'how much is quixnar night?'])).toContain('twice that at peak hours');
});

it.concurrent('a batch without a price of its own is costed by the rule of its provider, and says so', async () => {
  const asked = ['cost', 'quixnar intro', ...volume, '--batch'];
  const answer = await text(asked);
  expect(answer).toContain('5M x $20.00/M + 1M x $40.00/M = $140.00 a day');
  expect(answer).toContain(
    "no batch price of its own is published; 50% of the plain one is taken, the provider's rule for batches (made-up price list, 2026-09-30)",
  );
  expect(await text([...asked, '--locale', 'ru'])).toContain('правило провайдера для пакетов');
  const [row] = (await json(asked)).rows;
  expect(row).toMatchObject({ usd: 140, atMost: false, batchRule: { value: 0.5, asOf: '2026-09-30' } });
  // A price that is stated itself goes before a rule, and without a rule it is the plain price at most.
  expect(await text(['cost', 'quixnar 7b', ...volume, '--batch'])).toContain('at most ');
});
