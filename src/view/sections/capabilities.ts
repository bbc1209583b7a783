import type { Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { capabilityLabel } from '../capability-label.ts';
import { type Messages, messagesOf } from '../messages/messages.ts';
import { names } from '../names.ts';
import type { SectionInput, SectionView } from './section.ts';

type Cell = 'yes' | 'no' | 'depends on the host' | 'not published';
type Row = { readonly label: (words: Messages) => string; readonly cells: readonly Cell[] };

function takes(model: Model, kind: Modality): Cell {
  const input = model.modalities?.chosen.value.input;
  if (!input) return 'not published';
  if (input.yes.includes(kind)) return 'yes';
  return input.unknown.includes(kind) ? 'not published' : 'no';
}

function can(model: Model, capability: Capability): Cell {
  const answer = model.capabilities[capability];
  return answer === undefined ? 'not published' : answer === 'host' ? 'depends on the host' : answer;
}

/** Who can what: a row a capability; those that are published of none are counted. */
export function capabilitiesSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const { measured, advantages } = words;
  const rows: readonly Row[] = [
    ...(['image', 'audio', 'video'] as const).map((kind) => ({
      label: ({ vocabulary }: Messages) => vocabulary.side(kind, 'input'),
      cells: models.map((model) => takes(model, kind)),
    })),
    ...Object.keys(catalog.capabilities).map((capability) => ({
      label: (own: Messages) => capabilityLabel(catalog, capability, own),
      cells: models.map((model) => can(model, capability)),
    })),
  ];
  const known = rows.filter(({ cells }) => cells.some((cell) => cell !== 'not published'));
  const hidden = rows.filter((row) => !known.includes(row));
  const only = models.flatMap((model, index) => {
    const own = known.filter(({ cells }) =>
      cells.every((cell, at) => (at === index ? cell === 'yes' : cell === 'no')),
    );
    const called = own.map(({ label }) => label(words));
    return own.length > 0 ? [advantages.only(model.name, called)] : [];
  });
  const notes = [
    ...(only.length > 0 ? only : [measured.noDifference]),
    ...(hidden.length > 0 ? [measured.unpublished(hidden.map(({ label }) => label(words)))] : []),
  ];
  // Scripts read the same words whatever language people do.
  const inEnglish = ({ label }: Row) => label(messagesOf('en'));
  return {
    json: {
      rows: known.map((row) => ({
        label: inEnglish(row),
        cells: Object.fromEntries(models.map(({ id }, index) => [id, row.cells[index]])),
      })),
      unpublished: hidden.map(inEnglish),
    },
    blocks: [
      {
        kind: 'table',
        corner: measured.capabilities,
        columns: names(models),
        rows: known.map(({ label, cells }) => ({
          label: label(words),
          cells: cells.map((cell) => measured.known[cell]),
        })),
      },
      { kind: 'notes', items: notes.map((text) => [text]) },
    ],
  };
}
