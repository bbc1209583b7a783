import { createDayMemo } from '../memo.ts';
import { compareVersions, isPreview } from '../names/families.ts';
import type { Catalog, Lifecycle, Model } from './catalog.ts';

/** What a person must know before anything else, worst first. */
export type State =
  | 'retired'
  | 'retiring'
  | 'deprecated'
  | 'unconfirmed'
  | 'gone'
  | 'superseded'
  | 'preview'
  | 'active';

/** Why a model cannot be called. */
export type Closed = Extract<State, 'retired' | 'unconfirmed' | 'gone'>;

export type ModelState = {
  readonly state: State;
  /** Why it cannot be called, whatever else holds; null where it can. */
  readonly closed: Closed | null;
  /** ISO day from which the state holds (for `retiring`: the shutdown day); null where no source gives one. */
  readonly on: string | null;
  /** The provider whose surface decides; null for states of the model itself. */
  readonly surface: string | null;
  /** Model id, or a name as its lab gives it. */
  readonly replacement: string | null;
  /** Earliest shutdown date that has passed: may be retired at any notice. */
  readonly anyNotice: string | null;
};

/** True on the shutdown day and after. */
export function isShutDown(row: Lifecycle, today: string): boolean {
  return row.shutdown !== null && row.shutdown <= today;
}

/** True on the day of its deprecation and after. */
function isDeprecated(row: Lifecycle, today: string): boolean {
  return row.deprecated !== null && row.deprecated <= today;
}

/** What the lab's own surface says of the model as such; an edition's dates say nothing of it. */
export function ownLifecycle(model: Model): Lifecycle | undefined {
  return model.lifecycle.find((row) => row.surface === model.lab.provider && row.snapshot === null);
}

/** Whether no list has it any more, from the day on which it left. */
export function isGone(model: Model, today: string): boolean {
  return model.gone !== null && model.gone.on <= today;
}

/** Why a model cannot be called, by its dates alone; null where it can. */
export function closedBy(model: Model, today: string): Closed | null {
  const own = ownLifecycle(model);
  if (own && isShutDown(own, today)) return 'retired';
  if (model.absentFrom) return 'unconfirmed';
  return isGone(model, today) ? 'gone' : null;
}

/** Whether a model can still be called: its lab has not shut it down, has it in its list, and it left no upstream. */
export function isCallable(model: Model, today: string): boolean {
  return closedBy(model, today) === null;
}

/** Where a model stands among those that fit a name equally well: 0 live, 1 on its way out, 2 closed. */
export function livenessOf(model: Model, today: string): 0 | 1 | 2 {
  if (!isCallable(model, today)) return 2;
  const own = ownLifecycle(model);
  return own && (own.shutdown !== null || isDeprecated(own, today)) ? 1 : 0;
}

/** Where a model stands among those that a name could mean: 0 current, 1 replaced by a newer one, then as `livenessOf`. */
export function currencyOf(catalog: Catalog, model: Model, today: string): 0 | 1 | 2 | 3 {
  const liveness = livenessOf(model, today);
  if (liveness > 0) return liveness === 1 ? 2 : 3;
  return successorOf(catalog, model, today) === null ? 0 : 1;
}

/** Generally available: it can be called and is no preview. */
export function isAvailable(model: Model, today: string): boolean {
  return isCallable(model, today) && !isPreview(model.id) && !ownLifecycle(model)?.preview;
}

const members = new WeakMap<Catalog, ReadonlyMap<string, readonly Model[]>>();

function membersOf(catalog: Catalog): ReadonlyMap<string, readonly Model[]> {
  const known = members.get(catalog);
  if (known) return known;
  const built = new Map<string, Model[]>();
  for (const model of catalog.models.values()) {
    if (model.absentFrom) continue;
    for (const family of model.families) {
      const own = built.get(family);
      if (own) own.push(model);
      else built.set(family, [model]);
    }
  }
  for (const own of built.values()) own.sort((a, b) => compareVersions(b.version ?? '0', a.version ?? '0'));
  members.set(catalog, built);
  return built;
}

/** Members of a family, newest version first; unconfirmed ones are left out. */
export function familyMembers(catalog: Catalog, family: string): readonly Model[] {
  return membersOf(catalog).get(family) ?? [];
}

/** The newest generally available model of a family, or null. */
export function newestOf(catalog: Catalog, family: string, today: string): Model | null {
  return familyMembers(catalog, family).find((model) => model.version && isAvailable(model, today)) ?? null;
}

function successorOf(catalog: Catalog, model: Model, today: string): string | null {
  if (model.successor) return model.successor;
  for (const id of model.families) {
    if (!catalog.families.get(id)?.succession || !model.version) continue;
    const newest = newestOf(catalog, id, today);
    if (newest?.version && compareVersions(newest.version, model.version) > 0) return newest.id;
  }
  return null;
}

/** The model's state on `today`, computed from dates; that of its lab's surface where several hold. */
export const stateOf: (catalog: Catalog, model: Model, today: string) => ModelState = createDayMemo(workOut);

function workOut(catalog: Catalog, model: Model, today: string): ModelState {
  const own = ownLifecycle(model);
  const successor = successorOf(catalog, model, today);
  const surface = own?.surface ?? null;
  const replacement = own?.replacement ?? successor;
  const anyNotice = own?.earliestShutdown && own.earliestShutdown <= today ? own.earliestShutdown : null;
  const closed = closedBy(model, today);
  const is = (state: State, on: string | null, at: string | null): ModelState => ({
    state,
    closed,
    on,
    surface: at,
    replacement,
    anyNotice,
  });
  if (own && closed === 'retired') return is('retired', own.shutdown, surface);
  if (own?.shutdown) return is('retiring', own.shutdown, surface);
  if (own && isDeprecated(own, today)) return is('deprecated', own.deprecated, surface);
  if (model.absentFrom) return is('unconfirmed', model.absentFrom.asOf, model.lab.provider);
  if (model.gone && closed === 'gone') return is('gone', model.gone.on, null);
  if (successor) return { ...is('superseded', null, null), replacement: successor };
  if (own?.preview || isPreview(model.id)) return is('preview', null, surface);
  return { ...is('active', null, surface), replacement: null };
}
