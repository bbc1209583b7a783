import type { Model } from '../../catalog/catalog.ts';
import { licenceWords } from '../licence-words.ts';
import { date, list } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { claimSources } from '../sources.ts';
import { knownRows, modalitiesText, pageMarked, parametersText, unpublished } from '../specs.ts';
import type { SectionInput, SectionView } from './section.ts';

const yesOrNo = (value: boolean | undefined) => (value === undefined ? unpublished : value ? 'yes' : 'no');

/** What the models are: dates, size, architecture, licence, languages. */
export function specsSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const row = (label: string, cell: (model: Model) => string) => ({ label, cells: models.map(cell) });
  const { table, silent } = knownRows({
    kind: 'table',
    corner: 'Specifications',
    columns: names(models),
    rows: [
      row('Lab', ({ lab }) => lab.name),
      row('Released', ({ released }) => (released ? date(released.chosen.value) : unpublished)),
      row('Knowledge cut-off', ({ knowledgeCutoff }) =>
        knowledgeCutoff ? date(knowledgeCutoff.chosen.value) : unpublished,
      ),
      row('Modalities', (model) => modalitiesText(model.modalities?.chosen.value, model)),
      row('Parameters', parametersText),
      row('Architecture', ({ architecture }) => pageMarked(architecture)),
      row('Open weights', ({ openWeights }) => yesOrNo(openWeights?.chosen.value)),
      row('Licence', (model) => licenceWords(catalog, model) ?? unpublished),
      row('Languages', ({ languages }) => (languages ? list(languages.chosen.value) : unpublished)),
    ],
  });
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
