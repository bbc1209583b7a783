import { expect, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { modelFaqMessages } from '../../src/subjects/faq/say.ts';

test.each([
  ['en', ['Yes,', 'No,', 'It depends', 'Not known here']],
  ['ru', ['Да,', 'Нет,', 'Зависит', 'Нам не известно']],
] as const)('each answer on a capability says another thing (%s)', (locale, starts) => {
  const { can } = wordingOf(locale).of(modelFaqMessages);
  for (const [index, known] of (['yes', 'no', 'host', null] as const).entries())
    expect(can('x', known).startsWith(starts[index] ?? '')).toBe(true);
});
