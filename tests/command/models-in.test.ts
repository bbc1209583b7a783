import { expect, test } from 'vitest';
import { modelsIn } from '../../src/command/models-in.ts';
import { catalog, today } from '../catalog-for-tests.ts';

test.each([
  [
    'I think haiku 4.5 beats pixtral 12b here, maybe gpt-4.1 mini too.',
    ['claude-haiku-4-5', 'pixtral-12b', 'gpt-4.1-mini'],
  ],
  [
    'Claude Haiku 4.5/Gemini 2.5 Flash or `anthropic/claude-sonnet-4-5`?',
    ['claude-haiku-4-5', 'gemini-2.5-flash', 'claude-sonnet-4-5'],
  ],
  ['haiku 4.5, haiku 4.5 and Claude Haiku 4.5', ['claude-haiku-4-5']],
  ['Please run this command on a large server with a flash drive, in 4 pods at 3.5 and 70b', []],
  ['Is Claude Haiku 4.7 any good?', []],
  ['<!channel> @everyone \u202e\u0000', []],
])('"%s" names these models', (text, ids) => {
  expect(modelsIn(catalog, text, today).map((id) => id.split('/')[1])).toEqual(ids);
});
