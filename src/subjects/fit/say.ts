import { says } from '../../language/says.ts';

/** What models are suited for. */
export const fitMessages = says('fit', {
  part: { en: 'Fit', ru: 'Пригодность' },
  uses: { en: 'Uses', ru: 'Применение' },
});
