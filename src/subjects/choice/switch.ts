import { can, certainly, takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { modalities } from '../../catalog/words.ts';
import { compareCosts } from '../../cost/compare-costs.ts';
import { workloadVolume } from '../../cost/volume.ts';
import { toUsd } from '../../language/amount.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { volumeText } from '../cost/arithmetic.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { accessLines, apiText, providersOf, usualProvider } from '../routes/access.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { switchingMessages } from './say.ts';

/** The volume whose price change is told when no workload is asked. */
const usual = 'heavy';

/** What `from` has and `to` has not for certain, and what is not published of `to`. */
export function toReplace(
  catalog: Catalog,
  from: Model,
  to: Model,
  words: Wording,
): { readonly lost: string[]; readonly open: string[] } {
  const kinds = modalities.filter((kind) => takes(from, kind) === 'yes');
  const own = Object.keys(catalog.capabilities).filter((id) => can(from, id) === 'yes');
  const named = (wanted: boolean | null) => [
    ...kinds
      .filter((kind) => certainly(takes(to, kind)) === wanted)
      .map((kind) => words.of(vocabularyMessages).side(kind, 'input')),
    ...own.filter((id) => certainly(can(to, id)) === wanted).map((id) => capabilityLabel(catalog, id, words)),
  ];
  return { lost: named(false), open: named(null) };
}

/** What must be replaced on the way from one model to another, and what to check. */
export function replaceText(catalog: Catalog, from: Model, to: Model, words: Wording): string {
  const { lost, open } = toReplace(catalog, from, to, words);
  return words.of(switchingMessages).replace(from.name, to.name, lost, open);
}

/** What models cost at a workload, else at the usual volume. */
export function costsAt(catalog: Catalog, models: readonly Model[], workload: string | null, today: string) {
  const id = workload ?? usual;
  const asked = catalog.workloads[id];
  const costs =
    asked && compareCosts(models, workloadVolume(asked), { only: null, region: null, price: null }, today);
  return { id, asked, costs };
}

/** What it takes to move from one model to another: provider, capabilities, API, price. */
export function switchSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, workload } = comparison;
  const { format } = words;
  const say = words.of(switchingMessages);
  const vocabulary = words.of(vocabularyMessages);
  const served = models.map((model) => providersOf(model, today));
  const both = (served[0] ?? []).filter((provider) => served.every((own) => own.includes(provider)));
  const providers =
    both.length > 0
      ? say.move(
          both.map((id) => providerName(catalog, id)),
          models.length,
        )
      : say.moveElsewhere(models.length);
  const [first] = models;
  const moves = models
    .slice(1)
    .flatMap((model) =>
      first ? [replaceText(catalog, first, model, words), replaceText(catalog, model, first, words)] : [],
    );
  const usualOnes = [...new Set(models.flatMap((model) => usualProvider(model, today) ?? []))];
  const apis = usualOnes.flatMap((provider) => apiText(catalog, provider, words) ?? []);
  const { asked, costs } = costsAt(catalog, models, workload, today);
  const paid = (costs?.rows ?? []).flatMap(({ model, estimate }) =>
    estimate
      ? [{ name: model.name, amount: format.amountText(estimate.perMonth ?? estimate.bill.amount) }]
      : [],
  );
  const monthly = costs?.rows.every(({ estimate }) => estimate?.perMonth != null) ?? false;
  const price =
    !asked || !costs || paid.length < models.length
      ? say.priceUnknown
      : say.priceChange(
          vocabulary.workload(workload ?? usual, asked.name),
          volumeText(costs.volume, words),
          paid,
          monthly,
          costs.ratio || null,
        );
  const items = [
    providers,
    ...moves,
    ...(apis.length > 0 ? [say.calls(apis)] : []),
    ...accessLines(catalog, usualOnes, words),
    price,
  ];
  // Scripts read the same words whatever language people do.
  const english = wordingOf('en');
  return {
    json: {
      sharedProviders: both,
      moves: models.slice(1).flatMap((model) =>
        first
          ? [
              { from: first.id, to: model.id, ...toReplace(catalog, first, model, english) },
              { from: model.id, to: first.id, ...toReplace(catalog, model, first, english) },
            ]
          : [],
      ),
      apis: Object.fromEntries(usualOnes.map((provider) => [provider, catalog.apis[provider]])),
      price: (costs?.rows ?? []).map(({ model, estimate }) => ({
        model: model.id,
        usd: estimate ? toUsd(estimate.perMonth ?? estimate.bill.amount) : null,
      })),
    },
    blocks: [
      { kind: 'notes', items: items.map((text) => (typeof text === 'string' ? [text] : text)) },
      claimSources(
        (costs?.rows ?? []).map(({ route }) => route?.claim),
        words,
      ),
    ],
  };
}
