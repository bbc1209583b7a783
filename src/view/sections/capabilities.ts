import type { Model } from '../../catalog/catalog.ts';
import { capabilities, type Modality } from '../../catalog/words.ts';
import type { Block } from '../card.ts';
import { list } from '../messages/en/format.ts';
import { capabilityWords } from '../messages/en/vocabulary.ts';
import { names } from '../names.ts';

type Cell = 'yes' | 'no' | 'depends on the host' | 'not published';

function takes(model: Model, kind: Modality): Cell {
  const input = model.modalities?.chosen.value.input;
  if (!input) return 'not published';
  if (input.yes.includes(kind)) return 'yes';
  return input.unknown.includes(kind) ? 'not published' : 'no';
}

function can(model: Model, capability: (typeof capabilities)[number]): Cell {
  const answer = model.capabilities[capability];
  return answer === undefined ? 'not published' : answer === 'host' ? 'depends on the host' : answer;
}

/** Who can what: a row a capability; those that are published of none are counted. */
export function capabilitiesSection(models: readonly Model[]): { json: object; blocks: Block[] } {
  const rows: { readonly label: string; readonly cells: Cell[] }[] = [
    ...(['image', 'audio', 'video'] as const).map((kind) => ({
      label: `${kind} input`,
      cells: models.map((model) => takes(model, kind)),
    })),
    ...capabilities.map((capability) => ({
      label: capabilityWords[capability],
      cells: models.map((model) => can(model, capability)),
    })),
  ];
  const known = rows.filter(({ cells }) => cells.some((cell) => cell !== 'not published'));
  const hidden = rows.filter((row) => !known.includes(row)).map(({ label }) => label);
  const only = models.map((model, index) => {
    const own = known.filter(({ cells }) =>
      cells.every((cell, at) => (at === index ? cell === 'yes' : cell === 'no')),
    );
    return own.length > 0 ? [`Only ${model.name} has ${list(own.map(({ label }) => label))}.`] : [];
  });
  const differences = only.flat();
  const notes = [
    ...(differences.length > 0
      ? differences
      : ['No capability is certain for one and missing in the others.']),
    ...(hidden.length > 0
      ? [
          `${hidden.length === 1 ? '1 capability is' : `${hidden.length} capabilities are`} published for none of them: ${list(hidden)}.`,
        ]
      : []),
  ];
  return {
    json: {
      rows: known.map(({ label, cells }) => ({
        label,
        cells: Object.fromEntries(models.map(({ id }, index) => [id, cells[index]])),
      })),
      unpublished: hidden,
    },
    blocks: [
      { kind: 'table', corner: 'Capabilities', columns: names(models), rows: known },
      { kind: 'notes', items: notes.map((text) => [text]) },
    ],
  };
}
