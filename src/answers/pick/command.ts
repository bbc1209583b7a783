import type { Localized } from '../../localized.ts';
import type { PickCommand } from '../command.ts';
import { defineCommand, type Given } from '../command-entry.ts';
import { choicesOf, privateOption, textOption, wordOf } from '../form-options.ts';
import { openGuide } from '../guide/open.ts';
import { pickView } from './card.ts';
import { pickParts } from './parts.ts';
import { parsePick } from './read.ts';

/** An option and the words it stands for: what is chosen or typed becomes part of the sentence. */
type PickOption = {
  readonly name: string;
  readonly description: Localized;
  readonly words: (value: string) => string;
  /** Sent -> shown; without them the value is typed. */
  readonly choices?: Readonly<Record<string, Localized>> | 'capabilities';
};

const dollars = (value: string) => (/^[\d.,]+/.test(value) ? `$${value}` : value);

const wishes: readonly PickOption[] = [
  {
    name: 'wanted',
    description: {
      en: 'In words, such as: cheapest vision model with 128k context under $1',
      ru: 'Словами, например: самая дешёвая модель с картинками и контекстом 128k до $1',
    },
    words: (value) => value,
  },
  {
    name: 'best',
    description: { en: 'What makes the best', ru: 'Что считать лучшим' },
    words: (value) => value,
    choices: {
      best: { en: 'quality', ru: 'качество' },
      'best value': { en: 'value for money', ru: 'цена и качество' },
      cheapest: { en: 'price, if good enough', ru: 'цена, если достаточно хороша' },
      'cheapest of all': { en: 'price alone', ru: 'только цена' },
      newest: { en: 'newest', ru: 'самая новая' },
      'largest context': { en: 'largest context', ru: 'самый большой контекст' },
      'best for coding': { en: 'quality for coding', ru: 'качество для кода' },
      'best for agents': { en: 'quality for agents', ru: 'качество для агентов' },
      'best for long documents': { en: 'quality for long documents', ru: 'качество для длинных документов' },
    },
  },
  {
    name: 'input',
    description: { en: 'What it takes beside text', ru: 'Что принимает кроме текста' },
    words: (value) => value,
    choices: {
      'image input': { en: 'images', ru: 'изображения' },
      'audio input': { en: 'audio', ru: 'аудио' },
      'video input': { en: 'video', ru: 'видео' },
    },
  },
  {
    name: 'capability',
    description: { en: 'What it can do', ru: 'Что умеет' },
    words: (value) => value,
    choices: 'capabilities',
  },
  {
    name: 'context',
    description: { en: 'Context at least, such as 128k', ru: 'Контекст не меньше, например 128k' },
    words: (value) => `context at least ${value}`,
  },
  {
    name: 'price',
    description: {
      en: 'At most this many dollars per 1M tokens, or a month at a volume',
      ru: 'Не дороже стольких долларов за 1 млн токенов или в месяц при объёме',
    },
    words: (value) => `at most ${dollars(value)}`,
  },
  {
    name: 'weights',
    description: { en: 'Open or not', ru: 'Открытые веса или закрытые' },
    words: (value) => value,
    choices: {
      'open weights': { en: 'open', ru: 'открытые' },
      'closed weights': { en: 'closed', ru: 'закрытые' },
    },
  },
  {
    name: 'licence',
    description: { en: 'What the licence allows', ru: 'Что разрешает лицензия' },
    words: (value) => value,
    choices: {
      'commercial use': { en: 'commercial use', ru: 'коммерческое использование' },
      'osi approved': { en: 'OSI approved', ru: 'одобрена OSI' },
    },
  },
  {
    name: 'memory',
    description: {
      en: 'It fits a card of this many gigabytes, such as 24',
      ru: 'Помещается в карту на столько гигабайтов, например 24',
    },
    words: (value) => `fits in ${value.replace(/\s*gb$/i, '')} GB`,
  },
  {
    name: 'lab',
    description: { en: 'Who made it, such as mistral', ru: 'Разработчик, например mistral' },
    words: (value) => `made by ${value}`,
  },
  {
    name: 'provider',
    description: { en: 'Who serves it, such as scaleway', ru: 'Провайдер, например scaleway' },
    words: (value) => `via ${value}`,
  },
  {
    name: 'region',
    description: { en: 'Where it is served, such as eu', ru: 'Где обслуживается, например eu' },
    words: (value) => `region ${value}`,
  },
  {
    name: 'since',
    description: { en: 'Released since, such as 2025-06', ru: 'Выпущена не раньше, например 2025-06' },
    words: (value) => `released since ${value}`,
  },
];

/** The sentence that the options make, commas between. */
function sentenceOf(given: Given): string {
  return wishes
    .flatMap(({ name, words }) => {
      const value = wordOf(given, name);
      return value === null ? [] : [words(value)];
    })
    .join(', ');
}

/** `pick cheapest vision model under $1`: the best models under constraints. */
export const pickModels = defineCommand<PickCommand>({
  name: 'pick',
  synonyms: [],
  kind: 'pick',
  description: {
    en: 'The best models under constraints, in words',
    ru: 'Лучшие модели под ваши условия, словами',
  },
  usage: 'cheapest vision model with 128k context under $1',
  example: 'cheapest vision model',
  help: {
    en: ['/tiebreak pick cheapest vision model with 128k context under $1 (Discord: /pick)'],
    ru: [
      '/tiebreak pick самая дешёвая модель с картинками и контекстом 128к до $1 — подбор (в Discord: /pick)',
    ],
  },
  ownInSlack: false,
  spoken: true,
  form: {
    options: [
      ...wishes.map(({ name, description, choices }) =>
        textOption(
          name,
          description,
          choices ? { choices: choices === 'capabilities' ? choices : choicesOf(choices) } : {},
        ),
      ),
      privateOption,
    ],
    fill: (given) => ({ typed: `pick ${sentenceOf(given)}` }),
  },
  terminal: {
    lines: [
      'pick "cheapest vision model with 128k context under $1"',
      '[--text-language ru]',
      `[--show ${pickParts.join('|')}]`,
    ],
    flags: { 'text-language': { type: 'string' }, show: { type: 'string' } },
    hasPicture: true,
    read: (words, flags, { catalog, today }) => {
      const language = flags['text-language'];
      const said = language === undefined ? [] : [`--text-language "${language}"`];
      const part = wordOf(flags, 'show');
      const shown = part === null ? [] : [`--show ${part}`];
      return parsePick(catalog, [...words, ...said, ...shown].join(' '), today);
    },
  },
  read: (text, { catalog, today }) =>
    text.trim() === '' ? openGuide(true) : parsePick(catalog, text, today),
  answer: (command, { catalog, today, words, said }) => pickView(catalog, command, today, words, said),
});
