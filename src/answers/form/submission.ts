import type { Catalog } from '../../catalog/catalog.ts';
import type { Locale } from '../../language/locale.ts';
import { overview } from '../../subjects/sections.ts';
import type { Command, MistakeReason, Misunderstood } from '../command.ts';
import { comparisonOf } from '../compare/read.ts';
import { costNames, readCostText } from '../cost/read.ts';
import { type CostWords, noCostWords } from '../cost/volume.ts';
import { comparableModels, longestText } from '../limits.ts';
import { matchNames, misunderstood, plain, splitNames } from '../read-names.ts';
import { formOf, pageOf } from './values.ts';

/** What can be wrong in a form: one of the models, the workload or the volume. */
export type FormField = `model${number}` | 'workload' | 'volume';

/** What a person sent off. */
export type Submission = {
  readonly state: string;
  /** A name or an id for each field, empty ones included; as one text, names as they are typed after `/compare`. */
  readonly names: readonly string[] | string;
  readonly workload: string;
  readonly volume: string;
  readonly private: boolean;
};

/** What a form means, and the language that it is in. */
export type Submitted = { readonly locale: Locale; readonly command: Command | WrongForm };

/** What is wrong, field by field, and the state of a form that keeps the models that were understood. */
export type WrongForm = {
  readonly kind: 'wrong-form';
  readonly errors: ReadonlyMap<FormField, Misunderstood>;
  readonly state: string;
};

const ofWorkload: ReadonlySet<MistakeReason> = new Set(['unknown-workload']);
const ofModels: ReadonlySet<MistakeReason> = new Set([
  'too-long',
  'no-models',
  'no-model',
  'one-model',
  'too-many-models',
  'same-model',
  'unknown-model',
  'ambiguous-model',
]);

/** Each name with its field; the empty fields between names are none. */
function namesOf(catalog: Catalog, names: Submission['names'], today: string) {
  const list = typeof names === 'string' ? splitNames(catalog, plain(names), today) : names.map(plain);
  return list.flatMap((name, index) =>
    name === ''
      ? []
      : [{ name, field: `model${index}` as const, matches: matchNames(catalog, [name], 1, today) }],
  );
}

/** What a text says of a volume, or the mistake in it: words that are no part of one. */
function volumeOf(catalog: Catalog, text: string, today: string): Partial<CostWords> | Misunderstood {
  if (text.length > longestText) return misunderstood('too-long', text);
  const said = plain(text).replace(/[?!.]+$/, '');
  if (said === '') return {};
  const { words, names } = readCostText(catalog, said, today);
  return names === '' ? words : misunderstood('bad-volume', names);
}

/** Where a mistake in names that are each known belongs: the name that is twice there, or the first empty field. */
function modelField(
  mistake: Misunderstood,
  named: readonly { readonly field: FormField; readonly model: string | null }[],
): FormField {
  const twice = named.findLast(({ model }) => model !== null && mistake.candidates.includes(model));
  if (mistake.reason === 'same-model' && twice) return twice.field;
  const taken = named.map(({ field }) => field);
  const all = Array.from({ length: comparableModels.most }, (_, index) => `model${index}` as const);
  return all.find((field) => !taken.includes(field)) ?? 'model0';
}

/**
 * The command that a form means, or what is wrong with it.
 * @param usual the language where the form's own cannot be told
 */
export function submitted(
  catalog: Catalog,
  { state, names, workload, volume, private: privately }: Submission,
  today: string,
  usual: Locale,
): Submitted {
  const { page, section, locale } = pageOf(catalog, state, usual);
  const errors = new Map<FormField, Misunderstood>();
  const isTooLong = typeof names === 'string' && names.length > longestText;
  const asked = isTooLong ? [] : namesOf(catalog, names, today);
  if (isTooLong) errors.set('model0', misunderstood('too-long', names));
  const named = asked.map(({ field, matches }) => {
    if ('kind' in matches) errors.set(field, matches);
    return { field, model: 'kind' in matches ? null : (matches[0]?.model ?? null) };
  });
  const hasWrongName = errors.size > 0;
  const said = volumeOf(catalog, volume, today);
  if ('kind' in said) errors.set('volume', said);
  const words = 'kind' in said ? {} : said;
  const known = named.flatMap(({ model }) => model ?? []);
  const wrong = (): Submitted => ({
    locale,
    command: {
      kind: 'wrong-form',
      errors,
      state: formOf([...new Set(known)].slice(0, comparableModels.most), { page, section, locale }),
    },
  });
  const option = workload === '' || workload === overview ? null : workload.slice(0, longestText);
  const own = { ...words, workload: option ?? words.workload ?? null };
  // With a name that is wrong, any models will do to find out what else is, so that all of it is said at once.
  const list = hasWrongName ? [...catalog.models.keys()].slice(0, 2) : asked.map(({ name }) => name);
  const command =
    page === 'cost'
      ? costNames(catalog, list, { ...noCostWords, ...own }, { private: privately }, today)
      : comparisonOf(
          catalog,
          list,
          { workload: own.workload, private: privately, show: section, volume: words },
          today,
        );
  if (command.kind !== 'misunderstood') return errors.size > 0 ? wrong() : { locale, command };
  const { reason } = command;
  const field = ofWorkload.has(reason)
    ? 'workload'
    : ofModels.has(reason)
      ? modelField(command, named)
      : 'volume';
  if (!errors.has(field)) errors.set(field, command);
  return wrong();
}
