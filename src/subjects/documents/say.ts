import { says } from '../../language/says.ts';

/** Which documents fit into one request. */
export const documentsMessages = says('documents', {
  part: { en: 'Context', ru: 'Контекст' },
});
