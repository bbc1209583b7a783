import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

type Sized = { readonly name: string; readonly tokens: number };

const englishSizes = (each: readonly Sized[]) =>
  en.list(each.map((own) => `${own.name} ${en.shortTokens(own.tokens)}`));

const russianSizes = (each: readonly { readonly name: string; readonly tokens: number }[]) =>
  each.map((own) => `${own.name} — ${ru.shortTokens(own.tokens)}`).join(', ');

/** What is said of context. */
export const contextMessages = says('context', {
  contextUnknown: template(['name'], {
    en: '{name}: context not known here',
    ru: '{name}: размер контекста нам не известен',
  }),
  holds: template(['name', 'document', 'tokens: number'], {
    en: '{name} holds {document} ({tokens:shortTokens} tokens) in one request',
    ru: 'в один запрос {name} помещается {document} ({tokens:shortTokens} токенов)',
  }),
  needsChunking: template(['name', 'smallest'], {
    en: '{name} needs chunking for each of them, from {smallest} on',
    ru: '{name}: делить на части придётся всё, даже это: {smallest}',
  }),
  documents: phrase<[each: readonly string[]]>({
    en: (each) => `${each.join('; ')}. Longer ones need chunking.`,
    ru: (each) => {
      const text = each.join('; ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Что длиннее, придётся делить на части.`;
    },
  }),
  context: template(['name', 'size: number'], {
    en: '{name} takes {size:tokens} of context.',
    ru: 'Контекст {name} — {size:tokens}.',
  }),
  inputLimit: template(['size: number'], {
    en: 'At most {size:grouped} of them are input.',
    ru: 'На вход из них — не больше {size:grouped}.',
  }),
  /** Where it is asked what goes in, and that is less than the window. */
  input: template(['name', 'size: number', 'window: number'], {
    en: '{name} takes up to {size:tokens} of input, in a window of {window:grouped}.',
    ru: 'На вход {name} — не больше {size:tokens}, всё окно — {window:grouped}.',
  }),
  /** Which of the figures that were asked about it is; `given` is none of them, "1M" or both. */
  either: phrase<[given: number | null, asked: readonly number[]]>({
    en: (given, asked) =>
      given === null ? `Neither ${asked.map(en.shortTokens).join(' nor ')}.` : `${en.shortTokens(given)}.`,
    ru: (given, asked) => {
      const text = given === null ? `Ни ${asked.map(ru.shortTokens).join(', ни ')}` : ru.shortTokens(given);
      return text.endsWith('.') ? text : `${text}.`;
    },
  }),
  questionFactsContextUnknown: template(['name'], {
    en: 'The context window of {name} is not known here.',
    ru: 'Размер контекста {name} нам не известен.',
  }),
  sameContext: phrase<[models: number]>({
    en: (models) =>
      models === 2 ? 'Their context windows are the same.' : 'No single one has the largest context window.',
    ru: (models) =>
      models === 2 ? 'Контекст у них одинаковый.' : 'Одной модели с самым большим контекстом нет.',
  }),
  questionFactsHolds: template(['document', 'size: number'], {
    en: 'That holds {document} (about {size:shortTokens} tokens).',
    ru: 'Туда помещается {document} (около {size:shortTokens} токенов).',
  }),
  /** `left` are the tokens that remain for the answer, where those are few. */
  fits: phrase<[name: string, size: number, window: number, left: number | null]>({
    en: (name, size, window, left) =>
      `Yes: ${en.shortTokens(size)} tokens fit into the ${en.shortTokens(window)} of ${name}${left === null ? '' : `, which leaves ${left === 0 ? 'no room' : en.shortTokens(left)} for the answer`}.`,
    ru: (name, size, window, left) =>
      `Да: ${ru.shortTokens(size)} токенов помещаются в контекст ${name} (${ru.shortTokens(window)})${left === null ? '' : `, но на ответ ${left === 0 ? 'места не остаётся' : `остаётся ${ru.shortTokens(left)} токенов`}`}.`,
  }),
  fitsNot: template(['name', 'size: number', 'window: number'], {
    en: 'No: {size:shortTokens} tokens do not fit into the {window:shortTokens} of {name}; split them.',
    ru: 'Нет: {size:shortTokens} токенов не помещаются в контекст {name} ({window:shortTokens}), придётся делить на части.',
  }),
  fitsNotIn: template(['name', 'size: number', 'input: number', 'window: number'], {
    en: 'No: {name} takes {input:shortTokens} tokens of input in its window of {window:shortTokens}, so {size:shortTokens} do not fit; split them.',
    ru: 'Нет: {name} принимает на вход {input:shortTokens} токенов из окна в {window:shortTokens}, {size:shortTokens} не помещаются, придётся делить на части.',
  }),
  maxOutput: phrase<[name: string, size: number]>({
    en: (name, size) => `${name} writes up to ${en.tokens(size)} in one answer.`,
    ru: (name, size) => `${name} за один ответ пишет до ${ru.counted(size, 'токена', 'токенов', 'токенов')}.`,
  }),
  maxOutputUnknown: template(['names: string[]'], {
    en: 'The longest answer of {names:list} is not known here.',
    ru: 'Предел ответа {names:list} нам не известен.',
  }),
  reasonsContextUnknown: phrase<[missing: readonly string[], known: readonly Sized[]]>({
    en: (missing, known) =>
      `No context window is known here for ${en.list(missing, 'or')}${known.length > 0 ? `; ${englishSizes(known)} tokens` : ''}.`,
    ru: (missing, known) =>
      `Размер контекста ${ru.list(missing)} нам не известен${known.length > 0 ? `; ${russianSizes(known)} токенов` : ''}.`,
  }),
  contextTie: phrase<[each: readonly Sized[]]>({
    en: (each) => `${englishSizes(each)} tokens${each.length === 2 ? ', within 5%' : ''}.`,
    ru: (each) => `${russianSizes(each)} токенов${each.length === 2 ? ', разница не больше 5%' : ''}.`,
  }),
  contextWin: phrase<[each: readonly Sized[], ratio: number]>({
    en: (each, ratio) =>
      `${englishSizes(each)} tokens: ${en.times(ratio)} the room${each.length > 2 ? ' of the next' : ''}.`,
    ru: (each, ratio) =>
      `${russianSizes(each)} токенов: ${ru.times(ratio)} больше${each.length > 2 ? ', чем у следующей' : ''}.`,
  }),
});
