import type { Block, Text } from '../../card/card.ts';
import { can, onlyOne, takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { sureOdds } from '../../catalog/standings/odds.ts';
import { modalities } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel } from '../abilities/label.ts';
import type { Advantage } from '../advantage.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import type { SectionInput, SectionView } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { leadOf, type QualityCategory } from '../quality/rule.ts';
import { vocabularyMessages } from '../say.ts';
import { compareSpeed, type SpeedComparison } from '../speed/rule.ts';
import { speedMessages } from '../speed/say.ts';
import { speedWords } from '../speed/show.ts';
import { areDifferent } from '../task.ts';
import { advantages } from './advantages.ts';
import { hybrid, hybridText } from './hybrid.ts';
import { advantagesMessages, choosingMessages } from './say.ts';

/** A question whose answer settles the choice, with the model that a yes leads to. */
type Question = { readonly name: string; readonly text: string };

/** A capability that is a kind of input too. */
const pdf = 'pdf';

/** Kinds of input that one of them alone takes, together where it is the same one. */
function inputQuestions(models: readonly Model[], words: Wording): Question[] {
  const choosing = words.of(choosingMessages);
  const only = modalities.flatMap((kind) => {
    const model = models[onlyOne(models.map((own) => takes(own, kind))) ?? -1];
    return model && kind !== 'text' ? [{ model, kind }] : [];
  });
  return [...Map.groupBy(only, ({ model }) => model)].map(([{ name }, own]) => {
    const kinds = own.map(({ kind }) => kind);
    return { name, text: choosing.inputs(kinds, name) };
  });
}

/** Capabilities without which work cannot be done, of which one model alone has them. */
function capabilityQuestions(catalog: Catalog, models: readonly Model[], words: Wording): Question[] {
  const choosing = words.of(choosingMessages);
  const needed = Object.keys(catalog.capabilities).filter(
    (id) => catalog.capabilities[id]?.needed || id === pdf,
  );
  const only = needed.flatMap((id) => {
    const model = models[onlyOne(models.map((own) => can(own, id))) ?? -1];
    return model ? [{ model, id }] : [];
  });
  return [...Map.groupBy(only, ({ model }) => model)].map(([{ name }, own]) => {
    const things = own.map(({ id }) => capabilityLabel(catalog, id, words));
    return { name, text: choosing.needs(things, name) };
  });
}

/** A share of output below which all work lies above it. */
const leastShare = 0.1;

/** From which share of output on the other of two is the cheaper one, else that one is. */
function priceQuestions(
  { models, categories }: Comparison,
  plain: readonly Question[],
  words: Wording,
): readonly Question[] {
  const { turn = null } = categoryOf<PriceCategory>({ categories }, 'price') ?? {};
  const isTelling = turn?.of === 'output' && turn.at >= leastShare && turn.at <= 1 - leastShare;
  const above = isTelling ? models[1 - turn.cheaperBelow] : undefined;
  if (!turn || !above) return plain;
  return [{ name: above.name, text: words.of(choosingMessages).outputShare(turn.at, above.name) }];
}

/**
 * Questions whose answer settles the choice, in the order to ask them, and what is left where none does; empty where
 * they all lead to what is left anyhow. What cannot be done without comes before what is better.
 */
function decisionTree(
  catalog: Catalog,
  comparison: Comparison,
  speed: SpeedComparison,
  found: readonly (readonly Advantage[])[],
  words: Wording,
): string[] {
  const { models, advice } = comparison;
  const say = words.of(choosingMessages);
  const leading = (kind: string): Question[] => {
    const index = found.findIndex((own) => own.some((one) => one.kind === kind));
    const advantage = found[index]?.find((one) => one.kind === kind);
    const name = models[index]?.name;
    const text = name ? advantage?.question?.(name, words) : null;
    return name && text ? [{ name, text }] : [];
  };
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const lead = quality && leadOf(quality);
  const taken = advice.use === null ? undefined : models[advice.use]?.name;
  // Of those between which only the work decides, the one that is surely better is what is left.
  const better = lead && lead.odds >= sureOdds ? models[lead.better]?.name : undefined;
  const left = taken ?? better;
  const begins = speed.begins === null ? undefined : models[speed.begins]?.name;
  const limit = speed.begins === null ? undefined : speed.speeds[speed.begins]?.first?.value[1];
  const asked = ['context', 'output', 'openness', 'quality', 'price'];
  const others = new Set(found.flat().map(({ kind }) => kind)).difference(new Set(asked));
  const questions = [
    ...leading('context'),
    ...inputQuestions(models, words),
    ...capabilityQuestions(catalog, models, words),
    ...leading('output'),
    ...leading('openness'),
    ...leading('quality'),
    ...(begins && limit ? [{ name: begins, text: say.begins(limit, begins) }] : []),
    ...priceQuestions(comparison, leading('price'), words),
    ...[...others].flatMap(leading),
  ];
  // What comes last and leads to what is left anyhow need not be asked.
  const deciding = questions.slice(0, questions.findLastIndex(({ name }) => name !== left) + 1);
  if (deciding.length === 0) return [];
  const texts = deciding.map(({ text }, index) => (index === 0 ? text : say.otherwise(text)));
  if (taken) return [...texts, say.noneOfThese(taken)];
  return [...texts, better ? say.elseBetter(better) : say.either(models.length)];
}

const mostReasons = 4;

/** When each fits, a decision tree, and how to use both. */
export function chooseSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const say = words.of(choosingMessages);
  const vocabulary = words.of(vocabularyMessages);
  const speed = words.of(speedMessages);
  const { nothingAfterName } = words.of(advantagesMessages);
  const { models, advice } = comparison;
  const { endings: ends } = advice;
  const found = advantages(catalog, comparison, today);
  const share = catalog.practice.hybridShare;
  const apart = areDifferent(models);
  const both = apart ? null : hybrid(comparison, found, share);
  const tree =
    apart || ends.some((ending) => ending !== null)
      ? []
      : decisionTree(catalog, comparison, compareSpeed(models, catalog.practice.timedAnswer), found, words);
  const reasons = models.map((_, index) =>
    ends[index] === null && !apart
      ? (found[index] ?? []).slice(0, mostReasons).map((own) => own.clause(words))
      : [],
  );
  const together = both && hybridText(catalog, say.both, both, models, words);
  const fits = models.map((model, index): Text => {
    const own = reasons[index] ?? [];
    const ending = ends[index];
    if (ending) return say.fitsNothing(model.name, ending.why, ending.on);
    if (apart) return say.fitsTask(model.name, vocabulary.task(model.task));
    return own.length > 0 ? say.fits(model.name, own) : nothingAfterName(model.name, models.length);
  });
  const blocks: Block[] = [
    { kind: 'notes', items: fits },
    ...(tree.length > 0
      ? ([
          { kind: 'text', role: 'body', text: [say.ask] },
          { kind: 'notes', items: tree.map((text) => [text]) },
        ] as const)
      : []),
    ...(together ? [{ kind: 'text', role: 'body', text: [together] } as const] : []),
    {
      kind: 'text',
      role: 'body',
      text: [speed.headed(speedWords(catalog, models, words))],
    },
  ];
  return {
    json: {
      fitsWhen: Object.fromEntries(models.map(({ id }, index) => [id, reasons[index]])),
      tree,
      hybrid: both && {
        cheap: models[both.cheap]?.id,
        special: models[both.special]?.id,
        share,
        blended: both.together,
        alone: both.alone,
      },
    },
    blocks,
  };
}
