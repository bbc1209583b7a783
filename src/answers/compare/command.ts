import { list } from '../../language/en/format.ts';
import { compare } from '../../subjects/compare.ts';
import { sections } from '../../subjects/sections.ts';
import type { CompareCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { saysVolume } from '../cost/read.ts';
import {
  costFlags,
  costOfFlags,
  namedModels,
  namesOf,
  privateOption,
  quotedWords,
  showOption,
  showUsage,
  volumeOfForm,
  volumeOptions,
  wordOf,
  workloadOfFlags,
  workloadOption,
} from '../form-options.ts';
import { modelIn } from '../model-in.ts';
import { compareView } from './card.ts';
import { compareLine } from './line.ts';
import { comparisonOf, parseComparison } from './read.ts';

/** `/compare haiku pixtral for coding`: which of several models to use. */
export const compareModels = defineCommand<CompareCommand>({
  name: 'compare',
  synonyms: [],
  kind: 'compare',
  description: {
    en: 'Compare two to five models: what to take, price, context, quality, sources',
    ru: 'Сравнить от двух до пяти моделей: что взять, цена, контекст, качество, источники',
  },
  usage: 'haiku pixtral [for coding] [5M in 200k out a day] [privately]',
  help: {
    en: [
      '/compare haiku pixtral: which of two to five models to use, and why',
      '/compare alone: a form for models, workload and volume',
      '/compare "claude haiku 4.5" vs "gemma 4 12b" for coding: weighed for a workload',
      '/compare haiku pixtral privately: only you see the answer',
      `/compare haiku pixtral show scorecard: one part alone. Parts: ${list(sections)}`,
    ],
    ru: [
      '/compare haiku pixtral — какую модель взять и почему; сравнить можно от двух до пяти',
      '/compare без слов — форма: модели, нагрузка, объём',
      '/compare "claude haiku 4.5" vs "gemma 4 12b" for coding — то же для своей задачи',
      '/compare haiku pixtral privately — ответ увидите только вы',
      `/compare haiku pixtral show scorecard — одна часть сравнения. Части: ${sections.join(', ')}`,
    ],
  },
  ownInSlack: true,
  spoken: false,
  form: {
    options: [...namedModels, workloadOption, showOption(sections), ...volumeOptions, privateOption],
    fill: (given) => {
      const names = namesOf(given);
      if (names.length === 0) return { opens: 'comparison' };
      const options = {
        workload: wordOf(given, 'workload'),
        private: given.private === true,
        show: wordOf(given, 'show'),
        volume: volumeOfForm(given),
      };
      return { read: ({ catalog, today }) => comparisonOf(catalog, names, options, today) };
    },
  },
  terminal: {
    lines: [
      'compare A B [C D E] [--for W]',
      '[--in 5M --out 200k --per day] [--requests 10k] [--cached 60%] [--batch]',
      '[--text-language ru]',
      ...showUsage(sections),
      '| compare --stdin',
    ],
    about: 'what to take and why, side by side, or one part of it',
    flags: { ...costFlags, show: { type: 'string' } },
    hasPicture: true,
    eachLine: compareLine,
    read: (words, flags, { catalog, today }) => {
      const given = {
        workload: workloadOfFlags(flags),
        private: false,
        show: wordOf(flags, 'show'),
        volume: costOfFlags(flags),
      };
      const text = quotedWords(words);
      if (saysVolume(text)) return parseComparison(catalog, text, today, given);
      // As it is typed in a chat: `haiku pixtral for coding`.
      const at = words.findIndex((word) => /^(?:for|для)$/i.test(word));
      const said = at > 0 ? words.slice(at + 1).join(' ') : '';
      return given.workload === null && said !== ''
        ? comparisonOf(catalog, words.slice(0, at), { ...given, workload: said }, today)
        : comparisonOf(catalog, words, given, today);
    },
  },
  read: (text, { catalog, today }) => parseComparison(catalog, text, today),
  answer: (command, { catalog, today, words }) => {
    const models = command.models.map((match) => modelIn(catalog, match));
    const comparison = compare(catalog, models, command.workload, today, command.volume ?? null);
    return compareView(catalog, comparison, command, today, words);
  },
});
