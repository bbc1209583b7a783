import type { VerifyCommand } from '../command/command.ts';
import { longestClaims } from '../command/limits.ts';
import { parseVerify, verifyCommand, verifyMessage } from '../command/parse-verify.ts';
import { verify } from '../verify/verify.ts';
import { verifyView } from '../view/verify.ts';
import { defineCommand } from './command-entry.ts';
import { textOption, wordOf } from './form-options.ts';

/** `verify TEXT`: what a text claims of models, held against the catalog. */
export const verifyText = defineCommand<VerifyCommand>({
  name: 'verify',
  synonyms: [],
  kind: 'verify',
  description: {
    en: 'Claims about models in a text, each held against sourced facts; only you see it',
    ru: 'Утверждения о моделях в тексте: каждое сверено с источниками; видно только вам',
  },
  usage: '<text>',
  help: {
    en: [
      '/tiebreak verify <text>: claims about models in it, each supported, contradicted, out of date or unknown (Discord: /verify; in the menu of a message: check its figures)',
    ],
    ru: [
      '/tiebreak verify <текст>: утверждения о моделях в нём, каждое верно, неверно, устарело или неизвестно (в Discord: /verify; то же в меню сообщения)',
    ],
  },
  ownInSlack: false,
  spoken: true,
  readsText: true,
  form: {
    options: [
      textOption(
        'text',
        {
          en: 'A text that says something of models: Claude Haiku 4.5 costs $0.80/$4 per million tokens',
          ru: 'Текст с утверждениями о моделях, например: Claude Haiku 4.5 стоит $0.80/$4 за 1 млн токенов',
        },
        { longest: longestClaims },
      ),
    ],
    fill: (given) => ({ read: () => verifyMessage(wordOf(given, 'text') ?? '') }),
  },
  terminal: {
    lines: ['verify FILE'],
    about: 'claims about models in a text, checked (-: standard input)',
  },
  readWhole: parseVerify,
  read: verifyCommand,
  answer: (command, { catalog, today, words }) =>
    verifyView(
      catalog,
      verify(catalog, command.text, today),
      { characters: command.text.length, of: command.length },
      words,
    ),
});
