import type { Block, Card } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Change, priceFields } from '../../catalog/imported-schema.ts';
import { providerName } from '../../catalog/routes.ts';
import { tiers } from '../../catalog/words.ts';
import { isDay, newestFirst, nextDay } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { unqualified } from '../../names/qualifiers.ts';
import type { Match } from '../../names/resolve.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { takenLines } from '../named.ts';
import type { PageInput, SectionView } from '../part.ts';
import { footMessages } from '../sources/say.ts';
import { changesMessages } from './say.ts';

const prices: ReadonlySet<string> = new Set(priceFields);
/** Lines on the first screen, and where more of them are asked for. */
const mostLines = 5;
const mostOfMore = 20;
const mostNames = 3;
const mostFields = 2;

/** "above 200000: 2/4 cache 0.4/-" as a price per tier; null where it is written in another way. */
function readTiers(value: string) {
  const number = (text: string | undefined) => (text === undefined || text === '-' ? null : Number(text));
  const tiers = value.split(', ').map((tier) => {
    const [, above, input, output, read, write] =
      /^above (\d+): ([\d.]+)\/([\d.]+)(?: cache ([\d.]+|-)\/([\d.]+|-))?$/.exec(tier) ?? [];
    return above === undefined
      ? null
      : {
          above: Number(above),
          input: Number(input),
          output: Number(output),
          cacheRead: number(read),
          cacheWrite: number(write),
        };
  });
  return tiers.every((tier) => tier !== null) ? tiers : null;
}

function valueText(catalog: Catalog, field: string, value: Change['from'], words: Wording): string | null {
  const { format } = words;
  const changes = words.of(changesMessages);
  if (value === null) return null;
  const tiers = field === 'tiers' ? readTiers(String(value)) : null;
  if (tiers !== null) return changes.tiers(tiers);
  if (field === 'replacement') return catalog.models.get(String(value))?.name ?? String(value);
  if (typeof value === 'string') return isDay(value) ? format.date(value) : changes.word(value);
  return prices.has(field) ? format.money(value) : format.tokens(value);
}

/** How much a change matters to people: prices of labs and hosts first, new and gone offers last. */
function weight(catalog: Catalog, { field, provider, model }: Change): number {
  const tier = provider === null ? undefined : catalog.providers[provider]?.tier;
  const trust = tier === undefined ? tiers.length : tiers.indexOf(tier);
  const kind = field === 'input' || field === 'output' ? 1 : field.endsWith(' offer') ? 40 : 10;
  return kind + trust + (model === null ? 20 : 0);
}

/** "105 new models: A, B, C and 102 more". */
function headline(all: readonly Change[], field: 'new model' | 'gone model', words: Wording): string | null {
  const changes = words.of(changesMessages);
  const names = all.filter((change) => change.field === field).map(({ from, to }) => String(to ?? from));
  return names.length === 0 ? null : changes.models(field, names.length, names.slice(0, mostNames));
}

function fieldText(catalog: Catalog, { field, from, to, percent }: Change, words: Wording): string {
  const changes = words.of(changesMessages);
  if (field === 'new offer') return changes.newOffer;
  if (field === 'gone offer') return changes.goneOffer;
  return changes.change(
    Object.hasOwn(catalog.capabilities, field)
      ? capabilityLabel(catalog, field, words)
      : changes.field(field),
    valueText(catalog, field, from, words),
    valueText(catalog, field, to, words),
    percent,
  );
}

/** Whether it may have happened on a day or later: not where all but the last day of its span lies before. */
function mayBeSince({ after, date }: Change, since: string): boolean {
  return after === undefined ? date >= since : date > since || nextDay(after) >= since;
}

/** Whether a change may have happened on more than one day. */
function isSpan(after: string | undefined, date: string): after is string {
  return after !== undefined && nextDay(after) < date;
}

/** All that changed at one offer on one day as a line. */
export function offerText(catalog: Catalog, group: readonly [Change, ...Change[]], words: Wording): string {
  const [{ after, date, model, provider, offer }] = group;
  const known = model === null ? undefined : catalog.models.get(model);
  const name = known?.name ?? model ?? offer ?? '';
  const routes = known?.listings.filter((listing) => listing.provider === provider).length ?? 0;
  const at =
    provider === null ? null : { provider: providerName(catalog, provider), id: routes > 1 ? offer : null };
  const what = group.slice(0, mostFields).map((change) => fieldText(catalog, change, words));
  return words
    .of(changesMessages)
    .line(date, isSpan(after, date) ? after : null, name, at, what, group.length - what.length);
}

