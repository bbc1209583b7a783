import type { PictureBlock, PictureRow } from '../../src/card/card.ts';

type Places = PictureRow['quality']['places'];

/** A row of a picture. */
export function rowOf(name: string, places: Places, own: Partial<PictureRow> = {}): PictureRow {
  return {
    name,
    note: '',
    isAdvised: false,
    quality: { places, isMeasured: true, shown: places ? `${places.join('-')} of 260` : 'not measured' },
    price: '$10.00',
    context: '200K context',
    ...own,
  };
}

/** A picture of these rows. */
export function pictureOf(rows: readonly PictureRow[], own: Partial<PictureBlock> = {}): PictureBlock {
  return {
    kind: 'picture',
    title: 'Which of these?',
    advice: 'Take the first one.',
    heads: { quality: 'Quality for coding: likely places', price: 'Price per 1,000 requests' },
    scale: { last: 100, ends: ['1st', '100th of 260'] },
    rows,
    keys: { measured: 'measured', expected: 'expected, or little measured' },
    source: 'Tiebreak, 2026-11-21; prices: somebody; quality: somebody else',
    alt: 'Picture.',
    ...own,
  };
}
