import { says, template } from '../../language/says.ts';

/** What is said of host. */
export const hostPageMessages = says('hostPage', {
  title: template(['name'], { en: 'Self-hosting {name}', ru: '{name} на своих серверах' }),
  /** Asks how memory, cards and cost were estimated. */
  details: { en: 'How it is estimated', ru: 'Как это посчитано' },
  gigabytes: { en: 'GB are 10^9 bytes.', ru: '1 ГБ = 10^9 байт.' },
});
