import { phrase, says, template } from '../../language/says.ts';

const englishCommercial = {
  yes: 'commercial use allowed',
  no: 'no commercial use',
  conditional: 'commercial use on conditions',
} as const;

const russianCommercial = {
  yes: 'коммерческое использование разрешено',
  no: 'коммерческое использование запрещено',
  conditional: 'коммерческое использование с условиями',
} as const;

/** What is said of openness. */
export const opennessMessages = says('openness', {
  licence: phrase<[name: string, licence: string, isOpen: boolean | null]>({
    en: (name, licence, isOpen) =>
      `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', open weights' : ', weights not open'}.`,
    ru: (name, licence, isOpen) =>
      `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', веса открыты' : ', веса закрыты'}.`,
  }),
  licenceUnknown: template(['name'], {
    en: 'The licence of {name} is not known here.',
    ru: 'Лицензия {name} нам не известна.',
  }),
  licenceClosed: template(['name'], {
    en: "{name} is API-only: its provider's terms apply, there is no licence of the weights.",
    ru: '{name} доступна только через API: действуют условия провайдера, лицензии на веса нет.',
  }),
  commercialUse: phrase<[allowed: 'yes' | 'no' | 'conditional', condition: string | null]>({
    en: (allowed, condition) => {
      if (allowed === 'yes') return 'Commercial use is allowed.';
      if (allowed === 'no') return 'Commercial use is not allowed.';
      return `Commercial use is allowed on conditions${condition === null ? '; read them' : `: ${condition}`}.`;
    },
    ru:
      // The condition is kept in English, as the licence has it.
      (allowed, condition) => {
        if (allowed === 'yes') return 'Коммерческое использование разрешено.';
        if (allowed === 'no') return 'Коммерческое использование запрещено.';
        return `Коммерческое использование разрешено с условиями${condition === null ? ', прочтите их' : ` (${condition})`}.`;
      },
  }),
  osiApproved: phrase<[name: string, is: boolean]>({
    en: (name, is) =>
      is
        ? `${name} is an open source licence approved by the OSI.`
        : `${name} is not approved by the OSI, so it is not open source in that sense.`,
    ru: (name, is) =>
      is
        ? `${name} — лицензия open source, одобренная OSI.`
        : `${name} не одобрена OSI, то есть в этом смысле это не open source.`,
  }),
  open: phrase<[name: string, licence: string | null]>({
    en: (name, licence) =>
      `${name} has open weights${licence === null ? '; its licence is not known here' : ` under ${licence}`}.`,
    ru: (name, licence) =>
      `${name} — модель с открытыми весами${licence === null ? '; лицензия нам не известна' : ` (${licence})`}.`,
  }),
  closed: template(['name'], { en: '{name} is API-only.', ru: '{name} доступна только через API.' }),
  openUnknown: template(['name'], {
    en: 'Whether the weights of {name} are open is not known here.',
    ru: 'Нам не известно, открыты ли веса {name}.',
  }),

  apiOnly: template(['name'], { en: '{name} is API-only', ru: '{name} доступна только через API' }),
  weightsUnknown: template(['name'], {
    en: 'whether {name} has open weights is not known here',
    ru: '{name}: открыты ли веса, нам не известно',
  }),
  openWeights: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has open weights (${licence ?? 'licence not known here'})`,
    ru: (name, licence) => `у ${name} открытые веса (${licence ?? 'лицензия нам не известна'})`,
  }),
  allWeightsUnknown: phrase<[models: number]>({
    en: (models) => `Of ${models === 2 ? 'both' : 'all of them'} open weights are not known here.`,
    ru: (models) => `Открыты ли веса ${models === 2 ? 'обеих' : 'всех'} моделей, нам не известно.`,
  }),
  /** Clauses that begin a sentence; a name keeps its own first letter. */
  sentenceStart: phrase<[clauses: string]>({
    en: (clauses) => clauses.replace(/^whether/, 'Whether'),
    ru: (clauses) => clauses.replace(/^у /, 'У '),
  }),
  specsLicence: phrase<[name: string, osiApproved: boolean, use: keyof typeof englishCommercial]>({
    en: (name, osiApproved, use) =>
      `${name}${osiApproved ? ', OSI-approved' : ''}, ${englishCommercial[use]}`,
    ru: (name, osiApproved, use) =>
      `${name}${osiApproved ? ', одобрена OSI' : ''}, ${russianCommercial[use]}`,
  }),
});
