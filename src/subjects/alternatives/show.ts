import type { Catalog, Model } from '../../catalog/catalog.ts';
import { usualMix } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { usualPrice } from '../../cost/bill.ts';
import type { Wording } from '../../language/wording.ts';
import type { PageInput, SectionInput, SectionView } from '../part.ts';
import { type Alternative, alternatives } from './rule.ts';
import { alternativesMessages } from './say.ts';

/** A cheaper and a stronger model in place of one, each with the reason, or that there is none. */
export function alternativeWords(
  catalog: Catalog,
  base: Model,
  not: readonly Model[],
  today: string,
  words: Wording,
): { readonly cheaper: Model | null; readonly stronger: Model | null; readonly lines: readonly string[] } {
  const say = words.of(alternativesMessages);
  const { cheaper, stronger } = alternatives(catalog, base, not, today);
  const route = referenceRoute(base, today);
  const mix = usualMix(base);
  const own = usualPrice(base, route);
  const all = say.all(base.name, base.task === 'chat');
  const same = cheaper !== null && cheaper.model === stronger?.model;
  const price = (one: Alternative) => say.price(base.name, one.price, own, mix.output === 0);
  const measured = ({ leads, shared }: Alternative) => say.measured(leads, shared);
  const lines = [
    cheaper
      ? say.cheaper(cheaper.model.name, all, price(cheaper), measured(cheaper), same)
      : route
        ? say.noneCheaper(all)
        : say.cheaperUnknown(base.name),
    ...(same
      ? []
      : [
          stronger
            ? say.stronger(
                stronger.model.name,
                cheaper ? say.asMuch : all,
                price(stronger),
                measured(stronger),
              )
            : say.noneStronger,
        ]),
  ];
  return { cheaper: cheaper?.model ?? null, stronger: stronger?.model ?? null, lines };
}

/** What to take instead, for the same task. */
export function alternativesPart({ catalog, model, state, today, words }: PageInput): SectionView {
  const { cheaper, stronger, lines } = alternativeWords(catalog, model, [], today, words);
  const named = state.replacement ? catalog.models.get(state.replacement) : undefined;
  const found = [...new Set([cheaper, stronger, named ?? null])].filter((other) => other !== null);
  const pairs = found.map((other) => `/compare ${model.name}, ${other.name}`);
  return {
    json: {
      cheaper: cheaper?.id ?? null,
      stronger: stronger?.id ?? null,
      replacement: state.replacement,
    },
    blocks: [
      { kind: 'notes', items: lines.map((text) => [text]) },
      ...(pairs.length > 0
        ? [{ kind: 'text', role: 'body', text: [words.of(alternativesMessages).compareWith(pairs)] } as const]
        : []),
    ],
  };
}

/** One cheaper and one stronger model to consider instead, and pairs to go on with. */
export function insteadSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, callable, states, advice } = comparison;
  const base = models[advice.use ?? Math.max(0, callable.indexOf(true))];
  if (!base) return { json: {}, blocks: [] };
  const { cheaper, stronger, lines } = alternativeWords(catalog, base, models, today, words);
  const replacements = models.flatMap((model, index) => {
    const id = states[index]?.replacement;
    const other = id ? catalog.models.get(id) : undefined;
    return other && !models.includes(other) ? [[model.name, other.name] as const] : [];
  });
  const found = [cheaper, stronger].filter((model) => model !== null);
  const next = [...found.map((model) => [base.name, model.name] as const), ...replacements];
  const pairs = [...new Set(next.map(([a, b]) => `/compare ${a}, ${b}`))];
  return {
    json: {
      insteadOf: base.id,
      cheaper: cheaper?.id ?? null,
      stronger: stronger?.id ?? null,
      continue: pairs,
    },
    blocks: [
      { kind: 'text', role: 'body', text: [words.of(alternativesMessages).switchingInstead(base.name)] },
      { kind: 'notes', items: lines.map((text) => [text]) },
      ...(pairs.length > 0
        ? [{ kind: 'text', role: 'body', text: [words.of(alternativesMessages).goOn(pairs)] } as const]
        : []),
    ],
  };
}
