import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What an answer took from the team's file: clauses, without their full stop. */
export const teamMessages = says('team', {
  /** Providers whose routes count: "routes by providers your team allows". */
  field: {
    contextWindow: { en: 'context window', ru: 'контекстное окно' },
    maxOutput: { en: 'max output', ru: 'предел ответа' },
    modalities: { en: 'modalities', ru: 'модальности' },
    openWeights: { en: 'open weights', ru: 'открытые веса' },
    licence: { en: 'licence', ru: 'лицензия' },
    parameters: { en: 'parameters', ru: 'число параметров' },
    released: { en: 'release date', ru: 'дата выпуска' },
    knowledgeCutoff: { en: 'knowledge cut-off', ru: 'дата отсечки знаний' },
  },
  own: phrase<[names: readonly string[], file: string]>({
    en: (names, file) =>
      `${en.list(names)} ${names.length === 1 ? 'is a model' : 'are models'} of your team (${file})`,
    ru: (names, file) =>
      `${ru.list(names)} — ${names.length === 1 ? 'модель' : 'модели'} вашей команды (${file})`,
  }),
  priced: phrase<[each: readonly { readonly name: string; readonly provider: string }[], file: string]>({
    en: (each, file) =>
      `Uses your team's price for ${en.list(each.map(({ name, provider }) => `${name} via ${provider}`))} (${file})`,
    ru: (each, file) =>
      `Взята цена вашей команды: ${each.map(({ name, provider }) => `${name} через ${provider}`).join(', ')} (${file})`,
  }),
  stated: phrase<
    [each: readonly { readonly name: string; readonly fields: readonly string[] }[], file: string]
  >({
    en: (each, file) =>
      `Uses what your team states: ${en.list(each.map(({ name, fields }) => `${en.list(fields)} of ${name}`))} (${file})`,
    ru: (each, file) =>
      `По данным вашей команды: ${each.map(({ name, fields }) => `${name} — ${ru.list(fields)}`).join('; ')} (${file})`,
  }),
  only: phrase<[providers: readonly string[], more: number, file: string]>({
    en: (providers, more, file) =>
      `Only providers your team allows: ${en.list([...providers, ...(more > 0 ? [`${more} more`] : [])])} (${file})`,
    ru: (providers, more, file) =>
      `Только провайдеры, разрешённые вашей командой: ${more > 0 ? `${providers.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(providers)} (${file})`,
  }),
});
