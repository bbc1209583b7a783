import { expect, test } from 'vitest';
import { messagesOf } from '../../src/view/messages/messages.ts';

test.each([
  ['en', ['Yes,', 'No,', 'It depends', 'Not published']],
  ['ru', ['Да,', 'Нет,', 'Зависит', 'Не опубликовано']],
] as const)('each answer on a capability says another thing (%s)', (locale, starts) => {
  const { can } = messagesOf(locale).modelFaq;
  for (const [index, known] of (['yes', 'no', 'host', null] as const).entries())
    expect(can('x', known).startsWith(starts[index] ?? '')).toBe(true);
});
