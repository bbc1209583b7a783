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
import { matchRemark } from '../named.ts';
import type { PageInput, SectionView } from '../part.ts';
import { footMessages } from '../sources/say.ts';
import { mayBeSince } from './rule.ts';
import { changesMessages } from './say.ts';

const prices: ReadonlySet<string> = new Set(priceFields);
const mostLines = 12;
const mostFields = 3;
const mostProviders = 4;

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

/** Lines of changes of one model: what is the same at several providers on the same days stands once, with their names. */
function alikeLines(
  catalog: Catalog,
  groups: readonly (readonly [Change, ...Change[]])[],
  words: Wording,
): string[] {
  const say = words.of(changesMessages);
  const alike = Map.groupBy(groups, ([first, ...rest]) =>
    JSON.stringify([
      first.after,
      first.date,
      rest.length,
      [first, ...rest].slice(0, mostFields).map((change) => fieldText(catalog, change, words)),
    ]),
  );
  return [...alike.values()].map((each) => {
    const [first] = each;
    const providers = [...new Set(each.flatMap(([{ provider }]) => provider ?? []))];
    if (!first || providers.length < 2) return first ? offerText(catalog, first, words) : '';
    const [{ after, date, model }] = first;
    const called = providers.slice(0, mostProviders).map((id) => providerName(catalog, id));
    const name = catalog.models.get(model ?? '')?.name ?? model ?? '';
    const at = { provider: say.providers(called, providers.length - called.length), id: null };
    const what = first.slice(0, mostFields).map((change) => fieldText(catalog, change, words));
    return say.line(date, isSpan(after, date) ? after : null, name, at, what, first.length - what.length);
  });
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
  return alikeLines(catalog, byOffer(catalog, own), words);
}

/** What price lists have changed of one model since an ISO day, or ever, as JSON (all of it) and as a card (what matters most). */
export function modelChangesView(
  catalog: Catalog,
  { model, since }: { readonly model: Match; readonly since: string | null },
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const say = words.of(changesMessages);
  const foot = words.of(footMessages);
  const changes = catalog
    .changes()
    .filter((change) => (since === null || mayBeSince(change, since)) && change.model === model.model);
  const ordered = byOffer(
    catalog,
    changes.filter(({ field }) => field !== 'new model' && field !== 'gone model'),
  );
  const lines = alikeLines(catalog, ordered, words);
  const shown = lines.slice(0, mostLines).map((line) => [line]);
  const name = catalog.models.get(model.model ?? '')?.name ?? null;
  const summary =
    changes.length === 0
      ? say.none(name, since)
      : say.summary(changes.length, name, since, lines.length > shown.length);
  const blocks: Block[] = [{ kind: 'text', role: 'verdict', text: [{ bold: summary }] }];
  const taken = matchRemark(catalog, model, today, words);
  if (taken) blocks.push({ kind: 'text', role: 'taken', text: [taken] });
  if (shown.length > 0) blocks.push({ kind: 'notes', items: shown });
  if (catalog.asOf) blocks.push({ kind: 'foot', text: `${foot.prices} ${foot.oldestList(catalog.asOf)}` });
  return { result: changes, card: { title: say.title(name, since), summary, audience: 'everyone', blocks } };
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
  const { result, card } = modelChangesView(catalog, { model: match, since: null }, today, words);
  return {
    json: result,
    blocks: [
      { kind: 'text', role: 'body', text: [card.summary] },
      ...card.blocks.filter(({ kind }) => kind === 'notes'),
    ],
  };
}
