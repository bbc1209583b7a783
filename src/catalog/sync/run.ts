import type { Problem } from '../problem.ts';
import { readCurated } from '../read-curated.ts';
import { type PriceList, priceLists, readFacts, readPriceList } from '../read-imported.ts';
import { isAddress, shown } from './fetch.ts';
import { offerKey } from './place.ts';
import { refused, type SyncResult, sync } from './sync.ts';
import { upstreams } from './upstreams.ts';

/** Which list is synced, and into which folder. */
export type SyncTarget = {
  readonly list: PriceList;
  /** Addresses or files, tried in order; the list's own when left out. */
  readonly from?: readonly string[] | undefined;
  /** What people edit: it says who the labs are and which models exist. */
  readonly folder: string;
  /** Where synced lists are kept; null writes to `imported/` in `folder`. */
  readonly stateFolder: string | null;
  /** ISO day on which the list was fetched, where a person says it; null: an address is read today, a file nobody knows when. */
  readonly asOf: string | null;
  readonly today: string;
  readonly force: boolean;
};

/** Brings one list up to date from the first address that has a usable one. What is wrong is a refusal, never thrown. */
export async function runSync(target: SyncTarget): Promise<SyncResult> {
  const { list, folder, stateFolder, asOf, today, force } = target;
  const problems: Problem[] = [];
  const curated = readCurated(folder, problems);
  if (!curated) return refused('the catalog itself is broken: see tiebreak check');
  const { labs, tables } = curated;
  const read = (name: PriceList) => readPriceList(name, folder, stateFolder, problems);
  const others = priceLists.filter((name) => name !== list).flatMap((name) => read(name) ?? []);
  const beside = [...labs.map((lab) => lab.data), ...readFacts(folder, problems), ...others];
  const models = beside.flatMap((file) => file.models.map(({ id }) => id));
  const before = read(list);
  // The first list goes by its own word alone.
  const first = priceLists.slice(0, priceLists.indexOf(list)).flatMap((name) => read(name) ?? []);
  const stated = first.length > 0 ? [...first, ...labs.map((lab) => lab.data)] : [];
  const elsewhere = new Map(
    stated.flatMap(({ models: own }) =>
      own.flatMap(({ id, offers = [] }) => offers.map((offer) => [offerKey(offer), id] as const)),
    ),
  );
  const refusals: { reason: string; canForce: boolean }[] = [];
  for (const from of target.from ?? upstreams[list].addresses) {
    const result = await sync({
      upstream: { source: list, from, read: upstreams[list].read },
      before,
      known: { labs: tables.labs, same: tables.same, capabilities: tables.capabilities, models, elsewhere },
      folder: stateFolder ?? `${folder}/imported`,
      fetched: asOf ?? (isAddress(from) ? today : null),
      today,
      force,
    });
    if (result.outcome !== 'refused') return result;
    refusals.push({ reason: `${shown(from)}: ${result.reason}`, canForce: result.canForce });
  }
  return refused(
    refusals.map(({ reason }) => reason).join('; '),
    refusals.some(({ canForce }) => canForce),
  );
}
