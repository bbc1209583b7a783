import { takes } from '../../catalog/abilities.ts';
import { blendedMix, mixKind } from '../../catalog/mix.ts';
import { mixPrice } from '../../cost/blended.ts';
import { inputAnswer } from '../abilities/answers.ts';
import { categoryOf } from '../comparison.ts';
import { answersMessages } from '../faq/say.ts';
import { missing, names } from '../model-names.ts';
import type { SectionInput } from '../part.ts';
import { priceReason } from './reason.ts';
import type { PriceCategory } from './rule.ts';

const priceOf = ({ comparison }: SectionInput) => categoryOf<PriceCategory>(comparison, 'price');

/** Who is cheaper, with the figures. */
export function priceAnswer(input: SectionInput): string {
  const { catalog, comparison, words } = input;
  const answers = words.of(answersMessages);
  const price = priceOf(input);
  if (!price) return '';
  const { result } = price;
  const reason = priceReason(catalog, comparison.models, price, words);
  if (result.outcome === 'win') return answers.cheaper(comparison.models[result.winner]?.name ?? '', reason);
  return result.outcome === 'tie' ? answers.neitherCheaper(reason) : answers.cheaperUnknown(reason);
}

/** What image input costs where only one has it, or that it is no reason where all or none have it. */
export function worthAnswer(input: SectionInput): string {
  const answers = input.words.of(answersMessages);
  const { models } = input.comparison;
  const price = priceOf(input);
  const known = models.map((model) => takes(model, 'image'));
  if (known.includes('host')) return inputAnswer(models, ['image'], input.words);
  if (known.includes(null)) return answers.worthUnknown(missing(models, known));
  const able = models.filter((_, index) => known[index] === 'yes');
  if (able.length === models.length) return answers.worthAll(models.length);
  if (able.length === 0) return answers.worthNone;
  const prices = models.map(({ name }, index) => ({ name, usd: price?.blended[index] ?? null }));
  return answers.worth(names(able), prices, mixKind(price?.mix ?? blendedMix));
}

/** How many more tokens the cheaper model may use before it costs the same, and what a long answer does to the ratio. */
export function tokensAnswer(input: SectionInput): string {
  const answers = input.words.of(answersMessages);
  const { models } = input.comparison;
  const price = priceOf(input);
  const blended = price?.blended ?? [];
  const [first, second] = blended;
  if (!price || models.length !== 2 || first == null || second == null || first <= 0 || second <= 0)
    return `${answers.tokenizers} ${answers.tokensCost}`;
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  const cheap = first <= second ? 0 : 1;
  const routes = price.routes.map((route) => route?.price);
  const [own, other] = [routes[cheap], routes[1 - cheap]];
  if (high <= low * 1.01) return `${answers.tokensEqual} ${answers.tokenizers}`;
  const mix = { input: 1000, output: 1000 };
  const even = own && other && price.mix.output > 0 ? mixPrice(other, mix) / mixPrice(own, mix) : null;
  return `${answers.tokensRoom(models[cheap]?.name ?? '', high / low, even)} ${answers.tokenizers}`;
}
