import { unqualified } from '../../catalog/qualifiers.ts';
import { changesView } from '../changes.ts';
import type { SectionView } from '../sections/section.ts';
import type { PageInput } from './section.ts';

/** What price lists have changed of the model. */
export function changesPart({ catalog, model, words }: PageInput): SectionView {
  const match = {
    query: model.id,
    outcome: 'found',
    model: model.id,
    candidates: [],
    how: 'id',
    qualifiers: unqualified,
    listedBy: null,
  } as const;
  const { result, card } = changesView(catalog, { model: match, since: null }, words);
  return {
    json: result,
    blocks: [
      { kind: 'text', role: 'body', text: [card.summary] },
      ...card.blocks.filter(({ kind }) => kind === 'notes'),
    ],
  };
}
