import { expect, it } from 'vitest';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const pixtral = { model: 'mistral/pixtral-12b' };
const luna = { model: 'openai/gpt-5.6-luna' };

it.for<[string, object]>([
  ['', { kind: 'guide', answers: null, private: true }],
  ['dance', { kind: 'help' }],
  ['constructor', { kind: 'help' }],
  ['compare haiku pixtral', { kind: 'compare' }],
  ['is haiku cheaper than pixtral', { kind: 'question', understood: { kind: 'query' } }],
  ['haiku pixtral', { kind: 'question', understood: { query: { topics: ['compare'] } } }],
  ['cost of 10M tokens on haiku', { kind: 'question', understood: { query: { topics: ['cost_estimate'] } } }],
  ['is cake good for you', { kind: 'question', understood: { kind: 'refuse' } }],
  ['which has the larger context?', { kind: 'question', understood: { kind: 'clarify' } }],
  // Two words that lack a model are asked back all the same.
  ['pixtral cheaper?', { kind: 'question', understood: { kind: 'clarify' } }],
  ['larger context?', { kind: 'question', understood: { kind: 'clarify', reason: 'no-model' } }],
  // A question would be understood, but a command was meant, and it lacks something.
  ['cost haiku 5M in', { kind: 'misunderstood', reason: 'half-tokens' }],
  ['cost haiku vs pixtral batch', { kind: 'misunderstood', reason: 'no-tokens' }],
  ['cost pixtral -5 in 10 out', { kind: 'misunderstood', reason: 'negative-number' }],
  ['<!channel> @everyone', { kind: 'help' }],
  ['explain pixtral price', { kind: 'explain', model: pixtral, field: 'price' }],
  ['why pixtral 12b costs', { kind: 'question' }],
  ['explain pixtral 12b context window', { kind: 'explain', model: pixtral, field: 'context' }],
  ['EXPLAIN Pixtral License', { kind: 'explain', model: pixtral, field: 'licence' }],
  ['explain pixtral open weights', { kind: 'explain', model: pixtral, field: 'open-weights' }],
  ['explain pixtral constructor', { kind: 'misunderstood', reason: 'unknown-field' }],
  ['explain price', { kind: 'misunderstood', reason: 'unknown-field' }],
  ['explain', { kind: 'misunderstood', reason: 'unknown-field' }],
  ['explain claude haiku 4.7 price', { kind: 'misunderstood', reason: 'unknown-model' }],
  ['changes', { kind: 'changes', model: null, since: null }],
  ['changes of pixtral', { kind: 'changes', model: pixtral, since: null }],
  ['changes gpt-5.6 luna since 2026-09-01', { kind: 'changes', model: luna, since: '2026-09-01' }],
  ['changes since 2026-09-01 for gpt-5.6 luna', { kind: 'changes', model: luna, since: '2026-09-01' }],
  ['changes --since 2026-09-01', { kind: 'changes', model: null, since: '2026-09-01' }],
  ['changes since yesterday', { kind: 'misunderstood', reason: 'bad-date', text: 'yesterday' }],
  ['changes since 2026-02-31', { kind: 'misunderstood', reason: 'bad-date' }],
  ['changes claude haiku 4.7', { kind: 'misunderstood', reason: 'unknown-model' }],
  [`changes ${'x'.repeat(1000)}`, { kind: 'misunderstood', reason: 'too-long' }],
])('%s', ([text, command]) => {
  expect(parseTiebreak(catalog, text, today)).toMatchObject(command);
});
