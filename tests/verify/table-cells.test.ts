import { expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const found = (text: string) =>
  verify(catalog, text, today).map(({ verdict, field, text: said }) => `${verdict} ${field}: ${said}`);

it('a tick is what a cell says, and no empty cell', () => {
  const table = '| Model | Vision | Tool calling |\n|---|---|---|\n| Claude Haiku 4.5 | ✅ | ❌ |';
  expect(found(table).toSorted()).toEqual(['contradicted capability: ❌', 'supported modality: ✅']);
});

it.each([
  ['| Model | Input tokens ($/M) | Output tokens ($/M) |\n|---|---|---|\n| Claude Haiku 4.5 | 1 | 5 |'],
  [
    'Prices in USD per 1M tokens.\n\n| Model | Input tokens | Output tokens |\n|---|---|---|\n| Claude Haiku 4.5 | 1 | 5 |',
  ],
  [
    '| Модель | Входные токены | Выходные токены |\n|---|---|---|\n| Claude Haiku 4.5 | 1 долл./1М | 5 долл./1М |',
  ],
])('what tokens cost is no limit of tokens: %j', (table) => {
  expect(found(table).filter((own) => /max_|context/.test(own))).toEqual([]);
});

it.each(['200,000', '200 000', '200K', '0,2 млн'])('%j tokens are a window', (count) => {
  const table = `| Model | Input / Output | Context |\n|---|---|---|\n| Claude Haiku 4.5 | $1 / $5 | ${count} |`;
  expect(found(table)).toContain(`supported context: ${count}`);
});
