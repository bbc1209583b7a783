import { formatOf, type Language } from '../../src/language/language.ts';
import {
  type Area,
  isPhrase,
  isTemplate,
  isWords,
  type Message,
  type Messages,
  namesOf,
  partsOf,
} from '../../src/language/says.ts';
import type { WrittenLocale } from '../../src/localized.ts';

/** Every message below a group with its id, the path to it; words by key are one message each. */
function listed(spec: Message | Messages, id: string): readonly (readonly [id: string, Message])[] {
  if (isTemplate(spec) || isPhrase(spec)) return [[id, spec]];
  if (isWords(spec)) {
    const { en, ru } = spec;
    if (typeof en === 'string' || typeof ru === 'string' || Array.isArray(en) || Array.isArray(ru))
      return [[id, spec]];
    return [...new Set([...Object.keys(en), ...Object.keys(ru)])].map((key) => [
      `${id}.${key}`,
      { en: Reflect.get(en, key), ru: Reflect.get(ru, key) },
    ]);
  }
  return Object.entries(spec).flatMap(([key, inner]) => listed(inner, `${id}.${key}`));
}

const isEmpty = (text: unknown) =>
  Array.isArray(text) ? text.length === 0 || text.some(isEmpty) : String(text ?? '').trim() === '';

/** Every message of an area with its id. */
export const messagesIn = ({ id, messages }: Area) => listed(messages, id);

/** Ids of messages that a written language lacks or leaves empty. */
export function missing(area: Area, locale: WrittenLocale): string[] {
  return messagesIn(area)
    .filter(([, message]) => {
      if (isPhrase(message)) return typeof message.functions[locale] !== 'function';
      return isEmpty((isTemplate(message) ? message.texts : message)[locale]);
    })
    .map(([id]) => id);
}

/** What is wrong with the holes of a text that has these arguments. */
export function holesWrong(text: string, declared: readonly string[], language: Language): string[] {
  const format = formatOf(language);
  return partsOf(text).holes.flatMap((hole) => [
    ...(namesOf(declared).includes(hole.name) ? [] : [`{${hole.name}} is no argument`]),
    ...(hole.format === null || hole.format in format ? [] : [`{${hole.name}:${hole.format}} has no format`]),
  ]);
}

/** What is wrong with the messages of a further language: ids that there are not, and holes that English has not. */
export function overlayWrong(areas: readonly Area[], language: Language): string[] {
  const messages = new Map(areas.flatMap(messagesIn));
  return Object.entries(language.messages ?? {}).flatMap(([id, mine]) => {
    const message = messages.get(id);
    if (!message) return [`${id} is no message`];
    if (isPhrase(message)) return typeof mine === 'function' ? [] : [`${id} needs a function`];
    if (isEmpty(mine)) return [`${id} is empty`];
    if (!isTemplate(message)) return [];
    if (typeof mine !== 'string') return [`${id} needs a text`];
    const inEnglish = new Set(partsOf(message.texts.en).holes.map(({ name }) => name));
    return [
      ...holesWrong(mine, message.declared, language),
      ...partsOf(mine)
        .holes.filter(({ name }) => namesOf(message.declared).includes(name) && !inEnglish.has(name))
        .map(({ name }) => `{${name}} is not in English`),
    ].map((problem) => `${id}: ${problem}`);
  });
}
