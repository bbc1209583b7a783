import type { Answer, Model } from '../catalog/catalog.ts';
import * as en from '../language/en/format.ts';
import * as ru from '../language/ru/format.ts';
import { phrase, says } from '../language/says.ts';
import type { Wording } from '../language/wording.ts';
import { names } from './named.ts';

const supports = (names: readonly string[]) => (names.length === 1 ? 'поддерживает' : 'поддерживают');

/** Who has something that is asked for; `models` counts those compared. */
export const whoHasMessages = says('whoHas', {
  all: phrase<[models: number, what: string]>({
    en: (models, what) => `${models === 2 ? 'Both have' : 'All have'} ${what}.`,
    ru: (models, what) => `${models === 2 ? 'Обе' : 'Все'} поддерживают ${what}.`,
  }),
  none: phrase<[models: number, what: string]>({
    en: (models, what) => `${models === 2 ? 'Neither has' : 'None has'} ${what}.`,
    ru: (models, what) => `${models === 2 ? 'Ни та, ни другая' : 'Ни одна'} не поддерживает ${what}.`,
  }),
  yes: phrase<[names: readonly string[], what: string]>({
    en: (names, what) => `${en.list(names)} ${names.length === 1 ? 'has' : 'have'} ${what}.`,
    ru: (names, what) => `${ru.list(names)} ${supports(names)} ${what}.`,
  }),
  no: phrase<[names: readonly string[], what: string]>({
    en: (names, what) => `${en.list(names)} ${names.length === 1 ? 'has' : 'have'} no ${what}.`,
    ru: (names, what) => `${ru.list(names)} не ${supports(names)} ${what}.`,
  }),
  host: phrase<[names: readonly string[], what: string, models: number]>({
    en: (names, what, models) =>
      models === 1
        ? `Whether ${en.list(names)} has ${what} depends on the host.`
        : `Of ${en.list(names)} it depends on the host.`,
    ru: (names, what) =>
      `${ru.form(names.length, 'Поддерживает', 'Поддерживают', 'Поддерживают')} ли ${ru.list(names)} ${what}, зависит от провайдера.`,
  }),
  open: phrase<[names: readonly string[], what: string]>({
    en: (names, what) =>
      `Whether ${en.list(names)} ${names.length === 1 ? 'has' : 'have'} ${what} is not known here.`,
    ru: (names, what) =>
      `Нам не известно, ${names.length === 1 ? 'поддерживает' : 'поддерживают'} ли ${ru.list(names)} ${what}.`,
  }),
});

/** Who has it, who has not, and of whom it is not published. */
export function whoHas(
  models: readonly Model[],
  known: readonly (Answer | null)[],
  what: string,
  words: Wording,
): string {
  const answers = words.of(whoHasMessages);
  if (models.length > 1 && known.every((own) => own === 'yes')) return answers.all(models.length, what);
  if (models.length > 1 && known.every((own) => own === 'no')) return answers.none(models.length, what);
  const said = (wanted: Answer | null, say: typeof answers.host) => {
    const having = names(models.filter((_, index) => known[index] === wanted));
    return having.length > 0 ? [say(having, what, models.length)] : [];
  };
  return [
    ...said('yes', answers.yes),
    ...said('no', answers.no),
    ...said('host', answers.host),
    ...said(null, answers.open),
  ].join(' ');
}
