import * as en from '../../language/en/format.ts';
import type { Locale } from '../../language/locale.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says } from '../../language/says.ts';
import { vocabularyMessages } from '../say.ts';

/** What models can do beside answering in text. */
export const abilitiesMessages = says('abilities', {
  part: { en: 'Capabilities', ru: 'Возможности' },

  capabilities: { en: 'Capabilities', ru: 'Возможности' },
  known: {
    yes: { en: 'yes', ru: 'да' },
    no: { en: 'no', ru: 'нет' },
    'depends on the host': { en: 'depends on the host', ru: 'зависит от провайдера' },
    'not known here': { en: 'not known here', ru: saidIn('ru', vocabularyMessages).unpublished },
  },
  noDifference: {
    en: 'No capability is certain for one and missing in the others.',
    ru: 'Нет возможности, которая точно есть у одной и которой нет у остальных.',
  },
  unpublished: phrase<[labels: readonly string[]]>({
    en: (labels) =>
      `${labels.length === 1 ? '1 capability is' : `${labels.length} capabilities are`} known here for none of them: ${en.list(labels)}.`,
    ru: (labels) => `Ни для одной нам не известно: ${ru.list(labels)}.`,
  }),
  can: phrase<
    [
      name: string,
      yes: readonly string[],
      no: readonly string[],
      host: readonly string[],
      open: readonly string[],
    ]
  >({
    en: (name, yes, no, host, open) =>
      [
        yes.length > 0 ? `${name} has ${en.list(yes)}.` : '',
        no.length > 0 ? `${name} has no ${en.list(no, 'or')}.` : '',
        host.length > 0 ? `Depends on the host: ${en.list(host)}.` : '',
        open.length > 0 ? `Not known here: ${en.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (name, yes, no, host, open) =>
      [
        yes.length > 0 ? `${name} поддерживает ${ru.list(yes)}.` : '',
        no.length > 0 ? `${name} не поддерживает ${ru.list(no)}.` : '',
        host.length > 0 ? `Зависит от провайдера: ${ru.list(host)}.` : '',
        open.length > 0 ? `Нам не известно про ${ru.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  /** Things that the catalog names in each language: by id, with that name; without one they are shown by their id. */
  capability: phrase<[id: string, labels: Partial<Record<Locale, string>> | undefined]>({
    en: (id, labels) => labels?.en ?? id,
    ru: (id, labels) => labels?.ru ?? labels?.en ?? id,
  }),
});
