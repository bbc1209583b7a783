import { says } from '../../language/says.ts';

/** What models can do beside answering in text. */
export const abilitiesMessages = says('abilities', {
  part: { en: 'Capabilities', ru: 'Возможности' },
});
