import type { Block, Card, Text } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Change } from '../../catalog/imported-schema.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { type Rank, rankOf, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import { stateOf } from '../../catalog/state.ts';
import { nextDay } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { lineUpMessages } from '../line-up/say.ts';
import { domainFor } from '../quality/rule.ts';
import { qualityMessages } from '../quality/say.ts';
import { sideBySideMessages } from '../side-by-side/say.ts';
import { footMessages } from '../sources/say.ts';
import type { AlikeMoves, Digest } from './digest.ts';
import type { Dated } from './rule.ts';
import { changesMessages, digestMessages, newsMessages } from './say.ts';

const mostRows = 6;
const mostMoves = 4;
const mostEnds = 4;

type Came = { readonly model: Model; readonly rank: Rank | null; readonly basis: Standing['basis'] };

/** Those that came, the best placed first, then by how new they are. */
function placed(catalog: Catalog, came: readonly Dated[]): readonly Came[] {
  return came
    .map(({ model }) => {
      const standing = standingOf(catalog, model, domainFor(catalog, [model], null));
      return { model, rank: rankOf(catalog, standing), basis: standing.basis };
    })
    .sort(
      (a, b) => (a.rank?.low ?? Number.POSITIVE_INFINITY) - (b.rank?.low ?? Number.POSITIVE_INFINITY) || 0,
    );
}

function cameTable(came: readonly Came[], today: string, words: Wording): Block[] {
  if (came.length === 0) return [];
  const say = words.of(digestMessages);
  const { money } = words.format;
  const place = ({ rank, basis }: Came) =>
    rank
      ? words.of(sideBySideMessages).places(rank.low, rank.high, basis !== 'measured')
      : words.of(qualityMessages).notMeasured;
  return [
    {
      kind: 'table',
      corner: say.table,
      columns: [...say.columns],
      rows: came.slice(0, mostRows).map((own) => {
        const price = referenceRoute(own.model, today)?.price;
        const both = price && words.of(lineUpMessages).both(money(price.input), money(price.output));
        // A column of its own for the lab would not fit a phone.
        return { label: say.of(own.model.name, own.model.lab.name), cells: [both ?? '-', place(own)] };
      }),
    },
  ];
}

/** The word that all names begin with, such as a brand; null where they share none. */
function sharedBrand(names: readonly string[]): string | null {
  const [first, ...others] = names.map((name) => name.split(/[\s\d-]/u)[0] ?? '');
  return first && others.every((own) => own === first) ? first : null;
}

/** Both prices before and after, where both changed. */
function bothPrices(changes: readonly Change[], words: Wording): { from: string; to: string } | null {
  const of = (side: 'from' | 'to') =>
    (['input', 'output'] as const).map((field) => changes.find((own) => own.field === field)?.[side]);
  const text = ([input, output]: ReturnType<typeof of>) =>
    typeof input === 'number' && typeof output === 'number'
      ? words.of(lineUpMessages).both(words.format.money(input), words.format.money(output))
      : null;
  const [from, to] = [text(of('from')), text(of('to'))];
  return from !== null && to !== null ? { from, to } : null;
}

/** What one provider did with the prices of models of one lab, in a line. */
export function movesText(catalog: Catalog, own: AlikeMoves, words: Wording): string {
  const names = own.moves.map(({ model }) => model.name);
  const [first, ...others] = own.moves;
  return words
    .of(digestMessages)
    .moved(
      { names, brand: sharedBrand(names), count: names.length },
      providerName(catalog, own.provider),
      { input: own.input, output: own.output },
      first && others.length === 0 ? bothPrices(first.changes, words) : null,
      own.on,
      own.after === null || nextDay(own.after) >= own.on,
    );
}

function endsText(catalog: Catalog, ends: readonly Dated[], today: string, words: Wording): string[] {
  // What most people call comes first.
  const ordered = ends.toSorted((a, b) => Number(b.model.task === 'chat') - Number(a.model.task === 'chat'));
  const each = ordered.slice(0, mostEnds).map(({ model, on }) => {
    const next = stateOf(catalog, model, today).replacement;
    return { name: model.name, on, next: catalog.models.get(next ?? '')?.name ?? null };
  });
  return each.length === 0 ? [] : [words.of(digestMessages).ends(each, ends.length - each.length)];
}

/** How many models got cheaper or dearer. */
const countOf = (moves: readonly AlikeMoves[], direction: AlikeMoves['direction']) =>
  new Set(
    moves.filter((own) => own.direction === direction).flatMap((own) => own.moves.map(({ model }) => model)),
  ).size;

/** The models that a digest shows, the first first. */
export function shownModels(catalog: Catalog, { came, moves }: Digest): readonly Model[] {
  const moved = moves.slice(0, mostMoves).flatMap((own) => own.moves.slice(0, 1).map(({ model }) => model));
  return [
    ...new Set([
      ...placed(catalog, came)
        .slice(0, mostRows)
        .map(({ model }) => model),
      ...moved,
    ]),
  ];
}

/** What happened within the digest's span and ends soon, as a card. */
export function digestCard(
  catalog: Catalog,
  digest: Digest & { readonly isQuietWeek: boolean },
  since: string | null,
  today: string,
  words: Wording,
): Card {
  const say = words.of(digestMessages);
  const foot = words.of(footMessages);
  const { span, came, moves, ends, aheadSpan } = digest;
  const summary = words
    .of(newsMessages)
    .all(
      null,
      { ...span, today },
      { new: came.length, cheaper: countOf(moves, 'cheaper'), dearer: countOf(moves, 'dearer') },
      { days: { ...aheadSpan, today }, count: ends.length },
    );
  const rows = placed(catalog, came);
  const known = rows.slice(0, mostRows).filter(({ rank }) => rank !== null);
  const of = known[0]?.rank?.of;
  const has = (basis: Standing['basis']) => known.some((own) => own.basis === basis);
  const items: Text[] = [
    ...(rows.length > mostRows ? [say.moreModels(rows.length - mostRows)] : []),
    ...moves.slice(0, mostMoves).map((own) => movesText(catalog, own, words)),
    ...(moves.length > mostMoves ? [say.moreMoves(moves.length - mostMoves)] : []),
    ...endsText(catalog, ends, today, words),
  ].map((text) => [text]);
  const basis = [
    foot.prices,
    ...(of === undefined
      ? []
      : [words.of(sideBySideMessages).rank(null, of, null, has('expected'), has('thin'))]),
    ...(catalog.asOf ? [foot.oldestList(catalog.asOf)] : []),
  ];
  return {
    title:
      since === null && !digest.isQuietWeek ? say.week : words.of(changesMessages).title(null, span.from),
    summary,
    audience: 'everyone',
    blocks: [
      { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
      ...(digest.isQuietWeek ? [{ kind: 'text', role: 'taken', text: [say.quiet(span.from)] } as const] : []),
      ...cameTable(rows, today, words),
      ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
      { kind: 'foot', text: basis.join(' ') },
    ],
  };
}
