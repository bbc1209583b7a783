import type { Catalog } from '../catalog/catalog.ts';
import { newestFirst } from '../catalog/dates.ts';
import { type Change, priceFields } from '../catalog/imported-schema.ts';
import { providerName } from '../catalog/routes.ts';
import { tiers } from '../catalog/words.ts';
import type { ChangesCommand } from '../command/command.ts';
import type { Block, Card } from './card.ts';
import { money, plural, tokens } from './format.ts';
import { matchRemark } from './remarks.ts';

const fieldWords: Readonly<Record<string, string>> = {
  input: 'input price',
  output: 'output price',
  reasoningOutput: 'price of reasoning output',
  cacheRead: 'price of cached input',
  cacheWrite: 'price of writing the cache',
  audioInput: 'price of audio input',
  audioOutput: 'price of audio output',
  tiers: 'prices of long requests',
  contextWindow: 'context window',
  maxOutput: 'max output',
  functionCalling: 'function calling',
  structuredOutput: 'structured output',
  promptCaching: 'prompt caching',
  pdf: 'PDF input',
};
const prices: ReadonlySet<string> = new Set(priceFields);
const mostLines = 12;
const mostFields = 3;

/** "above 200000: 2/4 cache 0.4/-" with units: "$2.00/$4.00 above 200,000 tokens (cached input $0.40)". */
function tiersText(value: string): string {
  const price = (text = '') => money(Number(text));
  return value
    .split(', ')
    .map((tier) => {
      const [, above, input, output, read, write] =
        /^above (\d+): ([\d.]+)\/([\d.]+)(?: cache ([\d.]+|-)\/([\d.]+|-))?$/.exec(tier) ?? [];
      if (above === undefined) return tier;
      const cache = [
        ...(read !== undefined && read !== '-' ? [`cached input ${price(read)}`] : []),
        ...(write !== undefined && write !== '-' ? [`writing the cache ${price(write)}`] : []),
      ];
      return `${price(input)}/${price(output)} above ${tokens(Number(above))}${cache.length > 0 ? ` (${cache.join(', ')})` : ''}`;
    })
    .join('; ');
}

function valueText(field: string, value: Change['from']): string {
  if (value === null) return 'not published';
  if (field === 'tiers') return tiersText(String(value));
  if (typeof value === 'string') return value;
  return prices.has(field) ? money(value) : tokens(value);
}

/** How much a change matters to people: prices of labs and hosts first, new and gone offers last. */
function weight(catalog: Catalog, { field, provider, model }: Change): number {
  const tier = provider === null ? undefined : catalog.providers[provider]?.tier;
  const trust = tier === undefined ? tiers.length : tiers.indexOf(tier);
  const kind = field === 'input' || field === 'output' ? 1 : field.endsWith(' offer') ? 40 : 10;
  return kind + trust + (model === null ? 20 : 0);
}

/** "105 new models: A, B, C and 102 more". */
function headline(changes: readonly Change[], field: 'new model' | 'gone model'): string | null {
  const names = changes.filter((change) => change.field === field).map(({ from, to }) => String(to ?? from));
  if (names.length === 0) return null;
  const rest = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return `${plural(names.length, field)}: ${names.slice(0, 8).join(', ')}${rest}`;
}

function fieldText({ field, from, to, percent }: Change): string {
  if (field === 'new offer') return 'is new';
  if (field === 'gone offer') return 'is gone';
  const share = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}%)`;
  return `${fieldWords[field] ?? field} ${valueText(field, from)} -> ${valueText(field, to)}${share}`;
}

/** All that changed at one offer on one day as a line. */
function offerText(catalog: Catalog, changes: readonly [Change, ...Change[]]): string {
  const [{ date, model, provider, offer, field }] = changes;
  const known = model === null ? undefined : catalog.models.get(model);
  const name = known?.name ?? model ?? offer ?? '';
  const routes = known?.listings.filter((listing) => listing.provider === provider).length ?? 0;
  const id = routes > 1 ? ` (${offer})` : '';
  const at = provider === null ? '' : ` at ${providerName(catalog, provider)}${id}`;
  const rest = changes.length > mostFields ? ` and ${changes.length - mostFields} more` : '';
  const texts = changes.slice(0, mostFields).map(fieldText);
  return `${date}: ${name}${at}${field.endsWith(' offer') ? '' : ','} ${texts.join(', ')}${rest}`;
}

/** Changes of one offer on one day together; the newest first, within a day those that matter most. */
function byOffer(catalog: Catalog, changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = Map.groupBy(changes, ({ date, provider, offer }) => `${date} ${provider} ${offer}`);
  return [...groups.values()]
    .flatMap((group): [Change, ...Change[]][] => {
      const [first, ...rest] = group.toSorted((a, b) => weight(catalog, a) - weight(catalog, b));
      return first ? [[first, ...rest]] : [];
    })
    .sort(([a], [b]) => newestFirst(a.date, b.date) || weight(catalog, a) - weight(catalog, b));
}

/** What price lists have changed, as JSON (all of it) and as a card (what matters most). */
export function changesView(
  catalog: Catalog,
  { model, since }: ChangesCommand,
): { result: object; card: Card } {
  const changes = catalog
    .changes()
    .filter(
      (change) =>
        (since === null || change.date >= since) && (model?.model == null || change.model === model.model),
    );
  const headlines = [headline(changes, 'new model'), headline(changes, 'gone model')].filter(
    (line) => line !== null,
  );
  const ordered = byOffer(
    catalog,
    changes.filter(({ field }) => field !== 'new model' && field !== 'gone model'),
  );
  const shown = ordered.slice(0, mostLines).map((group) => [offerText(catalog, group)]);
  const name = model?.model == null ? null : catalog.models.get(model.model)?.name;
  const about = `${name ? ` of ${name}` : ''}${since === null ? '' : ` since ${since}`}`;
  const summary =
    changes.length === 0
      ? `No changes${about} are recorded. They are recorded by each sync of the price lists.`
      : `${plural(changes.length, 'change')}${about}${ordered.length > shown.length ? '; what matters most:' : ':'}`;
  const blocks: Block[] = [{ kind: 'text', role: 'verdict', text: [{ bold: summary }] }];
  const taken = model && matchRemark(catalog, model);
  if (taken) blocks.push({ kind: 'text', role: 'body', text: [taken] });
  const items = [...headlines.map((line) => [line]), ...shown];
  if (items.length > 0) blocks.push({ kind: 'notes', items });
  if (catalog.asOf)
    blocks.push({
      kind: 'foot',
      text: `Prices in USD per 1M tokens. Oldest price list in force: ${catalog.asOf}.`,
    });
  return { result: changes, card: { title: `Changes${about}`, summary, audience: 'everyone', blocks } };
}
