import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

type Made = {
  readonly name: string;
  readonly lab: string;
  /** ISO day or month; null where nobody states it. */
  readonly released: string | null;
  readonly isOpen: boolean | null;
  readonly licence: string | null;
};

/** Who makes what. */
export const makerMessages = says('maker', {
  madeBy: phrase<[made: Made]>({
    en: ({ name, lab, released, isOpen, licence }) => {
      const weights =
        isOpen === null
          ? ''
          : isOpen
            ? `; its weights are open${licence === null ? '' : `, under ${licence}`}`
            : '; it is offered by API only';
      return `${name} is made by ${lab}, ${released === null ? 'released on a day not known here' : `released ${en.when(released)}`}${weights}.`;
    },
    ru: ({ name, lab, released, isOpen, licence }) => {
      const weights =
        isOpen === null
          ? ''
          : isOpen
            ? `; веса открыты${licence === null ? '' : `, лицензия — ${licence}`}`
            : '; доступна только через API';
      return `Модель ${name} создала компания ${lab}, ${released === null ? 'день выхода нам не известен' : `вышла ${ru.when(released)}`}${weights}.`;
    },
  }),
  alsoMakes: phrase<[lab: string, others: number]>({
    en: (lab, others) => (others > 0 ? `The catalog has ${en.plural(others, 'other model')} of ${lab}.` : ''),
    ru: (lab, others) =>
      others > 0 ? `В каталоге есть ещё ${ru.counted(others, 'модель', 'модели', 'моделей')} ${lab}.` : '',
  }),
  /** Whose a line or brand is; `since` is when its first model came. */
  lineBy: phrase<[name: string, labs: readonly string[], count: number, since: string | null]>({
    en: (name, labs, count, since) =>
      `${name} is made by ${en.list(labs)}: ${en.plural(count, 'model')}${since === null ? '' : `, the first from ${en.date(since)}`}.`,
    ru: (name, labs, count, since) =>
      `${name} — это ${ru.list(labs)}: ${ru.counted(count, 'модель', 'модели', 'моделей')}${since === null ? '' : `, первая — ${ru.date(since)}`}.`,
  }),
  makes: phrase<[lab: string, count: number, since: string | null]>({
    en: (lab, count, since) =>
      `${lab} makes ${en.plural(count, 'model')} of the catalog${since === null ? '' : `, the first from ${en.date(since)}`}.`,
    ru: (lab, count, since) =>
      `${lab}: в каталоге ${ru.counted(count, 'модель', 'модели', 'моделей')}${since === null ? '' : `, первая — ${ru.date(since)}`}.`,
  }),
  newest: phrase<[name: string, on: string | null]>({
    en: (name, on) => `The newest is ${name}${on === null ? '' : ` (${en.date(on)})`}.`,
    ru: (name, on) => `Новейшая — ${name}${on === null ? '' : ` (${ru.date(on)})`}.`,
  }),
});
