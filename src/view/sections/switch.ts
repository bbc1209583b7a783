import type { Model } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { capabilities, modalities } from '../../catalog/words.ts';
import { providersOf } from '../../comparison/advantages.ts';
import { toUsd } from '../../cost/amount.ts';
import { compareCosts } from '../../cost/compare-costs.ts';
import { workloadVolume } from '../../cost/volume.ts';
import { accessLines, apiText, usualProvider } from '../api-words.ts';
import { volumeText } from '../cost-words.ts';
import { amountText, list, times } from '../messages/en/format.ts';
import { capabilityWords } from '../messages/en/vocabulary.ts';
import { claimSources } from '../sources.ts';
import type { SectionInput, SectionView } from './section.ts';

/** The volume whose price change is told when no workload is asked. */
const usual = 'heavy';

/** What `from` has and `to` has not for certain, and what is not published of `to`. */
function toReplace(from: Model, to: Model): { readonly lost: string[]; readonly open: string[] } {
  const input = to.modalities?.chosen.value.input;
  const kinds = (from.modalities?.chosen.value.input.yes ?? []).filter((kind) => modalities.includes(kind));
  const own = capabilities.filter((id) => from.capabilities[id] === 'yes');
  const lostKinds = kinds.filter(
    (kind) => input && !input.yes.includes(kind) && !input.unknown.includes(kind),
  );
  const openKinds = kinds.filter((kind) => !input || input.unknown.includes(kind));
  const asInput = (kind: string) => `${kind} input`;
  return {
    lost: [
      ...lostKinds.map(asInput),
      ...own.filter((id) => to.capabilities[id] === 'no').map((id) => capabilityWords[id]),
    ],
    open: [
      ...openKinds.map(asInput),
      ...own
        .filter((id) => to.capabilities[id] === undefined || to.capabilities[id] === 'host')
        .map((id) => capabilityWords[id]),
    ],
  };
}

function replaceText(from: Model, to: Model): string {
  const { lost, open } = toReplace(from, to);
  const away = `${from.name} to ${to.name}:`;
  const loses = lost.length > 0 ? `replace ${list(lost)}` : 'nothing published is lost';
  return `${away} ${loses}${open.length > 0 ? `; check ${list(open)}, not published for ${to.name} or up to the host` : ''}.`;
}

/** What it takes to move from one model to another: provider, capabilities, API, price. */
export function switchSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models, workload } = comparison;
  const served = models.map((model) => providersOf(model, today));
  const both = (served[0] ?? []).filter((provider) => served.every((own) => own.includes(provider)));
  const all = models.length === 2 ? 'both' : 'all of them';
  const providers =
    both.length > 0
      ? `${list(both.map((id) => providerName(catalog, id)))} ${both.length === 1 ? 'serves' : 'serve'} ${all}: there a switch is a change of name.`
      : `No trusted provider serves ${all}: a switch changes provider, key and address.`;
  const [first] = models;
  const moves = models
    .slice(1)
    .flatMap((model) => (first ? [replaceText(first, model), replaceText(model, first)] : []));
  const usualOnes = [...new Set(models.flatMap((model) => usualProvider(model, today) ?? []))];
  const apis = usualOnes.flatMap((provider) => apiText(catalog, provider) ?? []);
  const asked = catalog.workloads[workload ?? usual];
  const costs =
    asked && compareCosts(models, workloadVolume(asked), { only: null, region: null, price: null }, today);
  const paid = (costs?.rows ?? []).flatMap(({ model, estimate }) =>
    estimate ? [`${model.name} ${amountText(estimate.perMonth ?? estimate.bill.amount)}`] : [],
  );
  const monthly = costs?.rows.every(({ estimate }) => estimate?.perMonth != null);
  const price =
    !asked || !costs || paid.length < models.length
      ? 'Price change: not known, since a price per token is not published.'
      : `Price change at ${asked.name[words.locale].toLowerCase()} (${volumeText(costs.volume, words)}): ${list(paid)}${monthly ? ' a month' : ''}${costs.ratio ? `, ${times(costs.ratio)} between them` : ''}.`;
  const items = [
    providers,
    ...moves,
    ...(apis.length > 0 ? [`How they are called: ${apis.join('; ')}.`] : []),
    ...accessLines(catalog, usualOnes),
    price,
  ];
  return {
    json: {
      sharedProviders: both,
      moves: models.slice(1).flatMap((model) =>
        first
          ? [
              { from: first.id, to: model.id, ...toReplace(first, model) },
              { from: model.id, to: first.id, ...toReplace(model, first) },
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
