import type { Catalog } from '../catalog/catalog.ts';
import type { Draft } from './finding.ts';
import type { Cell, Layout, Sentence } from './layout.ts';

type OfSentence = (catalog: Catalog, sentence: Sentence, today: string, pair: Layout['pair']) => Draft[];
type OfCell = (catalog: Catalog, cell: Cell, today: string) => Draft[];

/** Whether there is anybody whom the claims of a sentence can be about: the models of a text are those of two alone. */
export const isOfModels = ({ named, outer }: Sentence, pair: Layout['pair'] = null): boolean =>
  named.length > 0 || outer !== null || pair !== null;

/** Finds the claims of a text, sentence by sentence and cell by cell. */
export function readerOf(inSentence: OfSentence, inCell: OfCell = () => []) {
  return (catalog: Catalog, { sentences, cells, pair }: Layout, today: string): Draft[] => [
    ...sentences.flatMap((own) => (isOfModels(own, pair) ? inSentence(catalog, own, today, pair) : [])),
    ...cells.flatMap((own) => inCell(catalog, own, today)),
  ];
}
