import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What is said of how a model is called, where its name as it was typed says more than which model it is. */
export const calledMessages = says('called', {
  /** `said` are the parts below, in order. */
  taken: phrase<[query: string, name: string, said: readonly string[]]>({
    en: (query, name, said) => `"${query}" was taken as ${name}, ${said.join(', ')}.`,
    ru: (query, name, said) => `«${query}» понято как ${name}, ${said.join(', ')}.`,
  }),
  also: phrase<[said: readonly string[]]>({
    en: (said) => `It was asked for ${said.join(', ')}.`,
    ru: (said) => `Спрошено: ${said.join(', ')}.`,
  }),
  context: template(['size: number'], {
    en: 'with a context of {size:shortTokens} tokens',
    ru: 'с контекстом {size:shortTokens} токенов',
  }),
  tier: {
    en: { flex: 'at the flex tier', priority: 'at the priority tier', batch: 'through the batch API' },
    ru: { flex: 'по тарифу flex', priority: 'по тарифу priority', batch: 'в пакетном режиме' },
  },
  bits: phrase<[bits: number]>({
    en: (bits) => `quantised to ${bits} bit`,
    ru: (bits) => `с квантованием до ${bits} бит`,
  }),
  packed: template(['how'], { en: 'packed as {how}', ru: 'в упаковке {how}' }),
  tuned: { en: 'fine-tuned', ru: 'дообученная' },
  form: template(['word'], { en: 'in the form "{word}"', ru: 'в варианте «{word}»' }),
  region: template(['region'], { en: 'in the region {region}', ru: 'в регионе {region}' }),
  edition: template(['day'], { en: 'in its edition {day}', ru: 'в редакции {day}' }),
  /** How it thinks: not at all, as it will, so hard (a word such as high), or for so many tokens. */
  thinking: phrase<[how: 'none' | 'on' | { readonly level: string } | { readonly budget: string }]>({
    en: (how) => {
      if (how === 'none') return 'without thinking';
      if (how === 'on') return 'with thinking';
      return 'level' in how ? `with ${how.level} effort` : `with ${how.budget} tokens to think`;
    },
    ru: (how) => {
      if (how === 'none') return 'без рассуждений';
      if (how === 'on') return 'с рассуждениями';
      return 'level' in how ? `с усилием ${how.level}` : `с бюджетом рассуждений ${how.budget}`;
    },
  }),

  /** Prices are USD per 1M tokens; `how` is one of the parts. */
  costs: phrase<[how: string, input: number, output: number, provider: string]>({
    en: (how, input, output, provider) =>
      `${capital(how)} it costs ${en.money(input)} in and ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (how, input, output, provider) =>
      `${capital(how)} она стоит ${ru.money(input)} за 1 млн токенов на входе и ${ru.money(output)} на выходе через ${provider}.`,
  }),
  costsAbove: phrase<[above: number, input: number, output: number, provider: string]>({
    en: (above, input, output, provider) =>
      `Above ${en.tokens(above)} of input the whole request costs ${en.money(input)} in and ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (above, input, output, provider) =>
      `Когда на входе больше ${ru.tokens(above)}, весь запрос стоит ${ru.money(input)} за 1 млн токенов на входе и ${ru.money(output)} на выходе через ${provider}.`,
  }),
  noPrice: template(['how'], {
    en: 'What it costs {how} is not known here; the prices are those of the plain model.',
    ru: 'Сколько она стоит {how}, нам не известно; цены здесь — обычной модели.',
  }),
  tunedPrice: {
    en: 'A fine-tuned model has prices of its own, which are not known here; these are of the model under it.',
    ru: 'У дообученной модели свои цены, нам они не известны; здесь — цены исходной модели.',
  },
});
