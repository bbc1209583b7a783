import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishFields = { authentication: 'authentication', rateLimits: 'rate limits', sdks: 'SDKs' } as const;

const russianFields = {
  authentication: 'аутентификация',
  rateLimits: 'лимиты запросов',
  sdks: 'SDK',
} as const;

/** How providers are called. */
export const callsMessages = says('calls', {
  part: { en: 'Routes', ru: 'Провайдеры' },
  style: phrase<[lab: 'openai' | 'anthropic' | null]>({
    en: (lab) => (lab === null ? 'its own API' : lab === 'openai' ? "OpenAI's style" : "Anthropic's style"),
    ru: (lab) =>
      lab === null ? 'собственный API' : lab === 'openai' ? 'API в стиле OpenAI' : 'API в стиле Anthropic',
  }),
  api: phrase<[provider: string, style: string, address: string | null, packageName: string]>({
    en: (provider, style, address, packageName) =>
      `${provider}: ${style}${address === null ? '' : ` at ${address}`} (JavaScript: ${packageName})`,
    ru: (provider, style, address, packageName) =>
      `${provider}: ${style}${address === null ? '' : `, адрес ${address}`} (JavaScript: ${packageName})`,
  }),
  authentication: template(['how'], { en: 'authentication by {how}', ru: 'аутентификация: {how}' }),
  sdks: template(['languages: string[]'], { en: 'SDKs for {languages:list}', ru: 'SDK: {languages:list}' }),
  rateLimits: { en: 'rate limits', ru: russianFields.rateLimits },
  /** `some`: others of the providers do publish it. */
  unpublished: phrase<[which: readonly (keyof typeof englishFields)[], some: boolean]>({
    en: (which, some) =>
      `Not known here${some ? ' for all of them' : ''}: ${en.list(which.map((field) => englishFields[field]))}.`,
    ru: (which, some) =>
      `Нам не известно${some ? ' для части из них' : ''}: ${ru.list(which.map((field) => russianFields[field]))}.`,
  }),
});

