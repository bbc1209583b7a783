import type { MixKind } from '../../catalog/mix.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** What is said of modalities. */
export const modalitiesMessages = says('modalities', {
  worthUnknown: phrase<[names: readonly string[]]>({
    en: (names) => `Cannot be told: whether ${en.list(names)} takes images is not known here.`,
    ru: (names) => `Сказать нельзя: нам не известно, принимает ли изображения ${ru.list(names, 'or')}.`,
  }),
  worthAll: phrase<[models: number]>({
    en: (models) =>
      `It is no reason to choose: ${models === 2 ? 'both take' : 'all take'} images. Quality, price and context decide.`,
    ru: (models) =>
      `Выбирать по этому признаку незачем: изображения принимают ${models === 2 ? 'обе' : 'все'}. Решают качество, цена и контекст.`,
  }),
  worthNone: {
    en: 'Neither takes images, so no price buys it.',
    ru: 'Изображения не принимает ни одна, доплачивать не за что.',
  },
  worth: phrase<
    [
      able: readonly string[],
      prices: readonly { readonly name: string; readonly usd: number | null }[],
      mix: MixKind,
    ]
  >({
    en: (able, prices, mix) =>
      `Only if images come in: only ${en.list(able)} ${able.length === 1 ? 'takes' : 'take'} them. Prices ${englishPerMillion[mix]}: ${en.list(
        prices.map(({ name, usd }) => `${name} ${usd === null ? 'price not known here' : en.money(usd)}`),
      )}.`,
    ru: (able, prices, mix) =>
      `Только если на вход идут изображения: их ${able.length === 1 ? 'принимает' : 'принимают'} только ${ru.list(able)}. Цена ${russianPerMillion[mix]}: ${prices
        .map(({ name, usd }) => `${name} — ${usd === null ? 'цена нам не известна' : ru.money(usd)}`)
        .join(', ')}.`,
  }),
  takes: template(['name', 'inputs: string[]', 'outputs: string[]'], {
    en: '{name} takes {inputs:list} and gives {outputs:list}.',
    ru: '{name} принимает {inputs:list}, выдаёт {outputs:list}.',
  }),
  takesSplit: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `Whether ${name} handles ${en.list(kinds, 'or')} depends on the host.`,
    ru: (name, kinds) => `Работает ли ${name} с форматами: ${ru.list(kinds)}, зависит от провайдера.`,
  }),
  takesOpen: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `Whether ${name} handles ${en.list(kinds, 'or')} is not known here.`,
    ru: (name, kinds) => `Нам не известно, работает ли ${name} с форматами: ${ru.list(kinds)}.`,
  }),
  takesUnknown: template(['name'], {
    en: 'What {name} takes and gives is not known here.',
    ru: 'Нам не известно, что принимает и выдаёт {name}.',
  }),
  gives: template(['name', 'kind'], { en: '{name} has {kind} too.', ru: 'У {name} есть и {kind}.' }),
  inputsUnknown: phrase<[shared: string | null, open: readonly string[], split: readonly string[]]>({
    en: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`${en.list(open)} is not known here`] : []),
        ...(split.length > 0 ? [`${en.list(split)} depends on the host`] : []),
      ].join('; ')}.`,
    ru: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`нам не известно, ${ru.list(open)}`] : []),
        ...(split.length > 0 ? [`зависит от провайдера, ${ru.list(split)}`] : []),
      ].join('; ')}.`,
  }),
  everythingOpen: phrase<[names: readonly string[]]>({
    en: (names) => `what ${en.list(names, 'or')} takes and gives`,
    ru: (names) =>
      names.length === 1
        ? `что принимает и выдаёт ${ru.list(names)}`
        : `что принимают и выдают ${ru.list(names)}`,
  }),
  kindsOpen: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `whether ${name} handles ${en.list(kinds, 'or')}`,
    ru: (name, kinds) => `работает ли ${name} с форматами: ${ru.list(kinds)}`,
  }),
  inputs: phrase<[shared: string, extras: readonly string[]]>({
    en: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
    ru: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  }),
  extra: template(['name', 'kinds: string[]'], {
    en: 'only {name} has {kinds:list}',
    ru: 'только у {name} есть {kinds:list}',
  }),
});
