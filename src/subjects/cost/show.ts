import type { Block } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import { type Route, referenceRoute } from '../../catalog/routes.ts';
import { anyRoute, type CostComparison, compareCosts } from '../../cost/compare-costs.ts';
import { perMonth } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import { categoryOf } from '../comparison.ts';
import type { SectionInput, SectionView } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { sourcesMessages } from '../sources/say.ts';
import { cellText, volumeText } from './arithmetic.ts';
import { workloadsChart } from './chart.ts';
import { costDetails, costOverview } from './overview.ts';
import { costMessages, costPageMessages, discountsMessages } from './say.ts';
import { costJson } from './table.ts';
import { costVerdict, presetsOf, type ShownLimits } from './verdict.ts';

/** In percent. */
const off = (part: number, whole: number) => Math.round((1 - part / whole) * 100);

/** What a route takes off the plain price, and when it asks for more. */
function discountsOf(model: Model, { price }: Route, words: Wording): string[] {
  const say = words.of(discountsMessages);
  const { input, cacheRead, batch, batchRule, tiers } = price;
  const cached =
    cacheRead !== null && cacheRead < input ? [say.cached(cacheRead, off(cacheRead, input))] : [];
  const bulk =
    batch && input > 0 && batch.input < input
      ? [
          batchRule
            ? say.batchByRule(
                batch.input,
                batch.output,
                off(batch.input, input),
                words.of(sourcesMessages).named(batchRule.source.name),
              )
            : say.batch(batch.input, batch.output, off(batch.input, input)),
        ]
      : [];
  const dearer = tiers.map(({ above, ...tier }) =>
    say.tier(above, tier.input, tier.output, tier.input > input),
  );
  const open = [
    ...(cacheRead === null ? (['cached'] as const) : []),
    ...(batch === null && model.capabilities.batch !== 'no' ? (['batch'] as const) : []),
  ];
  return [...cached, ...bulk, ...dearer, ...(open.length > 0 ? [say.noPrice(open)] : [])];
}

/** Who is cheaper at the volume that was asked for. */
function askedText(costs: CostComparison, limits: ShownLimits, words: Wording): string {
  return words
    .of(discountsMessages)
    .asked(volumeText(costs.volume, words), costVerdict(costs, limits, words).join(' '));
}

/** The table with the asked volume above the usual ones. */
function withAsked(block: Block, costs: CostComparison | null, words: Wording): Block {
  if (!costs || block.kind !== 'table') return block;
  const hasMonth = perMonth(costs.volume.per) !== null;
  const row = {
    label: words
      .of(discountsMessages)
      .askedRow(hasMonth ? null : words.of(costMessages).period(costs.volume.per)),
    cells: costs.rows.map((own) => cellText(own, hasMonth ? 'month' : 'period', words)),
  };
  const costPage = words.of(costPageMessages);
  const ofPrices: readonly string[] = [costPage.price, costPage.route];
  const usual = block.rows.findIndex(({ label }) => !ofPrices.includes(label));
  return { ...block, rows: block.rows.toSpliced(usual, 0, row) };
}

/** The asked volume and three usual ones a month, where the cheaper one changes, and discounts. */
export function costSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const say = words.of(discountsMessages);
  const plain = {
    models: [],
    volume: null,
    units: null,
    workload: null,
    textLanguage: null,
    routes: false,
    details: false,
    only: null,
    region: null,
    price: null,
    flat: null,
  };
  const overview = costOverview(catalog, models, plain, today, words);
  const blocks = costDetails(overview);
  const discounts = models.flatMap((model) => {
    const route = referenceRoute(model, today);
    const plans = new Set(model.offers.flatMap((offer) => (offer.included ? [offer.provider] : []))).size;
    const volume = model.volumeDiscount?.chosen;
    const free = model.freeTier?.chosen;
    const parts = [
      ...(route ? discountsOf(model, route, words) : []),
      ...(volume ? [say.volume(volume.value, words.of(sourcesMessages).named(volume.source.name))] : []),
      ...(free ? [say.free(free.value, words.of(sourcesMessages).named(free.source.name))] : []),
      ...(plans > 0 ? [say.plans(plans)] : []),
    ];
    return parts.length > 0 ? [[say.of(model.name, parts)]] : [];
  });
  const silent = [
    ...(models.some((model) => model.volumeDiscount) ? [] : (['volume'] as const)),
    ...(models.some((model) => model.freeTier) ? [] : (['free'] as const)),
  ];
  if (silent.length > 0) discounts.push([say.unpublished(silent)]);
  const kept = blocks.filter(
    (block) => block.kind === 'table' || block.kind === 'notes' || block.kind === 'sources',
  );
  const costs = categoryOf<PriceCategory>(comparison, 'price')?.costs ?? null;
  const limits = { ...anyRoute, team: catalog.team };
  const asked =
    costs && perMonth(costs.volume.per) !== null ? [{ name: say.askedRow(null), comparison: costs }] : [];
  const usual = presetsOf(
    catalog,
    (volume) => compareCosts(models, volume, { ...anyRoute, price: null }, today),
    words,
  );
  const chart = workloadsChart([...asked, ...usual], words);
  const sources = kept.filter(({ kind }) => kind === 'sources');
  return {
    get json() {
      const { result } = overview;
      return costs ? { ...result, atVolume: costJson(costs, limits) } : result;
    },
    blocks: [
      ...(costs ? [{ kind: 'text', role: 'body', text: [askedText(costs, limits, words)] } as const] : []),
      { kind: 'text', role: 'body', text: [overview.verdict] },
      ...kept.filter(({ kind }) => kind !== 'sources').map((block) => withAsked(block, costs, words)),
      ...(chart ? [chart] : []),
      ...(discounts.length > 0 ? [{ kind: 'notes', items: discounts } as const] : []),
      ...sources,
    ],
  };
}
