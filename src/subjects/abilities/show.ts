import { can, onlyOne, takes } from '../../catalog/abilities.ts';
import type { Answer } from '../../catalog/catalog.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { advantagesMessages } from '../choice/say.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { capabilityLabel } from './label.ts';
import { abilitiesMessages } from './say.ts';

type Cell = 'yes' | 'no' | 'depends on the host' | 'not known here';
type Row = { readonly label: (words: Wording) => string; readonly answers: readonly (Answer | null)[] };

const cellOf = (answer: Answer | null): Cell =>
  answer === null ? 'not known here' : answer === 'host' ? 'depends on the host' : answer;

/** Who can what: a row a capability; those that are published of none are counted. */
export function capabilitiesSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const measured = words.of(abilitiesMessages);
  const advantages = words.of(advantagesMessages);
  const rows: readonly Row[] = [
    ...(['image', 'audio', 'video'] as const).map((kind) => ({
      label: (words: Wording) => {
        const vocabulary = words.of(vocabularyMessages);
        return vocabulary.side(kind, 'input');
      },
      answers: models.map((model) => takes(model, kind)),
    })),
    ...Object.keys(catalog.capabilities).map((capability) => ({
      label: (own: Wording) => capabilityLabel(catalog, capability, own),
      answers: models.map((model) => can(model, capability)),
    })),
  ];
  const known = rows.filter(({ answers }) => answers.some((answer) => answer !== null));
  const hidden = rows.filter((row) => !known.includes(row));
  const only = models.flatMap((model, index) => {
    const own = known.filter(({ answers }) => onlyOne(answers) === index);
    const called = own.map(({ label }) => label(words));
    return own.length > 0 ? [advantages.only(model.name, called)] : [];
  });
  const notes = [
    ...(only.length > 0 ? only : [measured.noDifference]),
    ...(hidden.length > 0 ? [measured.unpublished(hidden.map(({ label }) => label(words)))] : []),
  ];
  // Scripts read the same words whatever language people do.
  const inEnglish = ({ label }: Row) => label(wordingOf('en'));
  return {
    json: {
      rows: known.map((row) => ({
        label: inEnglish(row),
        cells: Object.fromEntries(models.map(({ id }, index) => [id, cellOf(row.answers[index] ?? null)])),
      })),
      unpublished: hidden.map(inEnglish),
    },
    blocks: [
      {
        kind: 'table',
        corner: measured.capabilities,
        columns: names(models),
        rows: known.map(({ label, answers }) => ({
          label: label(words),
          cells: answers.map((answer) => measured.known[cellOf(answer)]),
        })),
      },
      { kind: 'notes', items: notes.map((text) => [text]) },
    ],
  };
}
