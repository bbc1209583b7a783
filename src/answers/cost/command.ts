import { billLine } from '../../cost/bill-line.ts';
import type { CostCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import {
  costFlags,
  costOfFlags,
  flagOption,
  namedModels,
  namesOf,
  privateOption,
  quotedWords,
  textOption,
  unitsOption,
  volumeOfForm,
  volumeOptions,
  wordOf,
  workloadOption,
} from '../form-options.ts';
import { modelIn } from '../model-in.ts';
import { costView } from './card.ts';
import { costNames, parseCost } from './read.ts';
import { unitsPattern } from './units.ts';
import { noCostWords } from './volume.ts';

/** `cost haiku pixtral 5M in 200k out a day`: what models cost. */
export const costModels = defineCommand<CostCommand>({
  name: 'cost',
  synonyms: ['price'],
  kind: 'cost',
  description: {
    en: 'What models cost: your volume or a workload, with the arithmetic',
    ru: 'Сколько стоят модели: ваш объём или типовая нагрузка, с расчётом',
  },
  usage: 'haiku pixtral 5M in 200k out a day',
  ownInSlack: false,
  spoken: true,
  form: {
    options: [
      ...namedModels,
      ...volumeOptions,
      unitsOption,
      flagOption('routes', {
        en: 'Every route instead of one for each model',
        ru: 'Все провайдеры, а не один на модель',
      }),
      textOption('region', {
        en: 'Only routes in this region, such as eu',
        ru: 'Только провайдеры в этом регионе, например eu',
      }),
      workloadOption,
      privateOption,
    ],
    fill: (given) => {
      const words = {
        ...noCostWords,
        ...volumeOfForm(given),
        routes: given.routes === true,
        region: wordOf(given, 'region'),
        workload: wordOf(given, 'workload'),
        units: [wordOf(given, 'units') ?? []].flat(),
      };
      const options = { private: given.private === true };
      return { read: ({ catalog, today }) => costNames(catalog, namesOf(given), words, options, today) };
    },
  },
  terminal: {
    lines: [
      'cost A [B ...] [--in 5M --out 200k --per day] [--requests 10k] [--cached 60%] [--batch]',
      '[--workload W] [--routes] [--details] [--only P,P] [--region eu] [--price IN/OUT] [--flat 500]',
      '[--text-language ru]',
      '[--images N] [--minutes N] [--hours N] [--characters N] [--pages N] [--seconds N]',
      '| cost --stdin',
    ],
    about: 'what they cost, with the arithmetic',
    flags: costFlags,
    hasPicture: true,
    eachLine: billLine,
    read: (words, flags, { catalog, today }) => {
      const given = costOfFlags(flags);
      const isText =
        words.some((word) => /^[-$\d]/.test(word)) ||
        words.includes('for') ||
        unitsPattern.test(words.join(' '));
      return isText
        ? parseCost(catalog, quotedWords(words), today, given)
        : costNames(catalog, words, { ...noCostWords, ...given }, { private: false }, today);
    },
  },
  read: (text, { catalog, today }) => parseCost(catalog, text, today),
  answer: (command, { catalog, today, words }) => {
    const models = command.models.map((match) => modelIn(catalog, match));
    return costView(catalog, models, command, today, words);
  },
});
