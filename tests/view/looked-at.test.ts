import { expect, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { lifecycleReply } from '../../src/subjects/lifecycle/reply.ts';
import type { QuestionInput } from '../../src/subjects/reply.ts';
import { smallCatalog } from '../small-catalog.ts';

const row = { surface: 'lab', source: 'lab', asOf: '2026-10-22' };

function reply(today: string, locale: 'en' | 'ru', lifecycle: readonly object[] = [row]): string {
  const catalog = smallCatalog([{ id: 'test/a', name: 'Model A', claims: [], lifecycle }]);
  const models = [...catalog.models.values()];
  return lifecycleReply({ catalog, models, today, words: wordingOf(locale) } as unknown as QuestionInput)
    .text;
}

test('that no shutdown is announced is said with the day on which somebody looked', () => {
  expect(reply('2026-11-21', 'en')).toBe(
    'Model A is available, and no shutdown is announced (looked at on 2026-10-22).',
  );
  expect(reply('2026-11-21', 'ru')).toBe(
    'Модель Model A доступна, об отключении не объявляли (проверено 22.10.2026).',
  );
});

test('past thirty days it is said as of then', () => {
  expect(reply('2026-11-22', 'en')).toBe(
    'On 2026-10-22 Model A was available and no shutdown was announced; nobody has looked since.',
  );
  expect(reply('2026-11-22', 'ru')).toBe(
    'На 22.10.2026 модель Model A была доступна, об отключении не объявляли; с тех пор это не проверялось.',
  );
});

test('where nobody looked, nothing is claimed', () => {
  expect(reply('2026-11-22', 'en', [])).toBe('Whether a shutdown of Model A is announced is not known here.');
  expect(reply('2026-11-22', 'ru', [])).toBe('Объявлено ли об отключении Model A, нам не известно.');
});
