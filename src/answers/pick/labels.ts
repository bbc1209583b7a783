import type { Catalog } from '../../catalog/catalog.ts';
import { tasks } from '../../catalog/words.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { locales } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { negationPattern, type Text } from './words.ts';

type Kind =
  | 'families'
  | 'licences'
  | 'workloads'
  | 'workloadNames'
  | 'labs'
  | 'providers'
  | 'benchmarks'
  | 'tasks';

/** What the catalog calls things of each kind, with the ids that it means. */
const calledIn: Readonly<Record<Kind, (catalog: Catalog) => readonly (readonly [string, string])[]>> = {
  families: ({ families }) =>
    [...families.values()].flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].map((own) => [own, id] as const),
    ),
  licences: ({ licences }) =>
    Object.entries(licences).flatMap(([id, { name }]) => [
      [name, id] as const,
      ...[id, name].flatMap((own) =>
        ['licence', 'license'].map((before) => [`${before} ${own}`, id] as const),
      ),
    ]),
  workloads: ({ workloads }) =>
    Object.entries(workloads).flatMap(([id, { name, aliases = [] }]) =>
      [id, ...Object.values(name), ...aliases].map((own) => [own, id] as const),
    ),
  workloadNames: ({ workloads }) =>
    Object.entries(workloads).flatMap(([id, { name }]) =>
      Object.values(name).map((own) => [own, id] as const),
    ),
  labs: ({ labs }) =>
    Object.entries(labs).flatMap(([id, { name }]) => [[id, id] as const, [name, id] as const]),
  providers: ({ providers }) =>
    Object.entries(providers).flatMap(([id, { name }]) => [[id, id] as const, [name, id] as const]),
  benchmarks: ({ benchmarks }) =>
    Object.entries(benchmarks).flatMap(([id, { name }]) => [[id, id] as const, [name, id] as const]),
  // Chat is what every pick is for that names no task.
  tasks: () =>
    tasks
      .filter((task) => task !== 'chat')
      .flatMap((task) =>
        locales.map((locale) => [wordingOf(locale).of(vocabularyMessages).task(task), task] as const),
      ),
};

/** Of which half are certain to stay. */
const kept = createMemo<Labels>(2 * Object.keys(calledIn).length);

const labelled = (catalog: Catalog, kind: Kind): Labels =>
  kept(catalog, kind, () => labelsOf(calledIn[kind](catalog)));

export type Place = { readonly start: number; readonly end: number };

/** What must stand right before a name and right behind it. */
type Beside = {
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Whether a name at this place is to be taken. */
  readonly isWanted?: (place: Place) => boolean;
};

export type Taken = {
  readonly id: string;
  /** All that was taken. */
  readonly said: string;
  /** What stands behind the name. */
  readonly after: RegExpExecArray | null;
};

/** Takes the first name of a kind out of a text, and says what it means; null where there is none, or something is not wanted. */
export function takeLabel(
  catalog: Catalog,
  text: Text,
  kind: Kind,
  { before = /$/, after = /^/, isWanted = () => true }: Beside = {},
): Taken | null {
  const all = text.all();
  const { lower, atoms } = text.words();
  const denied = negationPattern.exec(all);
  for (const { id, start, end } of findLabels(labelled(catalog, kind), lower, atoms)) {
    // A name may say "no" itself: "(long, no subtitles)".
    if (denied && (denied.index < start || denied.index >= end)) continue;
    const lead = before.exec(all.slice(0, start));
    const tail = after.exec(all.slice(end));
    if (!lead || !tail || !isWanted({ start, end })) continue;
    const said = `${lead[0]}${all.slice(start, end)}${tail[0]}`;
    text.cut(lead.index, lead.index + said.length);
    return { id, said, after: tail };
  }
  return null;
}