/** What a change of a price comes to, by which changes of several models are alike; null where it is no such change. */
function alikeBy(group: readonly [Change, ...Change[]]): string | null {
  const [{ date, after, provider, model }] = group;
  const priced = group.filter(({ field }) => prices.has(field));
  const moved = priced.map(({ field, percent }) => ({ field, percent }));
  const isOfPrices = model !== null && provider !== null && priced.length === group.length;
  if (!isOfPrices || moved.some(({ percent }) => percent === null)) return null;
  const each = [...new Set(moved.map(({ percent }) => percent))];
  // All prices of an offer that rise alike are one change, whichever prices it has.
  return each.length === 1 ? JSON.stringify([date, after, provider, each]) : null;
}

/** Offers whose prices changed alike on one day at one provider together, in the place of the first of them. */
function together(groups: readonly [Change, ...Change[]][]): [Change, ...Change[]][][] {
  return [...Map.groupBy(groups, (group) => alikeBy(group) ?? group).values()];
}

/** Several offers that changed alike as a line; one alone as its own. */
function lineOf(catalog: Catalog, groups: readonly [Change, ...Change[]][], words: Wording): string {
  const [first] = groups;
  if (!first) return '';
  const [{ after, date, provider, percent }] = first;
  const models = [...new Set(groups.flatMap(([{ model }]) => model ?? []))];
  if (models.length < 2 || provider === null) return offerText(catalog, first, words);
  const called = models.slice(0, mostNames).map((id) => catalog.models.get(id)?.name ?? id);
  return words
    .of(changesMessages)
    .alike(
      date,
      isSpan(after, date) ? after : null,
      { names: called, count: models.length },
      providerName(catalog, provider),
      percent ?? 0,
    );
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

/** What price lists have changed of models within a span, or ever: a line for each offer and day, the newest first. */
export function changedLines(
  catalog: Catalog,
  models: readonly Model[],
  span: { readonly from: string; readonly to: string } | null,
  words: Wording,
): readonly string[] {
  const ids = new Set(models.map(({ id }) => id));
  const own = catalog
    .changes()
    .filter(
      (change) =>
        change.model !== null &&
        ids.has(change.model) &&
        change.provider !== null &&
        (span === null || (mayBeSince(change, span.from) && (change.after ?? change.date) <= span.to)),
    );
  return byOffer(catalog, own).map((group) => offerText(catalog, group, words));
}

/** What price lists have changed since an ISO day, of one model or of all, as JSON (all of it) and as a card (what matters most). */
export function changesView(
  catalog: Catalog,
  {
    model,
    since,
    show = null,
  }: { readonly model: Match | null; readonly since: string | null; readonly show?: 'more' | null },
  today: string,
  words: Wording,
): { result: object; card: Card; hasMore: boolean } {
  const say = words.of(changesMessages);
  const foot = words.of(footMessages);
  const changes = catalog
    .changes()
    .filter(
      (change) =>
        (since === null || mayBeSince(change, since)) &&
        (model?.model == null || change.model === model.model),
    );
  const headlines = [headline(changes, 'new model', words), headline(changes, 'gone model', words)].filter(
    (line) => line !== null,
  );
  const ordered = together(
    byOffer(
      catalog,
      changes.filter(({ field }) => field !== 'new model' && field !== 'gone model'),
    ),
  );
  const shown = ordered
    .slice(0, show === 'more' ? mostOfMore : mostLines)
    .map((groups) => [lineOf(catalog, groups, words)]);
  const name = (model?.model == null ? null : catalog.models.get(model.model)?.name) ?? null;
  const summary =
    changes.length === 0
      ? say.none(name, since)
      : say.summary(changes.length, name, since, ordered.length > shown.length);
  const blocks: Block[] = [{ kind: 'text', role: 'verdict', text: [{ bold: summary }] }];
  for (const taken of takenLines(catalog, model ? [model] : [], today, words))
    blocks.push({ kind: 'text', role: 'taken', text: [taken] });
  const items = [...headlines.map((line) => [line]), ...shown];
  if (items.length > 0) blocks.push({ kind: 'notes', items });
  if (catalog.asOf) blocks.push({ kind: 'foot', text: `${foot.prices} ${foot.oldestList(catalog.asOf)}` });
  return {
    result: changes,
    card: { title: say.title(name, since), summary, audience: 'everyone', blocks },
    hasMore: show !== 'more' && ordered.length > shown.length,
  };
}

/** What price lists have changed of the model. */
export function changesPart({ catalog, model, today, words }: PageInput): SectionView {
  const match = {
    query: model.id,
    outcome: 'found',
    model: model.id,
    candidates: [],
    how: 'id',
    brand: null,
    qualifiers: unqualified,
    listedBy: null,
  } as const;
  const { result, card } = changesView(catalog, { model: match, since: null, show: 'more' }, today, words);
  return {
    json: result,
    blocks: [
      { kind: 'text', role: 'body', text: [card.summary] },
      ...card.blocks.filter(({ kind }) => kind === 'notes'),
    ],
  };
}
