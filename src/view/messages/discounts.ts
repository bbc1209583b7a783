import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishPriced = { cached: 'cached input', batch: 'batch' } as const;

const englishOffers = { volume: 'volume discounts', free: 'free tiers' } as const;

const russianPriced = { cached: 'вход из кэша', batch: 'пакетный режим' } as const;

const russianOffers = { volume: 'скидки за объём', free: 'бесплатный доступ' } as const;

/** A source's own words, save that there is none. */
const said = (text: string) => (text === 'none' ? 'нет' : `«${text}»`);

/** What is taken off a plain price, USD per 1M tokens, and when more is asked. */
export const discountsMessages = says('discounts', {
  /** `off` in percent. */
  cached: template(['usd: number', 'off: number'], {
    en: 'cached input {usd:money} ({off}% off)',
    ru: `${russianPriced.cached} {usd:money} (на {off:grouped}% дешевле)`,
  }),
  batch: template(['input: number', 'output: number', 'off: number'], {
    en: 'batch {input:money}/{output:money} ({off}% off)',
    ru: `${russianPriced.batch} {input:money}/{output:money} (на {off:grouped}% дешевле)`,
  }),
  tier: phrase<[above: number, input: number, output: number, isDearer: boolean]>({
    en: (above, input, output, isDearer) =>
      `${isDearer ? 'dearer' : 'another price'} above ${en.shortTokens(above)} input tokens: ${en.money(input)}/${en.money(output)}`,
    ru: (above, input, output, isDearer) =>
      `больше ${ru.shortTokens(above)} токенов на входе — ${isDearer ? 'дороже' : 'другая цена'}: ${ru.money(input)}/${ru.money(output)}`,
  }),
  noPrice: phrase<[of: readonly (keyof typeof englishPriced)[]]>({
    en: (of) =>
      `no price of ${en.list(
        of.map((kind) => englishPriced[kind]),
        'or',
      )} published`,
    ru: (of) => `не опубликована цена: ${of.map((kind) => russianPriced[kind]).join(', ')}`,
  }),
  /** What a source says, in its own words. */
  volume: phrase<[text: string, source: string]>({
    en: (text, source) => `volume discount: ${text} (${source})`,
    ru: (text, source) => `скидка за объём: ${said(text)} (${source})`,
  }),
  free: phrase<[text: string, source: string]>({
    en: (text, source) => `free tier: ${text} (${source})`,
    ru: (text, source) => `бесплатный доступ: ${said(text)} (${source})`,
  }),
  plans: phrase<[providers: number]>({
    en: (providers) => `at no charge or in a plan at ${plural(providers, 'provider')}`,
    ru: (providers) =>
      `бесплатно или по подписке у ${ru.counted(providers, 'провайдера', 'провайдеров', 'провайдеров')}`,
  }),
  of: phrase<[name: string, each: readonly string[]]>({
    en: (name, each) => `${name}: ${each.join('; ')}.`,
    ru: (name, each) => `${name}: ${each.join('; ')}.`,
  }),
  unpublished: phrase<[which: readonly (keyof typeof englishOffers)[]]>({
    en: (which) => `Not published for any of them: ${en.list(which.map((kind) => englishOffers[kind]))}.`,
    ru: (which) => `Ни для одной не опубликовано: ${ru.list(which.map((kind) => russianOffers[kind]))}.`,
  }),

  /** The costs of the asked volume: in text, and as a row. */
  asked: template(['volume', 'verdict'], { en: 'At {volume}: {verdict}', ru: 'Объём: {volume}. {verdict}' }),
  askedRow: phrase<[period: string | null]>({
    en: (period) => (period === null ? 'Your volume' : `Your volume, ${period}`),
    ru: (period) => (period === null ? 'Ваш объём' : `Ваш объём, ${period}`),
  }),
});
