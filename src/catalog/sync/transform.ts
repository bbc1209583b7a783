import { newestFirst } from '../../dates.ts';
import { offerQualifiers } from '../../names/qualifiers.ts';
import type { ImportedFile, ImportedModel, ImportedOffer, Traits } from '../imported-schema.ts';
import { majorityOf } from '../merge.ts';
import type { LabsFile } from '../table-schemas.ts';
import { dateOf, given, releaseOf, taskOf, toOffer, traitsOf } from './offer.ts';
import { type Known, placeOffers } from './place.ts';
import type { UpstreamOffer, UpstreamRow } from './upstream.ts';

const byText = (a: string, b: string) => newestFirst(b, a);

type Group = { readonly own: UpstreamRow | null; readonly rows: readonly UpstreamOffer[] };

function factsOf({ own, rows }: Group): ImportedModel['facts'] {
  const stated = (
    basis: 'lab-offer' | 'offers',
    released: string | null,
    cutoff: string | null,
    open: boolean | null | undefined,
  ) => ({
    basis,
    ...given('released', released),
    ...given('knowledgeCutoff', cutoff),
    ...given('openWeights', open),
  });
  const facts = [
    ...(own ? [stated('lab-offer', releaseOf(own), dateOf(own.knowledge), own.open_weights)] : []),
    stated(
      'offers',
      majorityOf(rows.flatMap(({ row }) => releaseOf(row) ?? [])),
      majorityOf(rows.flatMap(({ row }) => dateOf(row.knowledge) ?? [])),
      majorityOf(rows.flatMap(({ row }) => row.open_weights ?? [])),
    ),
  ];
  return facts.filter((fact) => Object.keys(fact).length > 1);
}

/** The text given most often; the shortest, then the first in order, of those given equally often. */
function mostCommon(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)];
  counts.sort((a, b) => b[1].length - a[1].length || a[0].length - b[0].length || byText(a[0], b[0]));
  return counts[0]?.[0] ?? '';
}

function nameOf({ own, rows }: Group): string {
  const plain = (name: string) => name.replace(/\s*\((?:latest|free)\)$/i, '').trim();
  if (own) return plain(own.name);
  return mostCommon(rows.map(({ row }) => plain(row.name)));
}

/** The lab's own row of the model, the plain and undated one before others. */
function ownRow(rows: readonly UpstreamOffer[], id: string, labs: LabsFile): UpstreamRow | null {
  const lab = labs[id.slice(0, id.indexOf('/'))];
  const plainId = id.slice(id.indexOf('/') + 1).toLowerCase();
  for (const provider of [lab?.provider, ...(lab?.others ?? [])]) {
    const own = rows.filter((offer) => provider && offer.provider === provider);
    const exact = own.find(({ row }) => row.id.toLowerCase().endsWith(plainId));
    const first =
      exact ?? own.find(({ row }) => offerQualifiers(provider ?? '', row.id, id).variant === null);
    if (first) return first.row;
  }
  return null;
}

/** Upstream's rows in our own format, in an order that does not change between days. */
export function transform(
  offers: readonly UpstreamOffer[],
  known: Known,
  stamp: Pick<ImportedFile, 'source' | 'asOf' | 'edition'>,
): ImportedFile {
  const placed = placeOffers(offers, known);
  const groups = new Map<string, UpstreamOffer[]>();
  const unplaced: ImportedOffer[] = [];
  for (const [index, offer] of offers.entries()) {
    const id = placed[index];
    if (!id) unplaced.push({ ...toOffer(offer, null, '', known.capabilities), name: offer.row.name });
    else groups.set(id, [...(groups.get(id) ?? []), offer]);
  }
  const inOrder = (a: ImportedOffer, b: ImportedOffer) =>
    byText(a.provider, b.provider) || byText(a.id, b.id);
  const models = [...groups].map(([id, rows]): ImportedModel => {
    const group = { own: ownRow(rows, id, known.labs), rows };
    const name = nameOf(group) || id;
    const task = taskOf(group.own ?? rows[0]!.row);
    const usual = mostCommon(rows.map(({ row }) => JSON.stringify(traitsOf(row, known.capabilities))));
    const all = rows.map((offer) => toOffer(offer, id, name, known.capabilities)).sort(inOrder);
    return {
      id,
      name,
      ...(task ? { task } : {}),
      facts: factsOf(group),
      usual: JSON.parse(usual) as Traits,
      offers: all.map(({ traits, ...offer }) =>
        JSON.stringify(traits) === usual ? offer : { ...offer, ...given('traits', traits) },
      ),
    };
  });
  return {
    ...stamp,
    models: models.sort((a, b) => byText(a.id, b.id)),
    unplaced: unplaced.sort(inOrder),
  };
}
