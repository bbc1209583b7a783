import type { Bar, ChartBlock } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import { partsOf, roomFor } from '../../catalog/room.ts';
import type { Wording } from '../../language/wording.ts';
import { chartBlock } from '../chart.ts';
import { categoryOf, reasonOf } from '../comparison.ts';
import { costMessages } from '../cost/say.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { questionFactsMessages } from '../question/say.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { documentsMessages } from './say.ts';

/** Window and longest answer of each model; null where there is nothing to see. */
function sizesChart(models: readonly Model[], words: Wording): ChartBlock | null {
  const { context, output } = words.of(specsMessages).labels;
  const bar = (size: number | undefined): Bar =>
    size === undefined
      ? { value: null, shown: words.of(costMessages).notAvailable }
      : { value: [size, size], shown: words.format.shortTokens(size) };
  // Vectors and the like are no answers.
  const longest = ({ task, maxOutput }: Model) => bar(task === 'chat' ? maxOutput?.chosen.value : undefined);
  const groups = [
    { label: context, bars: models.map(({ contextWindow }) => bar(contextWindow?.chosen.value)) },
    { label: output, bars: models.map(longest) },
  ];
  return chartBlock({ ...words.of(documentsMessages).context, names: names(models), groups }, words);
}

/** What fits into one request, and who must cut which document into how many parts. */
export function documentsPart({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const { answer } = catalog.practice;
  const { format } = words;
  const measured = words.of(documentsMessages);
  const question = words.of(questionFactsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const documents = Object.entries(catalog.practice.documents).map(([id, { name, tokens }]) => ({
    id,
    name: vocabulary.document(id, name),
    size: tokens,
  }));
  const windows = models.map((model) => model.contextWindow?.chosen.value ?? null);
  const parts = (model: Model, window: number, size: number) =>
    partsOf(roomFor(catalog, model, window), size);
  const rows = documents.map(({ name, size }) => ({
    label: measured.document(name, size),
    cells: models.map((model, index) => {
      const window = windows[index] ?? null;
      if (window === null) return vocabulary.unpublished;
      const count = parts(model, window, size);
      if (count === null) return measured.noRoom;
      return count === 1 ? measured.fits : measured.chunks(count);
    }),
  }));
  const needs = models.flatMap((model, index) => {
    const window = windows[index] ?? null;
    if (window === null) return [];
    const free = roomFor(catalog, model, window);
    if (free === 0) return [measured.noRoomForAny(model.name, window)];
    const first = documents.find(({ size }) => size > free);
    return [first ? measured.chunksAbove(model.name, free, first.name) : measured.noChunks(model.name, free)];
  });
  const answering = models.filter(({ task }) => task === 'chat');
  const outputs = answering.flatMap((model) =>
    model.maxOutput ? [{ name: model.name, value: model.maxOutput.chosen.value }] : [],
  );
  const open = names(answering.filter((model) => !model.maxOutput));
  const answers = [
    ...(outputs.length > 0 ? [question.longestAnswers(outputs)] : []),
    ...(open.length > 0 ? [measured.answerUnknown(open)] : []),
  ];
  const known = windows.filter((window) => window !== null);
  const ratio = known.length === 2 ? Math.max(...known) / Math.min(...known) : null;
  const chart = sizesChart(models, words);
  const category = categoryOf(comparison, 'context');
  return {
    json: {
      windows: Object.fromEntries(models.map(({ id }, index) => [id, windows[index]])),
      ratio,
      ratioText: ratio === null ? null : format.times(ratio),
      documents: Object.fromEntries(
        documents.map(({ id, size }) => [
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
      { kind: 'table', corner: measured.oneRequest, columns: names(models), rows },
      ...(chart ? [chart] : []),
      {
        kind: 'notes',
        items: [
          ...[...needs, ...answers].map((text) => [text]),
          [measured.assumed(answering.length > 0 ? answer : null)],
        ],
      },
    ],
  };
}
