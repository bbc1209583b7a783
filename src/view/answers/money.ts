import { mixPrice } from '../../cost/blended.ts';
import { list, money, times } from '../format.ts';
import { missing } from '../names.ts';
import { reasonOf } from '../reasons.ts';
import type { SectionInput } from '../sections/section.ts';

const priceOf = ({ comparison }: SectionInput) =>
  comparison.categories.find((category) => category.id === 'price');

/** Who is cheaper, with the figures. */
export function priceAnswer(input: SectionInput): string {
  const { catalog, comparison } = input;
  const price = priceOf(input);
  if (!price) return '';
  const { result } = price;
  const head =
    result.outcome === 'win'
      ? `${comparison.models[result.winner]?.name}. `
      : result.outcome === 'tie'
        ? 'Neither for certain. '
        : 'Cannot be told. ';
  return `${head}${reasonOf(catalog, comparison, price)}`;
}

/** What image input costs where only one has it, or that it is no reason where all or none have it. */
export function worthAnswer(input: SectionInput): string {
  const { models } = input.comparison;
  const price = priceOf(input);
  const answers = models.map((model) => {
    const sides = model.modalities?.chosen.value.input;
    return sides ? sides.yes.includes('image') || (sides.unknown.includes('image') ? null : false) : null;
  });
  if (answers.includes(null))
    return `Cannot be told: whether ${missing(models, answers)} takes images is not published.`;
  const able = models.filter((_, index) => answers[index]);
  if (able.length === models.length)
    return `It is no reason to choose: ${models.length === 2 ? 'both take' : 'all take'} images. Price and context decide.`;
  if (able.length === 0) return 'Neither takes images, so no price buys it.';
  const figures = models.map((model, index) => {
    const own = price?.blended[index];
    return `${model.name} ${own == null ? 'price not published' : money(own)}`;
  });
  return `Only if images come in: only ${list(able.map(({ name }) => name))} ${able.length === 1 ? 'takes' : 'take'} them. ${price?.mix.output === 0 ? 'Per 1M input tokens' : 'Per 1M tokens blended'}: ${list(figures)}.`;
}

/** How many more tokens the cheaper model may use before it costs the same, and what a long answer does to the ratio. */
export function tokensAnswer(input: SectionInput): string {
  const { models } = input.comparison;
  const price = priceOf(input);
  const blended = price?.blended ?? [];
  const [first, second] = blended;
  const open = 'Tokenizers and hidden reasoning tokens differ; no source of the catalog counts them.';
  if (!price || models.length !== 2 || first == null || second == null || first <= 0 || second <= 0)
    return `${open} Cost is input tokens x input price + output tokens x output price.`;
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  const cheap = first <= second ? 0 : 1;
  const routes = price.routes.map((route) => route?.price);
  const [own, other] = [routes[cheap], routes[1 - cheap]];
  if (high <= low * 1.01) return `At equal token counts they cost the same. ${open}`;
  const even = (mix: { input: number; output: number }) =>
    own && other ? times(mixPrice(other, mix) / mixPrice(own, mix)) : '';
  return `${models[cheap]?.name} may use ${times(high / low)} as many tokens before it costs as much${price.mix.output === 0 ? '' : `; with as much output as input that is ${even({ input: 1000, output: 1000 })}`}. ${open}`;
}
