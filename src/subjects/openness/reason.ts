import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { advantagesMessages, choosingMessages } from '../choice/say.ts';
import { ofOthers, wins } from '../criterion.ts';
import { reasonsMessages } from '../say.ts';
import type { OpennessCategory } from './rule.ts';
import { opennessMessages } from './say.ts';

type Weights = { readonly kind: 'api' | 'unknown' | 'open'; readonly licence: string | null };

/** Whether the weights are open, and under which licence. */
function weightsOf(catalog: Catalog, model: Model): Weights {
  if (model.openWeights?.chosen.value === false) return { kind: 'api', licence: null };
  if (!model.openWeights) return { kind: 'unknown', licence: null };
  const licence = model.licence?.chosen.value;
  return { kind: 'open', licence: licence ? (catalog.licences[licence]?.name ?? licence) : null };
}

/** Weights and licences, behind the openness category. */
export function opennessReason(
  catalog: Catalog,
  models: readonly Model[],
  _: OpennessCategory,
  words: Wording,
): string {
  const reasons = words.of(opennessMessages);
  const each = models.map((model) => weightsOf(catalog, model));
  const [first] = each;
  if (first && each.every(({ kind, licence }) => kind === first.kind && licence === first.licence)) {
    if (first.kind === 'unknown') return reasons.allWeightsUnknown(models.length);
    return first.kind === 'api'
      ? words.of(reasonsMessages).allApiOnly(models.length)
      : words.of(reasonsMessages).allOpenWeights(models.length, first.licence);
  }
  const clauses = models.map(({ name }, index) => {
    const { kind, licence } = each[index] ?? { kind: 'unknown', licence: null };
    if (kind === 'unknown') return reasons.weightsUnknown(name);
    return kind === 'api' ? reasons.apiOnly(name) : reasons.openWeights(name, licence);
  });
  return `${reasons.sentenceStart(clauses.join('; '))}.`;
}

/** What open weights, or a freer licence than the others' is worth. */
export function opennessAdvantage(
  catalog: Catalog,
  models: readonly Model[],
  category: OpennessCategory,
  index: number,
): Advantage | null {
  if (!wins(category, index)) return null;
  const licence = models[index]?.licence?.chosen.value ?? null;
  const called = licence === null ? null : (catalog.licences[licence]?.name ?? licence);
  const isAlone = ofOthers(category.degrees, index).every(([, high]) => high === 0);
  return {
    kind: 'openness',
    sentence: (name, words) =>
      words.of(advantagesMessages)[isAlone ? 'openWeights' : 'freerLicence'](name, called),
    clause: (words) => words.of(advantagesMessages).when[isAlone ? 'openWeights' : 'freerLicence'],
    question: (name, words) => (isAlone ? words.of(choosingMessages).ownWeights(name) : null),
    ofOneTask: false,
    isWorthMore: false,
  };
}
