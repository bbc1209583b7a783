import { expect, test } from 'vitest';
import { run } from './run.ts';

test('in the terminal a number answers what is asked, then what the answer offers', async () => {
  const { out } = await run([], {
    input:
      'which model should we use?\n10\nwhich model should we use?\n2\n3\n99\nкакую модель нам взять?\n8\n1\n',
  });
  expect(out).toContain('1. Chat and support\n2. Coding\n');
  expect(out).toContain('- /compare haiku pixtral');
  expect(out).toContain('What matters most?\n\n1. Best\n2. Balanced\n3. Cheapest\n4. Must stay in the EU\n');
  expect(out).toContain('Compare these');
  // Nothing has such a number.
  expect(out).toContain('There is no model "99"');
  expect(out).toContain('1. Чат и поддержка\n');
  expect(out).toContain('за 1 млн токенов на входе');
});

test('where nothing can be chosen the choices are only named', async () => {
  const { out, code } = await run(['ask', 'which model should we use?']);
  expect(out).toContain('What is it for?\n\n- Chat and support\n- Coding\n');
  expect(code).toBe(1);
});
