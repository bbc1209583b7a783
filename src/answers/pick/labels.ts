import type { Catalog } from '../../catalog/catalog.ts';
import { tasks } from '../../catalog/words.ts';
import { type Labels, labelsOf } from '../../language/label.ts';
import { wordingOf } from '../../language/wording.ts';
import { locales } from '../../locale.ts';
import { createMemo } from '../../memo.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import type { Text } from './text.ts';
import { negationPattern } from './words.ts';

type Kind = 'families' | 'licences' | 'workloads' | 'labs' | 'providers' | 'benchmarks' | 'tasks';

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

const kept = createMemo<Labels>(7);

const labelled = (catalog: Catalog, kind: Kind): Labels =>
  kept(catalog, kind, () => labelsOf(calledIn[kind](catalog)));

const keptPatterns = createMemo<RegExp>(24);

/** What stands before a name and after it, as sources of patterns for flags `iu`; groups of `after` are handed back. */
type Beside = { readonly before?: string; readonly after?: string };

export type Taken = {
  readonly id: string;
  readonly groups: readonly (string | undefined)[];
  readonly said: string;
};

/** Whether something is said not to be wanted, elsewhere than in the name that was found: "(long, no subtitles)". */
function isDenied(text: Text, { index, 0: said }: RegExpExecArray): boolean {
  const denied = text.find(negationPattern);
  return denied !== null && (denied.index < index || denied.index >= index + said.length);
}

/** Takes the first name of a kind out of a text, and says what it means; null where there is none or something is not wanted. */
export function takeLabel(
  catalog: Catalog,
  text: Text,
  kind: Kind,
  { before = '', after = '' }: Beside = {},
): Taken | null {
  const pattern = keptPatterns(
    catalog,
    `${kind} ${before} ${after}`,
    () => new RegExp(`${before}(${labelled(catalog, kind).source})${after}`, 'iu'),
  );
  const match = text.find(pattern);
  if (!match || isDenied(text, match)) return null;
  text.take(pattern);
  const [said, name = '', ...groups] = match;
  const id = labelled(catalog, kind).idOf(name);
  return id === null ? null : { id, groups, said };
}
