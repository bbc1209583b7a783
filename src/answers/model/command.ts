import { list } from '../../language/en/format.ts';
import { lineUpIn } from '../../subjects/line-up/show.ts';
import { modelSections } from '../../subjects/sections.ts';
import type { ModelCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { privateOption, showOption, showUsage, textOption, wordOf } from '../form-options.ts';
import { hostingOptions, hostingText } from '../host/command.ts';
import { modelIn } from '../model-in.ts';
import { modelView } from './card.ts';
import { lineUpView } from './line-up.ts';
import { modelCommand, parseModel } from './read.ts';

/** `model pixtral via scaleway`: one model's page; where commands are forms, hosting it as well. */
export const modelPage = defineCommand<ModelCommand>({
  name: 'model',
  synonyms: [],
  kind: 'model',
  description: {
    en: "One model's page: state, price, limits, capabilities, fit scores, routes",
    ru: 'Страница модели: состояние, цена, пределы, возможности, пригодность, провайдеры',
  },
  usage: 'pixtral [via scaleway]',
  example: 'pixtral',
  help: {
    en: [
      `/tiebreak model pixtral show peers: one part of a model's page. Parts: ${list(modelSections)}`,
      '/tiebreak model pixtral via scaleway: one model, with its fit scores (Discord: /model)',
    ],
    ru: [
      `/tiebreak model pixtral show peers — одна часть страницы модели. Части: ${modelSections.join(', ')}`,
      '/tiebreak model pixtral via scaleway — одна модель с оценками пригодности (в Discord: /model)',
    ],
  },
  ownInSlack: false,
  spoken: true,
  form: {
    options: [
      textOption(
        'model',
        { en: 'A name or an id', ru: 'Название или идентификатор' },
        { suggestsModels: true },
      ),
      textOption('offer', {
        en: 'Only the offer of this provider, such as scaleway',
        ru: 'Только предложение этого провайдера, например scaleway',
      }),
      showOption(modelSections),
      ...hostingOptions,
      privateOption,
    ],
    fill: (given) => {
      const name = wordOf(given, 'model') ?? '';
      const offer = wordOf(given, 'offer');
      const hosting = hostingText(name, offer, given);
      if (hosting !== null) return { typed: hosting };
      const options = { private: given.private === true, show: wordOf(given, 'show') };
      return { read: ({ catalog, today }) => modelCommand(catalog, name, offer, options, today) };
    },
  },
  terminal: {
    lines: ['model A [--offer PROVIDER]', ...showUsage(modelSections)],
    about: "the model's page, or one part of it",
    flags: { offer: { type: 'string' }, show: { type: 'string' } },
    hasPicture: true,
    read: (words, flags, { catalog, today }) => {
      const options = { private: false, show: (flags.show ?? null) as string | null };
      return modelCommand(catalog, words.join(' '), (flags.offer ?? null) as string | null, options, today);
    },
  },
  read: (text, { catalog, today }) => parseModel(catalog, text, today),
  answer: (command, { catalog, today, words }) => {
    const { model, offer, show } = command;
    const lineUp = offer === null && show === null ? lineUpIn(catalog, model, today) : null;
    return lineUp
      ? lineUpView(catalog, lineUp, command, today, words)
      : modelView(catalog, modelIn(catalog, model), command, today, words);
  },
});
