import type { Catalog } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PickCommand } from '../command/command.ts';
import { blendedPrice, type Check, type Constraints, checks, noConstraints } from '../pick/constraints.ts';
import { type Goal, type Pick as Picked, pick } from '../pick/search.ts';
import type { Block, Card } from './card.ts';
import { date, list, money, plural, shortTokens } from './format.ts';
import { capabilityWords } from './model-table.ts';
import { names } from './names.ts';
import { claimSources } from './sources.ts';

function wishText(catalog: Catalog, { name, value }: Pick<Check, 'name' | 'value'>): string {
  switch (name) {
    case 'takes':
      return `${String(value)} input`;
    case 'can':
      return capabilityWords[value as keyof typeof capabilityWords];
    case 'contextAtLeast':
      return `a context window of at least ${shortTokens(Number(value))}`;
    case 'priceAtMost':
      return `at most ${money(Number(value))} per 1M tokens, blended 3:1`;
    case 'openWeights':
      return value ? 'open weights' : 'no open weights';
    case 'commercialUse':
      return 'a licence for commercial use';
    case 'parametersAtMost':
      return `at most ${String(value)} billion parameters`;
    case 'lab':
      return `made by ${catalog.labs[String(value)]?.name ?? String(value)}`;
    case 'provider':
      return `served by ${providerName(catalog, String(value))}`;
    case 'releasedSince':
      return `released since ${date(String(value))}`;
    default:
      return name satisfies never;
  }
}

/** The wishes as they were understood. */
function wishes(catalog: Catalog, wanted: Constraints, today: string): string[] {
  const [anyone] = catalog.models.values();
  return anyone ? checks(catalog, anyone, wanted, today).map((check) => wishText(catalog, check)) : [];
}

function goalText(catalog: Catalog, goal: Goal): string {
  if (goal === 'price') return 'cheapest';
  if (goal === 'newest') return 'newest';
  if (goal === 'context') return 'largest context window';
  return `best fit for ${catalog.fit[goal.fit]?.name.toLowerCase() ?? goal.fit}`;
}

function whyText(catalog: Catalog, { model, route, score }: Picked, goal: Goal): string {
  const price = blendedPrice(route);
  const parts = [
    typeof goal === 'object' ? `fit score ${score}` : '',
    price === null || !route
      ? 'no price published'
      : `${money(price)} blended via ${providerName(catalog, route.offer.provider)}`,
    model.contextWindow ? `${shortTokens(model.contextWindow.chosen.value)} context` : '',
    model.released ? `released ${date(model.released.chosen.value)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
): { result: object; card: Card } {
  const { wanted, goal } = command;
  const { picks, unknown, relaxations } = pick(catalog, wanted, goal, today);
  const asked = wishes(catalog, wanted, today);
  const what = `${goalText(catalog, goal)}${asked.length > 0 ? `: ${list(asked)}` : ''}`;
  const [first] = picks;
  const verdict = first
    ? `${first.model.name} (${whyText(catalog, first, goal)}).`
    : `Nothing in the catalog certainly fits.`;
  const relaxed = relaxations.map(
    ({ dropped, count }) => `without "${wishText(catalog, dropped)}": ${plural(count, 'model')}`,
  );
  const notes = [
    ...picks.slice(1).map((own) => `${own.model.name}: ${whyText(catalog, own, goal)}`),
    ...relaxed,
    ...(unknown.length > 0
      ? [
          `${plural(unknown.length, 'more model')} may fit but ${unknown.length === 1 ? 'does' : 'do'} not publish all of it${unknown.length <= 5 ? `: ${list(names(unknown))}` : ''}`,
        ]
      : []),
  ];
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
    { kind: 'text', role: 'body', text: [`Asked for the ${what}.`] },
  ];
  if (notes.length > 0) blocks.push({ kind: 'notes', items: notes.map((text) => [text]) });
  if (picks.length > 0) blocks.push(claimSources(picks.map(({ route }) => route?.claim)));
  blocks.push({
    kind: 'foot',
    text: `Generally available models by trusted providers only. Prices in USD per 1M tokens. Oldest price list in force: ${catalog.asOf ?? 'unknown'}.`,
  });
  const constraints = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(noConstraints[name as keyof Constraints]),
    ),
  );
  return {
    result: {
      constraints,
      goal: typeof goal === 'object' ? goal.fit : goal,
      results: picks.map((own) => ({
        model: own.model.id,
        why: whyText(catalog, own, goal),
        score: own.score,
      })),
      relaxed,
      unknown: unknown.map(({ id }) => id),
    },
    card: { title: 'Pick', summary: verdict, audience: command.private ? 'asker' : 'everyone', blocks },
  };
}
