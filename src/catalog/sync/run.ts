import { knownModels } from '../known-models.ts';
import { syncLifecycle } from '../lifecycle/sync.ts';
import type { Problem } from '../problem.ts';
import { readCurated } from '../read-curated.ts';
import {
  type PriceList,
  priceLists,
  readFacts,
  readLifecycle,
  readPriceList,
  type SyncedList,
} from '../read-imported.ts';
import { isAddress, shown } from './fetch.ts';
import { offerKey } from './place.ts';
import { refused, type SyncResult, sync } from './sync.ts';
import { addressesOf, upstreams } from './upstreams.ts';

/** Which list is synced, and into which folder. */
export type SyncTarget = {
  readonly list: SyncedList;
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
  const into = stateFolder ?? `${folder}/imported`;
  const read = (name: PriceList) => readPriceList(name, folder, stateFolder, problems);
  const others = priceLists.filter((name) => name !== list).flatMap((name) => read(name) ?? []);
  const lifecycle = readLifecycle(folder, stateFolder, tables.sources, problems);
  const curatedModels = labs.map((lab) => lab.data);
  const ofPrices = (name: PriceList): ((from: string) => Promise<SyncResult>) => {
    const beside = [
      ...curatedModels,
      ...readFacts(folder, problems),
      ...(lifecycle ? [lifecycle] : []),
      ...others,
    ];
    const models = beside.flatMap((file) => file.models.map(({ id }) => id));
    const before = read(name);
    // The first list goes by its own word alone.
    const first = priceLists.slice(0, priceLists.indexOf(name)).flatMap((own) => read(own) ?? []);
    const stated = first.length > 0 ? [...first, ...curatedModels] : [];
    const elsewhere = new Map(
      stated.flatMap(({ models: own }) =>
        own.flatMap(({ id, offers = [] }) => offers.map((offer) => [offerKey(offer), id] as const)),
      ),
    );
    const { labs: ofLabs, same, capabilities } = tables;
    return (from) =>
      sync({
        upstream: { source: name, from, read: upstreams[name].read },
        before,
        known: { labs: ofLabs, same, capabilities, models, elsewhere },
        folder: into,
        fetched: asOf ?? (isAddress(from) ? today : null),
        today,
        force,
      });
  };
  const ofLifecycle = (from: string): Promise<SyncResult> =>
    syncLifecycle({
      from,
      before: lifecycle,
      known: knownModels(
        // What people type may mean another model of the line: aliases are no proof.
        [...curatedModels, ...others].flatMap((file) =>
          file.models.map(({ id, name, offers }) => ({ id, name, offers })),
        ),
        tables.labs,
        tables.same,
      ),
      sources: Object.keys(tables.sources),
      folder: into,
      asOf: asOf ?? today,
      force,
    });
  const syncFrom = list === 'lifecycle' ? ofLifecycle : ofPrices(list);
  const refusals: { reason: string; canForce: boolean }[] = [];
  for (const from of target.from ?? addressesOf[list]) {
    const result = await syncFrom(from);
    if (result.outcome !== 'refused') return result;
    refusals.push({ reason: `${shown(from)}: ${result.reason}`, canForce: result.canForce });
  }
  return refused(
    refusals.map(({ reason }) => reason).join('; '),
    refusals.some(({ canForce }) => canForce),
  );
}
