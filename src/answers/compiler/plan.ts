import { z } from 'zod';
import { topics } from '../../catalog/words.ts';

/** What a plan can wish, by what its value is. The names of makers, lines and providers are none of it: only the reader finds names. */
export const wishKinds = [
  'takes',
  'gives',
  'can',
  'work',
  'domain',
  'contextAtLeast',
  'answerAtLeast',
  'memoryAtMost',
  'parametersAtMost',
  'priceAtMost',
  'inputAtMost',
  'outputAtMost',
  'releasedSince',
  'openWeights',
  'commercialUse',
  'osiApproved',
] as const;

/** What a plan can say makes the best. */
export const goalKinds = [
  'best',
  'best-value',
  'cheapest',
  'newest',
  'largest-context',
  'fastest',
  'smallest',
  'largest',
] as const;

const most = { topics: 4, models: 5, wishes: 10, characters: 120 } as const;

/** Words of the question, as they stand there. */
const span = z.string().min(1).max(most.characters);

const schema = z.strictObject({
  plan: z.union([
    z.strictObject({
      query: z.strictObject({
        topics: z.array(z.enum(topics)).min(1).max(most.topics),
        models: z.array(span).max(most.models),
      }),
    }),
    z.strictObject({
      pick: z.strictObject({
        wishes: z
          .array(
            z.strictObject({
              kind: z.enum(wishKinds),
              value: z.union([z.string().max(most.characters), z.number(), z.boolean()]),
              span,
            }),
          )
          .max(most.wishes),
        goal: z.strictObject({ by: z.enum(goalKinds), span }).nullable(),
      }),
    }),
    z.strictObject({ clarify: z.enum(['no-model', 'no-wish']) }),
    z.strictObject({ refuse: z.literal(true) }),
  ]),
});

/** What a language model says that a question asks: a closed form without a sentence, a figure or a name of its own. */
export type Plan = z.output<typeof schema>['plan'];
export type Pick = Extract<Plan, { pick: unknown }>['pick'];

/** The plan of an answer; null where it is anything else, be it by one key. */
export function planIn(answer: unknown): Plan | null {
  const read = schema.safeParse(answer);
  return read.success ? read.data.plan : null;
}

const { $schema: _, ...form } = z.toJSONSchema(schema, {
  override: ({ jsonSchema }) => {
    for (const bound of ['minLength', 'maxLength', 'minItems', 'maxItems'] as const) delete jsonSchema[bound];
  },
});

/** The form of a plan as JSON schema, without bounds of lengths: not every endpoint takes them. */
export const planSchema: object = form;
