import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { type Picks, pick } from '../../pick/search.ts';
import type { Request } from '../../pick/wish.ts';
import type { Asked } from './head.ts';
import { shortPrice } from './price.ts';
import { pickingMessages } from './say.ts';

/** The maker of whom the newest is asked and nothing else; null where something else is asked. */
function newestOf({ goal, wishes }: Request): string | null {
  const [first, other] = wishes;
  return goal === 'newest' && first?.kind === 'lab' && other === undefined ? first.value : null;
}

/**
 * The best models for what is asked; the newest of a maker is one of its general lines where it has such.
 * @param most how many of them are named, five unless it is said
 */
export function findPicks(catalog: Catalog, request: Request, today: string, most?: number): Picks {
  const lab = newestOf(request);
  const lines = lab === null ? [] : (catalog.labs[lab]?.tiers ?? []).flat();
  const value = lines.filter((line) => catalog.families.has(line));
  const ofLines = value.length === 0 ? null : pick(catalog, withLines(request, value), today, most);
  return ofLines && ofLines.picks.length > 0 ? ofLines : pick(catalog, request, today, most);
}

function withLines(request: Request, value: readonly string[]): Request {
  return { ...request, wishes: [...request.wishes, { kind: 'families', value }] };
}

const mostNamed = 2;

/** What is newer than the newest of a maker's general lines, each with its day. */
export function newerTexts({ catalog, request, today, words }: Asked, { picks }: Picks): string[] {
  const lab = newestOf(request);
  const newest = picks[0]?.score ?? null;
  if (lab === null || newest === null) return [];
  const newer = pick(catalog, request, today).picks.filter(({ score }) => score !== null && score > newest);
  if (newer.length === 0) return [];
  const named = newer.slice(0, mostNamed).map(({ model }) => dated(model, words));
  return [words.of(pickingMessages).newerOther(catalog.labs[lab]?.name ?? lab, named)];
}

function dated({ name, released }: Picks['picks'][number]['model'], { format }: Wording): string {
  return released ? `${name} (${format.date(released.chosen.value)})` : name;
}

/** The cheapest of a maker by its own API, where the cheapest of all its models is served by somebody else. */
export function ownApiTexts({ catalog, request, today, words }: Asked, { picks }: Picks): string[] {
  const { wishes, goal } = request;
  const lab = wishes.find(({ kind }) => kind === 'lab')?.value;
  const provider = catalog.labs[String(lab ?? '')]?.provider;
  const served = picks[0]?.route?.offer.provider;
  const isOther = served !== undefined && served !== provider;
  if (goal !== 'price' || !provider || !isOther || wishes.some(({ kind }) => kind === 'provider')) return [];
  const own: Request = { ...request, wishes: [...wishes, { kind: 'provider', value: provider }] };
  const [first] = pick(catalog, own, today).picks;
  if (!first || first.model === picks[0]?.model) return [];
  const told = { name: first.model.name, price: shortPrice(first, own, words) };
  return [words.of(pickingMessages).ownApi(catalog.labs[String(lab)]?.name ?? '', told)];
}
