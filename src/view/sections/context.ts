import type { Model } from '../../catalog/catalog.ts';
import { grouped, list, shortTokens, times, tokens } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { reasonOf } from '../reasons.ts';
import { unpublished } from '../specs.ts';
import type { SectionInput, SectionView } from './section.ts';

/** What fits into one request, and who must cut which document into how many parts. */
export function contextSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models, categories } = comparison;
  const { answer, documents } = catalog.practice;
  const windows = models.map((model) => model.contextWindow?.chosen.value ?? null);
  // Only what answers in text needs room for an answer.
  const freeOf = (model: Model, window: number) => Math.max(0, window - (model.task === 'chat' ? answer : 0));
  const parts = (model: Model, window: number, size: number) => {
    const free = freeOf(model, window);
    return free > 0 ? Math.ceil(size / free) : null;
  };
  const rows = Object.values(documents).map(({ name, tokens: size }) => ({
    label: `${name[words.locale]}, about ${shortTokens(size)} tokens`,
    cells: models.map((model, index) => {
      const window = windows[index] ?? null;
      if (window === null) return unpublished;
      const count = parts(model, window, size);
      if (count === null) return 'no room';
      return count === 1 ? 'fits' : `${count} parts`;
    }),
  }));
  const needs = models.flatMap((model, index) => {
    const window = windows[index] ?? null;
    if (window === null) return [];
    const free = freeOf(model, window);
    const first = Object.values(documents).find(({ tokens: size }) => size > free);
    return [
      free === 0
        ? `${model.name} has no room for any of them: ${tokens(window)} in all.`
        : first
          ? `${model.name} needs chunking above ${grouped(free)} tokens, so for ${first.name[words.locale]}.`
          : `${model.name} needs no chunking up to ${grouped(free)} tokens.`,
    ];
  });
  const answering = models.filter(({ task }) => task === 'chat');
  const outputs = answering.flatMap((model) =>
    model.maxOutput ? [`${model.name} ${tokens(model.maxOutput.chosen.value)}`] : [],
  );
  const open = names(answering.filter((model) => !model.maxOutput));
  const answers = [
    outputs.length > 0 ? `Longest answer: ${list(outputs)}.` : '',
    open.length > 0 ? `Longest answer of ${list(open)}: not published.` : '',
  ].filter(Boolean);
  const known = windows.filter((window) => window !== null);
  const ratio = known.length === 2 ? Math.max(...known) / Math.min(...known) : null;
  const category = categories.find(({ id }) => id === 'context');
  return {
    json: {
      windows: Object.fromEntries(models.map(({ id }, index) => [id, windows[index]])),
      ratio,
      ratioText: ratio === null ? null : times(ratio),
      documents: Object.fromEntries(
        Object.entries(documents).map(([id, { tokens: size }]) => [
          id,
          Object.fromEntries(
            models.map((model, index) => {
              const window = windows[index] ?? null;
              return [model.id, { tokens: size, parts: window === null ? null : parts(model, window, size) }];
            }),
          ),
        ]),
      ),
    },
    blocks: [
      {
        kind: 'text',
        role: 'body',
        text: [category ? reasonOf(catalog, comparison, category, words) : ''],
      },
      { kind: 'table', corner: 'In one request', columns: names(models), rows },
      {
        kind: 'notes',
        items: [
          ...[...needs, ...answers].map((text) => [text]),
          [
            `Assumed: 500 words a page, 4 tokens to 3 words, 10 tokens a line of code${answering.length > 0 ? `, and ${tokens(answer)} kept free for question and answer` : ''}. Tokenizers differ.`,
          ],
        ],
      },
    ],
  };
}
