import { liveRoutes, providerName } from '../../catalog/routes.ts';
import type { Capability } from '../../catalog/words.ts';
import { givesVectors } from '../../cost/blended.ts';
import { alternativeWords } from '../alternative-words.ts';
import { inputAnswer } from '../answers/abilities.ts';
import { list, money, shortTokens, tokens } from '../messages/en/format.ts';
import { capabilityWords } from '../messages/en/vocabulary.ts';
import type { SectionView } from '../sections/section.ts';
import { openText } from '../specs.ts';
import { stateSentence } from '../state-sentence.ts';
import type { PageInput } from './section.ts';

function can({ model, facts }: PageInput, id: Capability): string {
  const known = facts.can(id);
  if (known !== null)
    return known ? `Yes, it has ${capabilityWords[id]}.` : `No, it has no ${capabilityWords[id]}.`;
  return model.capabilities[id] === 'host'
    ? `It depends on the host; ask yours for ${capabilityWords[id]}.`
    : `Not published: no source says whether it has ${capabilityWords[id]}.`;
}

function priceAnswer({ catalog, facts, model }: PageInput): string {
  if (!facts.route) return `No price per token of ${model.name} is published.`;
  const { price, offer } = facts.route;
  const cached =
    price.cacheRead === null
      ? 'A price of cached input is not published.'
      : `Cached input costs ${money(price.cacheRead)}.`;
  const output = givesVectors(model) ? '' : ` and ${money(price.output)} per 1M output tokens`;
  return `${money(price.input)} per 1M input tokens${output} via ${providerName(catalog, offer.provider)}. ${cached}`;
}

function contextAnswer({ catalog, facts, model }: PageInput): string {
  const window = facts.contextWindow;
  const longest = givesVectors(model)
    ? 'It gives vectors, no text.'
    : facts.maxOutput === null
      ? 'The longest answer is not published.'
      : `It answers with up to ${tokens(facts.maxOutput)}.`;
  if (window === null) return `Not published. ${longest}`;
  const fits = Object.values(catalog.practice.documents)
    .toSorted((a, b) => b.tokens - a.tokens)
    .find((one) => one.tokens <= window - catalog.practice.answer);
  return `${tokens(window)}${fits ? `, enough for ${fits.name.en} (about ${shortTokens(fits.tokens)})` : ''}. ${longest}`;
}

function whereAnswer({ catalog, model, today }: PageInput): string {
  const providers = [
    ...new Set(liveRoutes(model, today).map(({ offer }) => providerName(catalog, offer.provider))),
  ];
  const more = providers.length > 8 ? [`${providers.length - 8} more`] : [];
  return providers.length > 0
    ? `At ${list([...providers.slice(0, 8), ...more])}.`
    : 'No trusted provider lists it at a price today.';
}

const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Eight questions about one model, each answered with figures. */
export function faqPart(input: PageInput): SectionView {
  const { catalog, model, state, today, words } = input;
  const { name } = model;
  const warning = stateSentence(catalog, model, state, today, words);
  const { lines } = alternativeWords(catalog, model, [], today, words);
  const answered = [
    { question: `How much does ${name} cost?`, answer: priceAnswer(input) },
    { question: 'What is its context window?', answer: contextAnswer(input) },
    { question: 'Does it call tools?', answer: can(input, 'functionCalling') },
    { question: 'Does it give structured output?', answer: can(input, 'structuredOutput') },
    { question: 'Does it take images?', answer: inputAnswer([model], ['image'], words) },
    {
      question: 'Are its weights open?',
      answer: `${upperFirst(openText(catalog, model))}.`,
    },
    { question: 'Where can I run it?', answer: whereAnswer(input) },
    {
      question: 'What else should I look at?',
      answer: `${warning && state.replacement ? 'First its replacement, named above. ' : ''}${lines.join(' ')}`,
    },
  ];
  return {
    json: answered,
    blocks: [
      { kind: 'notes', items: answered.map(({ question, answer }) => [{ bold: question }, ` ${answer}`]) },
    ],
  };
}
