import type { Model } from '../../catalog/catalog.ts';
import { names } from '../named.ts';
import { licenceWords } from '../openness/licence.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { specsMessages } from './say.ts';
import { dateText, knownRows, modalitiesText, pageMarked, parametersText } from './specs.ts';

/** What the models are: dates, size, architecture, licence, languages. */
export function specsSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const { format } = words;
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  const row = (label: keyof typeof specs.labels, cell: (model: Model) => string) => ({
    label: specs.labels[label],
    cells: models.map(cell),
  });
  const { table, silent } = knownRows(
    {
      kind: 'table',
      corner: specs.specifications,
      columns: names(models),
      rows: [
        row('lab', ({ lab }) => lab.name),
        row('released', ({ released }) => dateText(released, words)),
        row('cutoff', ({ knowledgeCutoff }) => dateText(knowledgeCutoff, words)),
        row('modalities', (model) => modalitiesText(model.modalities?.chosen.value, model, words)),
        row('parameters', (model) => parametersText(model, words)),
        row('architecture', ({ architecture }) => pageMarked(architecture, words)),
        row('openWeights', ({ openWeights }) => {
          if (!openWeights) return vocabulary.unpublished;
          return openWeights.chosen.value ? specs.yes : specs.no;
        }),
        row('licence', (model) => licenceWords(catalog, model, words) ?? vocabulary.unpublished),
        row('languages', ({ languages }) =>
          languages ? format.list(languages.chosen.value) : vocabulary.unpublished,
        ),
      ],
    },
    words,
  );
  const facts = models.flatMap((model) => [
    model.released,
    model.knowledgeCutoff,
    model.modalities,
    model.parameters,
    model.architecture,
    model.openWeights,
    model.licence,
    model.languages,
  ]);
  return {
    json: Object.fromEntries(
      models.map((model) => [
        model.id,
        {
          parameters: model.parameters?.chosen.value ?? null,
          architecture: model.architecture?.chosen.value ?? null,
          licence: model.licence?.chosen.value ?? null,
          languages: model.languages?.chosen.value ?? null,
        },
      ]),
    ),
    blocks: [
      table,
      ...(silent === null ? [] : [{ kind: 'notes', items: [[silent]] } as const]),
      claimSources(
        facts.map((fact) => fact?.chosen),
        words,
      ),
    ],
  };
}

/** How many parameters. */
export function parametersReply({ models, words }: QuestionInput): Reply {
  const question = words.of(specsMessages);
  const open = names(models.filter(({ parameters }) => !parameters));
  return {
    text: sentences(
      ...models.map(({ name, parameters }) => {
        const value = parameters?.chosen.value;
        return value && question.questionFactsParameters(name, value.total, value.active);
      }),
      open.length > 0 && question.parametersUnknown(open),
    ),
    claims: models.map(({ parameters }) => parameters?.chosen),
    more: pageOf(models),
  };
}
