import { capabilityAnswer } from '../abilities/reply.ts';
import { everythingAnswer } from '../choice/hybrid.ts';
import { categoryOf, reasonOf } from '../comparison.ts';
import { longDocumentsAnswer } from '../context/reply.ts';
import { codingAnswer } from '../fit/reply.ts';
import { inputAnswer, worthAnswer } from '../modalities/reply.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { priceAnswer, tokensAnswer } from '../price/reply.ts';
import { qualityAnswer } from '../quality/reason.ts';
import { supportAnswer, whereAnswer } from '../routes/reply.ts';
import { speedWords } from '../speed/show.ts';
import { comparisonFaqMessages, faqMessages } from './say.ts';

type Answered = { readonly question: string; readonly answer: string };

/** The figures behind a category of the comparison. */
function reason({ catalog, comparison, words }: SectionInput, id: string): string {
  const category = categoryOf(comparison, id);
  return category ? reasonOf(catalog, comparison, category, words) : '';
}

function openAnswer(input: SectionInput): string {
  const { models } = input.comparison;
  const own = names(models.filter((model) => model.openWeights?.chosen.value === true));
  const isTold = own.length > 0 || models.every((model) => model.openWeights);
  const host = isTold ? input.words.of(comparisonFaqMessages).own(own, models.length) : '';
  return `${reason(input, 'openness')} ${host}`.trim();
}

function releasedAnswer({ comparison, words }: SectionInput): string {
  const say = words.of(comparisonFaqMessages);
  const released = comparison.models.map(({ name, lab, released: fact }) => ({
    name,
    lab: lab.name,
    on: fact?.chosen.value ?? null,
  }));
  const cutoffs = comparison.models.map(({ name, knowledgeCutoff }) => ({
    name,
    value: knowledgeCutoff?.chosen.value ?? null,
  }));
  return `${say.released(released)} ${say.cutoffs(cutoffs)}`;
}

function questions(input: SectionInput): Answered[] {
  const { catalog, comparison, words } = input;
  const { models } = comparison;
  const comparisonFaq = words.of(comparisonFaqMessages);
  const speed = words.of(faqMessages);
  const { questions: asked } = comparisonFaq;
  const ask = (question: string, ...answers: readonly string[]): Answered => ({
    question,
    answer: answers.join(' '),
  });
  return [
    ask(asked.price(names(models)), priceAnswer(input)),
    ask(asked.context, reason(input, 'context')),
    ask(asked.coding, codingAnswer(input)),
    ask(asked.open, openAnswer(input)),
    ask(asked.released, releasedAnswer(input)),
    ask(asked.images, inputAnswer(models, ['image'], words), qualityAnswer(catalog, models, 'vision', words)),
    ask(asked.audioVideo, inputAnswer(models, ['audio', 'video'], words)),
    ask(
      asked.reasoning,
      capabilityAnswer(catalog, models, 'reasoning', words),
      qualityAnswer(catalog, models, 'maths', words),
    ),
    ask(asked.where, whereAnswer(input)),
    ask(asked.support, supportAnswer(input)),
    ask(asked.documents, longDocumentsAnswer(input)),
    ask(asked.speed, speed.alone(speedWords(catalog, models, words))),
    ask(asked.worth, worthAnswer(input)),
    ask(asked.everything, everythingAnswer(input)),
    ask(asked.tokens, tokensAnswer(input)),
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
