import type { Block, Card, ChoicesBlock } from '../../card/card.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { stateText } from '../clicks/state.ts';
import { type Answered, type GuideChoice, purposes } from './questions.ts';
import { guideMessages } from './say.ts';

/** What marks a state whose message only the asker sees. */
export const privately = 'p';

type Button = ChoicesBlock['buttons'][number];

/** Buttons that carry the answers so far with them. */
function choicesOf(
  answers: string | null,
  isPrivate: boolean,
  words: Wording,
  buttons: readonly Button[],
  isQuestion: boolean,
): ChoicesBlock[] {
  const state = stateText({
    page: 'guide',
    models: [],
    section: isPrivate ? privately : null,
    option: answers,
    locale: words.locale,
    volume: null,
  });
  return state === null ? [] : [{ kind: 'choices', state, menus: [], buttons, isQuestion }];
}

const choiceButtons = (choices: readonly GuideChoice[], words: Wording): Button[] =>
  choices.map(({ id, label }) => ({ control: 'g', label: localized(label, words.locale), value: id }));

const againButton = (words: Wording): Button => ({
  control: 'g',
  label: words.of(guideMessages).again,
  value: '',
});

/** What is asked next, of what models are for or of what matters then. */
export function guideView(
  { purpose }: Pick<Answered, 'purpose'>,
  isPrivate: boolean,
  words: Wording,
): { readonly result: object; readonly card: Card } {
  const say = words.of(guideMessages);
  const question = purpose ? localized(purpose.asks, words.locale) : say.purpose;
  const offered: readonly (GuideChoice & { readonly pick?: string })[] = purpose?.settled ?? purposes;
  const labels = offered.map(({ label }) => localized(label, words.locale));
  const buttons = [
    ...choiceButtons(offered, words),
    purpose ? againButton(words) : ({ control: 'h', label: say.help, value: '' } as const),
  ];
  const sentence: Block = {
    kind: 'text',
    role: 'body',
    text: [say.orSay, { code: say.example }, say.compare, { code: 'haiku, pixtral' }, '.'],
  };
  return {
    result: {
      kind: 'guide',
      question,
      choices: offered.map(({ pick }, index) => ({
        label: labels[index],
        ...(pick === undefined ? {} : { command: `pick ${pick}` }),
      })),
    },
    card: {
      title: purpose ? localized(purpose.label, words.locale) : say.title,
      summary: `${question} ${words.format.list(labels, 'or')}.`,
      audience: isPrivate ? 'asker' : 'everyone',
      blocks: [
        { kind: 'text', role: 'verdict', text: [{ bold: question }] },
        ...choicesOf(purpose?.id ?? null, isPrivate, words, buttons, true),
        ...(purpose ? [] : [sentence]),
      ],
    },
  };
}

/** What stands below the picks that the answers led to: back to the question. */
export function afterGuide(answers: string, isPrivate: boolean, words: Wording): readonly ChoicesBlock[] {
  return choicesOf(answers, isPrivate, words, [againButton(words)], false);
}
