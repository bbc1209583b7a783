import fc from 'fast-check';
import { type Capability, type Modality, modalities } from '../../src/catalog/words.ts';
import type { Goal, Includable, Request, Wish } from '../../src/pick/wish.ts';
import { catalog } from '../catalog-for-tests.ts';

const volume = {
  input: 5_000_000,
  output: 200_000,
  per: 'day',
  requests: null,
  cacheRead: 0,
  cacheWrite: 0,
  batch: false,
} as const;

const price = fc.constantFrom(0.05, 0.1, 0.25, 0.5, 1, 2, 5, 20);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('takes', 'gives'),
    value: fc.constantFrom<Modality>(...modalities),
  }),
  fc.record({
    kind: fc.constantFrom('can', 'lacks'),
    value: fc.constantFrom<Capability>(...Object.keys(catalog.capabilities)),
  }),
  fc.record({
    kind: fc.constant('contextAtLeast'),
    value: fc.constantFrom(8000, 32_000, 128_000, 200_000, 1_000_000, 2_000_000),
  }),
  fc.record({
    kind: fc.constant('answerAtLeast'),
    value: fc.constantFrom(4096, 8192, 32_000, 64_000, 128_000),
  }),
  fc.record({ kind: fc.constantFrom('priceAtMost', 'inputAtMost', 'outputAtMost'), value: price }),
  fc.record({
    kind: fc.constant('monthlyAtMost'),
    value: fc.constantFrom(5, 20, 100, 400),
    volume: fc.constant(volume),
  }),
  fc.record({ kind: fc.constant('parametersAtMost'), value: fc.constantFrom(1, 4, 8, 30, 70, 400) }),
  fc.record({
    kind: fc.constant('memoryAtMost'),
    value: fc.constantFrom(4, 16, 24, 80),
    bits: fc.constantFrom(4, 8, 16),
  }),
  fc.record({ kind: fc.constant('openWeights'), value: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('commercialUse', 'osiApproved'), value: fc.constant(true) }),
  fc.record({
    kind: fc.constant('licence'),
    value: fc.constantFrom('MIT', 'Apache-2.0', 'LicenseRef-Gemma'),
  }),
  fc.record({
    kind: fc.constantFrom('lab', 'notLab'),
    value: fc.constantFrom('mistral', 'openai', 'google', 'meta'),
  }),
  fc.record({
    kind: fc.constantFrom('family', 'notFamily'),
    value: fc.constantFrom('claude', 'haiku', 'llama', 'gemini'),
  }),
  fc.record({
    kind: fc.constant('families'),
    value: fc.subarray(['claude', 'haiku', 'llama', 'gemini'], { minLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom('provider', 'notProvider'),
    value: fc.constantFrom('scaleway', 'amazon-bedrock', 'groq', 'openrouter'),
  }),
  fc.record({ kind: fc.constant('region'), value: fc.constantFrom('eu', 'us', 'cn') }),
  fc.record({
    kind: fc.constant('releasedSince'),
    value: fc.constantFrom('2024-01', '2025-06', '2025-06-15', '2026-03'),
  }),
  fc.record({
    kind: fc.constant('benchmarkAtLeast'),
    benchmark: fc.constantFrom('gpqa-diamond', 'aider-polyglot'),
    value: fc.constantFrom(20, 50, 80),
  }),
);

/** Up to five wishes, one of a kind but for inputs and capabilities, as people make them. */
export const anyRequest: fc.Arbitrary<Request> = fc.record({
  wishes: fc.uniqueArray(wish, {
    maxLength: 5,
    selector: (own) =>
      ['takes', 'gives', 'can', 'lacks'].includes(own.kind) ? [own.kind, own.value].join(' ') : own.kind,
  }),
  goal: fc.constantFrom<Goal>(
    'price',
    'newest',
    'context',
    'speed',
    'smallest',
    'largest',
    { benchmark: 'gpqa-diamond' },
    { quality: 'coding', work: 'coding', take: 'top' },
    { quality: 'general', work: null, take: 'balanced' },
  ),
  volume: fc.option(fc.constant(volume), { freq: 3 }),
  task: fc.constant('chat' as const),
  including: fc.subarray<Includable>(['superseded', 'deprecated', 'preview']),
});
