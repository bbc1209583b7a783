import { can } from '../../catalog/abilities.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { largestDocument, roomFor } from '../../catalog/room.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import type { Capability } from '../../catalog/words.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { alternativeLines, alternativesOf } from '../alternatives/show.ts';
import { stateSentence } from '../lifecycle/state.ts';
import { inputAnswer } from '../modalities/reply.ts';
import type { PageInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { openText } from '../specs/specs.ts';
import { modelFaqMessages } from './say.ts';

const mostProviders = 8;

function canText({ catalog, model, facts, words }: PageInput, id: Capability): string {
  const known = can(facts, id) ?? (can(model, id) === 'host' ? 'host' : null);
  return words.of(modelFaqMessages).can(capabilityLabel(catalog, id, words), known);
}

function priceAnswer({ catalog, facts, model, words }: PageInput): string {
  const { price: say } = words.of(modelFaqMessages);
  if (!facts.route) return say.unknown(model.name);
  const { price, offer } = facts.route;
  const output = givesVectors(model) ? null : price.output;
  return say.answer(price.input, output, providerName(catalog, offer.provider), price.cacheRead);
}

function contextAnswer({ catalog, facts, model, words }: PageInput): string {
  const { context: say } = words.of(modelFaqMessages);
  const window = facts.contextWindow;
  const longest = givesVectors(model) ? say.vectors : say.longest(facts.maxOutput);
  const fits = window === null ? null : largestDocument(catalog, roomFor(catalog, model, window));
  const document = fits && {
    name: words.of(vocabularyMessages).document(fits.id, fits.name),
    tokens: fits.tokens,
  };
  return say.answer(window, document, longest);
}

function whereAnswer({ catalog, model, today, words }: PageInput): string {
  const { where: say } = words.of(modelFaqMessages);
  const routes = liveRoutes(model, today);
  const providers = [...new Set(routes.map(({ offer }) => providerName(catalog, offer.provider)))];
  const named = providers.slice(0, mostProviders);
  return providers.length > 0 ? say.answer(named, providers.length - named.length) : say.none;
}

/** Eight questions about one model, each answered with figures. */
export function faqPart(input: PageInput): SectionView {
  const { catalog, model, state, today, words } = input;
  const faq = words.of(modelFaqMessages);
  const isReplaced = state.replacement && stateSentence(catalog, model, state, today, words);
  const { successor, cheaper, better } = alternativeLines(alternativesOf(catalog, model, today), words);
  const answered = [
    { question: faq.price.question(model.name), answer: priceAnswer(input) },
    { question: faq.context.question, answer: contextAnswer(input) },
    { question: faq.tools, answer: canText(input, 'functionCalling') },
    { question: faq.structuredOutput, answer: canText(input, 'structuredOutput') },
    { question: faq.images, answer: inputAnswer([model], ['image'], words) },
    { question: faq.weights.question, answer: faq.weights.answer(openText(catalog, model, words)) },
    { question: faq.where.question, answer: whereAnswer(input) },
    {
      question: faq.instead.question,
      answer: [
        ...(isReplaced && successor.length === 0 ? [faq.instead.replacementFirst] : []),
        ...successor,
        ...cheaper,
        ...better,
      ].join(' '),
    },
  ];
  return {
    json: answered,
    blocks: [
      { kind: 'notes', items: answered.map(({ question, answer }) => [{ bold: question }, ` ${answer}`]) },
    ],
  };
}
