import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import { capabilityAnswer, inputAnswer } from '../answers/abilities.ts';
import { everythingAnswer } from '../answers/everything.ts';
import { measuredAnswer } from '../answers/measured.ts';
import { priceAnswer, tokensAnswer, worthAnswer } from '../answers/money.ts';
import { longDocumentsAnswer } from '../answers/room.ts';
import { supportAnswer } from '../answers/support.ts';
import { whereAnswer } from '../answers/where.ts';
import { date, list } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { reasonOf } from '../reasons.ts';
import { speedWords } from '../speed-words.ts';
import { notForChat, taskText } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

type Answered = { readonly question: string; readonly answer: string };

function codingAnswer({ catalog, comparison, today, words }: SectionInput): string {
  const { models } = comparison;
  if (models.every(({ task }) => task !== 'chat')) return `None of them: ${notForChat(models)}.`;
  const fits = models.map((model) => {
    const scores = fitScores(catalog.fit, fitFacts(catalog, model, today, null));
    const own = scores.find(({ id }) => id === 'coding');
    if (!own || model.task !== 'chat') return `${model.name} is for ${taskText(model)}`;
    return `${model.name} ${own.score === own.high ? own.score : `${own.score}-${own.high}`}`;
  });
  return `${measuredAnswer(catalog, models, 'coding', words)} Fit for coding by declared capabilities, of 100: ${list(fits)}.`;
}

function openAnswer({ catalog, comparison, words }: SectionInput): string {
  const { models } = comparison;
  const category = comparison.categories.find(({ id }) => id === 'openness');
  const own = names(models.filter((model) => model.openWeights?.chosen.value === true));
  const both = models.length === 2 ? 'Both' : 'All';
  const host =
    own.length === models.length
      ? `${both} can run on your own machines.`
      : own.length > 0
        ? `${list(own)} can run on your own machines.`
        : models.every((model) => model.openWeights)
          ? `${models.length === 2 ? 'Neither' : 'None'} can run on your own machines.`
          : '';
  return `${category ? reasonOf(catalog, comparison, category, words) : ''} ${host}`.trim();
}

function releasedAnswer({ comparison }: SectionInput): string {
  const each = comparison.models.map((model) =>
    model.released
      ? `${model.name} by ${model.lab.name} ${model.released.chosen.value.length === 7 ? 'in' : 'on'} ${date(model.released.chosen.value)}`
      : `${model.name} on a day that is not published`,
  );
  const cutoffs = comparison.models.map(
    (model) =>
      `${model.name} ${model.knowledgeCutoff ? date(model.knowledgeCutoff.chosen.value) : 'not published'}`,
  );
  return `${list(each)}. Knowledge cut-off: ${list(cutoffs)}.`;
}

function questions(input: SectionInput): Answered[] {
  const { catalog, comparison, words } = input;
  const pair = list(names(comparison.models), 'or');
  const reason = (id: string) => {
    const category = comparison.categories.find((own) => own.id === id);
    return category ? reasonOf(catalog, comparison, category, words) : '';
  };
  const [first] = comparison.models;
  const ask = (question: string, answer: string): Answered => ({ question, answer });
  return [
    ask(`Is ${pair} cheaper?`, priceAnswer(input)),
    ask('Which has the larger context window?', reason('context')),
    ask('Which is better for coding?', codingAnswer(input)),
    ask('Are they open source?', openAnswer(input)),
    ask('When were they released?', releasedAnswer(input)),
    ask(
      'Which is better for images?',
      `${inputAnswer(comparison.models, ['image'], words)} ${measuredAnswer(catalog, comparison.models, 'vision', words)}`,
    ),
    ask('And for audio or video?', inputAnswer(comparison.models, ['audio', 'video'], words)),
    ask(
      'Which has reasoning?',
      `${capabilityAnswer(comparison.models, 'reasoning', words)} ${measuredAnswer(catalog, comparison.models, 'math', words)}`,
    ),
    ask('Where can I run them?', whereAnswer(input)),
    ask('Which is better supported?', supportAnswer(input)),
    ask('Do they read long documents?', longDocumentsAnswer(input)),
    ask(
      `How much slower is ${first?.name ?? 'one'}?`,
      speedWords(catalog, comparison.models, words).replace(/^not/, 'Not'),
    ),
    ask('Is image input worth its price?', worthAnswer(input)),
    ask('Can I save by using one for everything?', everythingAnswer(input)),
    ask('How do token counts change the real cost?', tokensAnswer(input)),
  ];
}

/** What people ask of these models, each answered with figures. */
export function faqSection(input: SectionInput): SectionView {
  const answered = questions(input);
  return {
    json: answered,
    blocks: [
      {
        kind: 'notes',
        items: answered.map(({ question, answer }) => [{ bold: question }, ` ${answer}`]),
      },
    ],
  };
}
