import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/find.ts';

/** "gpt 5 150 in" is 150 tokens for GPT-5: digits that a known name ends in are kept apart from the count after them. */
export function keepNamesWhole(catalog: Catalog, text: string, today: string): string {
  return text.replaceAll(/(?<![\d.,])\d{1,3}(?=(?: \d{3})+(?!\d))/g, (digits, index: number) => {
    const words = text.slice(0, index).trimEnd().split(' ').filter(Boolean);
    const isName = [4, 3, 2, 1].some((count) => {
      const name = [...words.slice(-count), digits].join(' ');
      const { outcome, how } = find(catalog, name, today);
      return words.length >= count && outcome === 'found' && how !== 'typo' && how !== 'family';
    });
    return isName ? `${digits},` : digits;
  });
}
