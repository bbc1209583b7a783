import { expect, test } from 'vitest';
import { readPeriod } from '../../src/language/periods.ts';

test.each([
  ['day', ['day', 'a day', 'per day', '/day', 'daily', 'every day', 'в день', 'ежедневно']],
  ['week', ['week', 'a week', 'per week', '/week', 'weekly', 'в неделю']],
  ['month', ['month', 'a month', '/ month', 'monthly', 'в месяц']],
  ['year', ['year', 'per year', 'yearly', 'annually', 'в год']],
  ['request', ['request', 'per request', 'a call', 'за запрос']],
  ['once', ['once', ' Once ']],
  [null, ['', 'weekend', 'a weekend', 'per weeks ago', 'twice', 'fortnight', 'a month ago']],
] as const)('%s', (period, texts) => {
  for (const text of texts) expect(readPeriod(text), text).toBe(period);
});
