import type { HostCommand } from '../command.ts';
import { defineCommand, type FormOption, type Given } from '../command-entry.ts';
import { costFlags, costOfFlags, textOption, wordOf } from '../form-options.ts';
import { modelIn } from '../model-in.ts';
import { hostView } from './card.ts';
import { parseHost } from './read.ts';

const hostingFlags: readonly { readonly option: FormOption; readonly flag: string }[] = [
  {
    flag: 'gpu-hour',
    option: textOption('gpu_hour', {
      en: 'Hosting it: USD an hour of one card, such as 2.50',
      ru: 'Свои серверы: час одной карты в долларах, например 2.50',
    }),
  },
  {
    flag: 'memory',
    option: textOption('memory', {
      en: 'Hosting it: gigabytes of your card, or its name',
      ru: 'Свои серверы: гигабайты вашей карты или её название',
    }),
  },
  {
    flag: 'bits',
    option: textOption('bits', {
      en: 'Hosting it: 16, 8 or 4 bits a weight',
      ru: 'Свои серверы: 16, 8 или 4 бита на вес',
    }),
  },
  {
    flag: 'context',
    option: textOption('context', {
      en: 'Hosting it: tokens of context held at once, such as 32k',
      ru: 'Свои серверы: сколько токенов контекста держать сразу, например 32k',
    }),
  },
];

/** What can be asked of hosting a model, as options of its page. */
export const hostingOptions: readonly FormOption[] = hostingFlags.map(({ option }) => option);

/** What is asked of hosting the model, in words; null where no option of hosting was filled in. */
export function hostingText(model: string, provider: string | null, given: Given): string | null {
  const said = hostingFlags.flatMap(({ option, flag }) => {
    const value = (wordOf(given, option.name) ?? '').replaceAll('"', '');
    return value === '' ? [] : [`--${flag} "${value}"`];
  });
  const offer = (provider ?? '').replaceAll('"', '');
  if (said.length === 0) return null;
  return [`host ${model}`, ...said, ...(offer ? [`--only "${offer}"`] : [])].join(' ');
}

const text = { type: 'string' } as const;

/** `host pixtral on a 24 GB card`: what hosting open weights takes. */
export const hostModel = defineCommand<HostCommand>({
  name: 'host',
  synonyms: [],
  kind: 'host',
  description: {
    en: 'Memory, cards and cost of hosting open weights: an estimate',
    ru: 'Память, карты и стоимость запуска открытых весов у себя: оценка',
  },
  usage: 'pixtral on a 24 GB card',
  help: {
    en: [
      '/tiebreak host pixtral on a 24 GB card at $2.50 an hour: memory, cards and cost of hosting it (Discord: /model)',
    ],
    ru: [
      '/tiebreak host pixtral on a 24 GB card at $2.50 an hour — память, карты и стоимость запуска у себя (в Discord: /model)',
    ],
  },
  ownInSlack: false,
  spoken: true,
  terminal: {
    lines: [
      'host A [--memory 24] [--bits 4] [--context 32k] [--gpu-hour 2.50] [--in 5M --out 200k --per day]',
    ],
    about: 'memory, cards and cost of hosting open weights: an estimate',
    flags: { ...costFlags, 'gpu-hour': text, bits: text, context: text, memory: text },
    read: (words, flags, { catalog, today }) => {
      const hosting = Object.entries({
        gpuHour: flags['gpu-hour'],
        bits: flags.bits,
        context: flags.context,
        memory: flags.memory,
      }).filter(([, value]) => value !== undefined);
      const given = { host: Object.fromEntries(hosting), cost: costOfFlags(flags) };
      return parseHost(catalog, words.join(' '), today, given);
    },
  },
  read: (words, { catalog, today }) => parseHost(catalog, words, today),
  answer: (command, { catalog, today, words, said, texts }) =>
    hostView(catalog, modelIn(catalog, command.model), command, today, words, { said, texts }),
});
