import type { discounts as english } from '../en/discounts.ts';
import { counted, grouped, list, money, shortTokens } from './format.ts';

const priced = { cached: 'вход из кэша', batch: 'пакетный режим' } as const;
const offers = { volume: 'скидки за объём', free: 'бесплатный доступ' } as const;
/** A source's own words, save that there is none. */
const said = (text: string) => (text === 'none' ? 'нет' : `«${text}»`);

export const discounts: typeof english = {
  cached: (usd, off) => `${priced.cached} ${money(usd)} (на ${grouped(off)}% дешевле)`,
  batch: (input, output, off) =>
    `${priced.batch} ${money(input)}/${money(output)} (на ${grouped(off)}% дешевле)`,
  tier: (above, input, output, isDearer) =>
    `больше ${shortTokens(above)} токенов на входе — ${isDearer ? 'дороже' : 'другая цена'}: ${money(input)}/${money(output)}`,
  noPrice: (of) => `не опубликована цена: ${of.map((kind) => priced[kind]).join(', ')}`,
  volume: (text, source) => `скидка за объём: ${said(text)} (${source})`,
  free: (text, source) => `бесплатный доступ: ${said(text)} (${source})`,
  plans: (providers) =>
    `бесплатно или по подписке у ${counted(providers, 'провайдера', 'провайдеров', 'провайдеров')}`,
  of: (name, each) => `${name}: ${each.join('; ')}.`,
  unpublished: (which) => `Ни для одной не опубликовано: ${list(which.map((kind) => offers[kind]))}.`,

  asked: (volume, verdict) => `Объём: ${volume}. ${verdict}`,
  askedRow: (period) => (period === null ? 'Ваш объём' : `Ваш объём, ${period}`),
};
