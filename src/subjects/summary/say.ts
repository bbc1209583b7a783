import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';

/** An answer as a text that makes sense by itself, wherever it is passed on to. */
export const summaryMessages = says('summary', {
  part: { en: 'As text', ru: 'Текстом' },
  /** `places` as a cell has them. */
  quality: phrase<
    [each: readonly { readonly name: string; readonly places: string }[], domain: Localized | null]
  >({
    en: (each, domain) =>
      `In quality${domain ? ` for ${domain.en}` : ''}, ${each.map(({ name, places }) => `${name} is ${places}`).join('; ')}.`,
    ru: (each, domain) =>
      `По качеству${domain ? ` (${domain.ru})` : ''} ${each.map(({ name, places }) => `${name} — ${places}`).join('; ')}.`,
  }),
  /** Chat requests that one can picture, as a volume. */
  chats: template(['requests: number', 'input: number', 'output: number'], {
    en: '{requests:grouped} chat requests a day ({input:grouped} tokens in and {output:grouped} out each)',
    ru: '{requests:grouped} запросов чата в день (по {input:grouped} токенов на входе и {output:grouped} на выходе)',
  }),
  /** Requests of a kind of work. */
  requests: template(['work', 'requests: number', 'input: number', 'output: number'], {
    en: '{requests:grouped} requests of the kind "{work}" ({input:grouped} tokens in and {output:grouped} out each)',
    ru: '{requests:grouped} запросов вида «{work}» (по {input:grouped} токенов на входе и {output:grouped} на выходе)',
  }),
  /** Amounts with their period; `saving` is what the cheapest costs less than the dearest. */
  cost: phrase<
    [
      volume: string,
      each: readonly { readonly name: string; readonly amount: string }[],
      saving: { readonly cheap: string; readonly dear: readonly string[]; readonly amount: string } | null,
    ]
  >({
    en: (volume, each, saving) =>
      `At ${volume}, ${en.list(each.map(({ name, amount }, at) => `${name} ${at === 0 ? 'costs ' : ''}${amount}`))}${saving ? `: ${saving.cheap} saves ${saving.amount} against ${en.list(saving.dear)}` : ''}.`,
    ru: (volume, each, saving) =>
      `При объёме ${volume}: ${each.map(({ name, amount }) => `${name} — ${amount}`).join(', ')}${saving ? `; ${saving.cheap} дешевле ${ru.list(saving.dear)} на ${saving.amount}` : ''}.`,
  }),
  /** What to watch: who is not measured, or what is to be tried by oneself. */
  unmeasured: phrase<[names: readonly string[]]>({
    en: (names) =>
      `To watch: ${en.list(names)} ${names.length === 1 ? 'is' : 'are'} not measured by others yet, so try ${names.length === 1 ? 'it' : 'them'} on your own requests first.`,
    ru: (names) =>
      `Обратите внимание: независимых измерений ${ru.list(names)} ещё нет, сначала попробуйте на своих запросах.`,
  }),
  lacks: template(['name', 'other', 'things: string[]'], {
    en: 'To watch: {name} has no {things:list}, which {other} has.',
    ru: 'Обратите внимание: у {name}, в отличие от {other}, нет: {things:list}.',
  }),
  watch: template(['text'], { en: 'To watch: {text}', ru: 'Обратите внимание. {text}' }),
  tryBoth: {
    en: 'To watch: figures are averages, so run your own requests on them before you decide.',
    ru: 'Обратите внимание: это средние показатели, перед решением прогоните свои запросы.',
  },
  /** `prices` is a sentence with whose prices they are. */
  signed: phrase<[today: string, prices: string]>({
    en: (today, prices) => `(Tiebreak, ${en.date(today)}${prices === '' ? '' : `; ${lowered(prices)}`})`,
    ru: (today, prices) => `(Tiebreak, ${ru.date(today)}${prices === '' ? '' : `; ${lowered(prices)}`})`,
  }),
});

/** A sentence within another: without its full stop, its first letter small. */
function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