/** What is said of routes. */
export const routesMessages = says('routes', {
  pagePart: { en: 'Where it runs', ru: 'Где доступна' },
  pageCorner: { en: '$ per 1M tokens', ru: '$ за 1 млн токенов' },
  pageColumns: { en: ['In', 'Out', 'Context'], ru: ['Вход', 'Выход', 'Контекст'] },
  /** Routes that a message had no room for. */
  moreRoutes: phrase<[count: number]>({
    en: (count) => `${plural(count, 'more route')} had no room here.`,
    ru: (count) =>
      `Ещё ${ru.counted(count, 'провайдер', 'провайдера', 'провайдеров')} здесь не ${ru.form(count, 'поместился', 'поместились', 'поместились')}.`,
  }),
  /** Those that sell it on, or that a team does not allow. */
  notCounted: phrase<[names: readonly string[], more: number]>({
    en: (names, more) =>
      `Listed too, but not counted: ${en.list([...names, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (names, more) =>
      `Есть и у других, но в расчёт не идут: ${more > 0 ? `${names.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(names)}.`,
  }),
  /** Before links. */
  readOn: { en: 'Open: ', ru: 'Открыть: ' },
  weights: { en: 'the weights', ru: 'веса' },
  corner: { en: 'Routes, $ per 1M tokens', ru: 'Провайдеры, $ за 1 млн токенов' },
  /** Without a price of output for what gives vectors. */
  price: phrase<[input: number, output: number | null]>({
    en: (input, output) =>
      output === null ? `${en.money(input)} in` : `${en.money(input)} in, ${en.money(output)} out`,
    ru: (input, output) =>
      output === null
        ? `${ru.money(input)} за вход`
        : `${ru.money(input)} на вход, ${ru.money(output)} на выход`,
  }),
  notListed: { en: 'not listed', ru: 'нет' },
  /** Of a route whose list marks it so. */
  ending: { en: 'marked as ending', ru: 'помечен как уходящий' },
  shutDown: phrase<[name: string, each: readonly { readonly provider: string; readonly on: string }[]]>({
    en: (name, each) =>
      `${name} was shut down by ${en.list(each.map(({ provider, on }) => `${provider} on ${en.date(on)}`))}.`,
    ru: (name, each) =>
      `${name} больше нет у провайдеров: ${each.map(({ provider, on }) => `${provider} (с ${ru.date(on)})`).join(', ')}.`,
  }),
  providers: phrase<[name: string, count: number]>({
    en: (name, count) => `${name}: ${plural(count, 'provider')}.`,
    ru: (name, count) => `${name}: ${ru.counted(count, 'провайдер', 'провайдера', 'провайдеров')}.`,
  }),

  comparisonFaqProviders: phrase<[each: readonly { readonly name: string; readonly count: number }[]]>({
    en: (each) => `Trusted providers: ${en.list(each.map(({ name, count }) => `${name} ${count}`))}.`,
    ru: (each) =>
      `Надёжные провайдеры: ${each.map(({ name, count }) => `${name} — ${ru.grouped(count)}`).join(', ')}.`,
  }),
  packages: phrase<[each: readonly { readonly name: string; readonly models: readonly string[] }[]]>({
    en: (each) =>
      each.length > 0
        ? `JavaScript packages: ${en.list(each.map(({ name, models }) => `${name} for ${en.list(models)}`))}.`
        : 'SDKs are not known here.',
    ru: (each) =>
      each.length > 0
        ? `Пакеты для JavaScript: ${each.map(({ name, models }) => `${name} (${ru.list(models)})`).join(', ')}.`
        : 'SDK нам не известны.',
  }),

  answersProviders: phrase<[names: readonly string[], more: number]>({
    en: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : en.list(names)),
    ru: (names, more) => (more > 0 ? `${names.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(names)),
  }),
  servedAt: phrase<[name: string, providers: string | null]>({
    en: (name, providers) =>
      providers === null ? `${name} at no trusted provider` : `${name} at ${providers}`,
    ru: (name, providers) =>
      providers === null ? `${name} — ни у одного надёжного провайдера` : `${name} — ${providers}`,
  }),
  where: phrase<[each: readonly string[], models: number, shared: string | null]>({
    en: (each, models, shared) => {
      const all = models === 2 ? 'Both' : 'All of them';
      return `${each.join('; ')}. ${shared === null ? `No provider serves ${all.toLowerCase()}.` : `${all} at ${shared}.`}`;
    },
    ru: (each, models, shared) =>
      `${each.join('; ')}. ${
        shared === null
          ? `Провайдера, у которого есть ${models === 2 ? 'обе' : 'все'}, нет.`
          : `${models === 2 ? 'Обе' : 'Все'} есть у ${shared}.`
      }`,
  }),
  servedBy: phrase<[name: string, providers: readonly string[], rest: number]>({
    en: (name, providers, rest) =>
      `${name} is served by ${en.list([...providers, ...(rest > 0 ? [`${rest} more`] : [])])}.`,
    ru: (name, providers, rest) =>
      `${name} есть у ${rest > 0 ? `${providers.join(', ')} и ещё у ${ru.counted(rest, 'провайдера', 'провайдеров', 'провайдеров')}` : ru.list(providers)}.`,
  }),
  servedByNone: template(['name'], {
    en: 'No trusted provider lists {name} at a price today.',
    ru: 'Сейчас ни один надёжный провайдер не предлагает {name} с ценой.',
  }),
  servedThereNot: template(['name', 'provider'], {
    en: 'No price list of the catalog has {name} at {provider}.',
    ru: 'Ни в одном прайс-листе каталога нет {name} у {provider}.',
  }),
  at: template(['name', 'provider'], { en: '{name} at {provider}', ru: '{name} у {provider}' }),
  /** What holds of a model, where its row at one provider says something else. */
  asSuch: template(['sentence'], {
    en: 'Other routes may differ. {sentence}',
    ru: 'У других может быть иначе. {sentence}',
  }),
  servedIn: template(['name', 'region', 'each: string[]'], {
    en: 'Yes, in region {region}: {name} at {each:list}.',
    ru: 'Да, в регионе {region} {name} есть у {each:list}.',
  }),
  /** `open`: those that name no region; `there`: those of them that serve other models in the region. */
  servedInNot: phrase<
    [name: string, region: string, open: readonly string[], rest: number, there: readonly string[]]
  >({
    en: (name, region, open, rest, there) =>
      `No route of ${name} in the catalog says that it is in region ${region}.${open.length === 0 ? '' : ` Region not stated, so they may qualify: ${en.list([...open, ...(rest > 0 ? [`${rest} more`] : [])])}.`}${there.length === 0 ? '' : ` Of these ${en.list(there)} ${there.length === 1 ? 'serves' : 'serve'} other models in ${region}: ask there first.`}`,
    ru: (name, region, open, rest, there) =>
      `Ни один провайдер ${name} в каталоге не указывает регион ${region}.${open.length === 0 ? '' : ` Регион не указан и может подойти: ${open.join(', ')}${rest > 0 ? ` и ещё ${ru.grouped(rest)}` : ''}.`}${there.length === 0 ? '' : ` Другие модели в регионе ${region} из них ${there.length === 1 ? 'обслуживает' : 'обслуживают'} ${ru.list(there)}: спросите сначала там.`}`,
  }),
  /** Routes that say where they are, where none is in the region that was asked about. */
  elsewhere: phrase<[each: readonly { readonly provider: string; readonly region: string }[]]>({
    en: (each) => `Elsewhere: ${en.list(each.map(({ provider, region }) => `${provider} (${region})`))}.`,
    ru: (each) =>
      `В других регионах: ${each.map(({ provider, region }) => `${provider} (${region})`).join(', ')}.`,
  }),
  region: phrase<[id: string]>({
    en: (id) => (id.length === 2 ? id.toUpperCase() : id),
    ru: (id) => (id.length === 2 ? id.toUpperCase() : id),
  }),
});
