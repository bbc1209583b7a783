import { clamp, cleanText } from '../../card/clean-text.ts';
import { choosable } from '../../catalog/allowing.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { languageOf, locales } from '../../language/locale.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { findProvider } from '../places.ts';
import { type Choice, type SettingsField, settingsFields } from './choice.ts';
import { type InForce, isWorkload, knownOf } from './in-force.ts';
import { settingsMessages, type TeamKind } from './say.ts';

/** What is chosen at once: for a whole workspace or server, or for one channel. */
export type Scope = 'team' | 'channel';

export type SettingsOption = { readonly label: string; readonly value: string };

/** One field of the form: what is chosen by hand, or among options. */
export type FormField = {
  readonly field: SettingsField;
  readonly label: string;
  /** What of the choice is wrong, what is in force and who chose it; what matters most first. */
  readonly hints: readonly string[];
  /** What can be chosen, the first of it nothing; empty where names are typed. */
  readonly options: readonly SettingsOption[];
  /** Values that are chosen now; none where nothing is. */
  readonly chosen: readonly SettingsOption[];
};

/** A form of settings, neutral of platform. */
export type SettingsForm = {
  readonly scope: Scope;
  readonly title: string;
  readonly fields: readonly FormField[];
  /** Words above the fields, such as that nothing is kept; empty where there is nothing to say. */
  readonly notices: readonly string[];
};

/** The value of the option by which nothing is chosen: platforms take no empty ones. */
export const unset = '-';

/** What a form is made from. */
export type FormInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly kind: TeamKind;
  /** What this place has chosen, and names of fields of it that could not be read. */
  readonly choice: Choice;
  readonly broken: readonly string[];
  readonly inForce: InForce;
  /** What is said beside questions that are answered uncalled. */
  readonly faqNotice: string | null;
  readonly isLasting: boolean;
  readonly words: Wording;
};

/** Names that a line has room for. */
const mostNamed = 5;

/** What is in force of a field, in words. */
function valueText(catalog: Catalog, inForce: InForce, field: SettingsField, words: Wording): string {
  const say = words.of(settingsMessages);
  switch (field) {
    case 'locale':
      return inForce.locale.value === null ? say.usual.locale : languageOf(inForce.locale.value).name;
    case 'workload': {
      const name = catalog.workloads[inForce.workload.value ?? '']?.name;
      return name ? localized(name, words.locale) : say.usual.workload;
    }
    case 'providers': {
      const names = inForce.providers.value.map((id) => providerName(catalog, id));
      if (names.length === 0) return say.usual.providers;
      return `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` +${names.length - mostNamed}` : ''}`;
    }
    case 'audience':
      return say[inForce.audience.value];
    case 'faq':
      return inForce.faq.value ? say.on : say.off;
  }
}

/** Only of a channel it can be said that questions are answered uncalled. */
function fieldsOf(scope: Scope): readonly SettingsField[] {
  return settingsFields.filter((field) => scope === 'channel' || field !== 'faq');
}

/** What is in force, a line for each field. */
export function settingsLines(
  { catalog, inForce, kind, words }: Pick<FormInput, 'catalog' | 'inForce' | 'kind' | 'words'>,
  scope: Scope,
): readonly string[] {
  const say = words.of(settingsMessages);
  return fieldsOf(scope).map((field) =>
    say.line(say.field[field], valueText(catalog, inForce, field, words), inForce[field].from, kind),
  );
}

/** Providers that can be chosen and have what was typed in their name or id, those that begin with it first. */
export function suggestProviders(catalog: Catalog, typed: string, most: number): readonly SettingsOption[] {
  const text = typed.trim().toLowerCase();
  const named = choosable(catalog, Object.keys(catalog.providers)).map((value) => ({
    label: providerName(catalog, value),
    value,
  }));
  const at = ({ label, value }: SettingsOption) =>
    Math.min(
      ...[label, value].map((own) => own.toLowerCase().indexOf(text)).map((own) => (own < 0 ? 999 : own)),
    );
  return named
    .filter((own) => at(own) < 999)
    .sort((a, b) => Math.sign(at(a)) - Math.sign(at(b)) || a.label.localeCompare(b.label, 'en'))
    .slice(0, most);
}

/** What can be chosen of a field, without the option by which nothing is. */
function optionsOf(catalog: Catalog, field: SettingsField, words: Wording): readonly SettingsOption[] {
  const say = words.of(settingsMessages);
  switch (field) {
    case 'locale':
      return locales.map((value) => ({ value, label: languageOf(value).name }));
    case 'workload':
      return Object.entries(catalog.workloads)
        .filter(([id]) => isWorkload(catalog, id))
        .map(([value, { name }]) => ({ value, label: localized(name, words.locale) }));
    case 'providers':
      return [];
    case 'audience':
      return (['everyone', 'asker'] as const).map((value) => ({ value, label: say[value] }));
    case 'faq':
      return (['on', 'off'] as const).map((value) => ({ value, label: say[value] }));
  }
}

/** The form of settings for a place. */
export function settingsForm(input: FormInput): SettingsForm {
  const { catalog, scope, kind, choice, broken, inForce, faqNotice, isLasting, words } = input;
  const say = words.of(settingsMessages);
  const { choice: known, gone } = knownOf(catalog, choice);
  const isChannel = scope === 'channel';
  return {
    scope,
    title: say.title,
    notices: isLasting ? [] : [say.notLasting],
    fields: fieldsOf(scope).map((field) => {
      const own = optionsOf(catalog, field, words);
      const value = known[field];
      const chosen =
        field === 'providers'
          ? (known.providers ?? []).map((id) => ({ value: id, label: providerName(catalog, id) }))
          : own.filter((option) => option.value === value);
      const lost = gone.find((one) => one.field === field)?.ids ?? [];
      const hints = [
        ...(field === 'faq' && faqNotice !== null ? [faqNotice] : []),
        ...(lost.length > 0 ? [say.gone(lost.map((id) => clamp(cleanText(id), 60)))] : []),
        ...(broken.includes(field) || broken.includes('value') ? [say.broken] : []),
        say.inForce(valueText(catalog, inForce, field, words), inForce[field].from, kind),
        ...(field === 'providers' ? [say.providersHint] : []),
      ];
      return {
        field,
        label: say.field[field],
        hints,
        options: own.length > 0 ? [{ value: unset, label: say.unset(isChannel, kind) }, ...own] : [],
        chosen,
      };
    }),
  };
}

/** What was sent off of each field: one value, several, or names as they were typed. */
export type SentSettings = Readonly<Partial<Record<SettingsField, string | readonly string[]>>>;

export type SettingsErrors = Readonly<Partial<Record<SettingsField, string>>>;

const longestNames = 1500;
const mostProviders = 50;

/** The providers that are named, or what is wrong with the names. */
function readProviders(
  catalog: Catalog,
  sent: string | readonly string[],
  words: Wording,
): { readonly ids: readonly string[] } | { readonly wrong: string } {
  const say = words.of(settingsMessages);
  if (
    (typeof sent === 'string' ? sent : sent.join()).length >
    longestNames * (typeof sent === 'string' ? 1 : 4)
  )
    return { wrong: say.wrong.tooLong };
  const names = typeof sent === 'string' ? sent.split(/[,;\n]/) : sent;
  const asked = names.map((name) => name.trim()).filter((name) => name !== '' && name !== unset);
  if (asked.length > mostProviders) return { wrong: say.wrong.tooLong };
  const found = asked.map((name) => ({ name, id: findProvider(catalog, name) }));
  const shown = (name: string) => clamp(cleanText(name), 60) || '?';
  const unknown = found.filter(({ id }) => id === null).map(({ name }) => shown(name));
  if (unknown.length > 0) return { wrong: say.unknownProviders(unknown.slice(0, mostNamed)) };
  const ids = [...new Set(found.flatMap(({ id }) => id ?? []))];
  const allowed = choosable(catalog, ids);
  const others = ids.filter((id) => !allowed.includes(id));
  if (others.length > 0)
    return { wrong: say.notAllowed(others.slice(0, mostNamed).map((id) => providerName(catalog, id))) };
  return { ids };
}

/**
 * What a form that was sent off chooses, or what is wrong beside its fields. It may be forged: anything that the form does
 * not offer is wrong.
 * @param faqProblem why questions cannot be answered uncalled; null where they can
 */
export function readSettings(
  catalog: Catalog,
  scope: Scope,
  sent: SentSettings,
  faqProblem: string | null,
  words: Wording = wordingOf('en'),
): { readonly choice: Choice } | { readonly errors: SettingsErrors } {
  const say = words.of(settingsMessages);
  const errors: Partial<Record<SettingsField, string>> = {};
  const choice: Record<string, unknown> = {};
  for (const field of settingsFields) {
    const value = sent[field];
    if (value === undefined || value === '' || value === unset || value.length === 0) continue;
    if (field === 'providers') {
      const read = readProviders(catalog, value, words);
      if ('wrong' in read) errors.providers = read.wrong;
      else if (read.ids.length > 0) choice.providers = read.ids;
    } else if (!optionsOf(catalog, field, words).some((option) => option.value === value))
      errors[field] = say.wrong.forged;
    else if (field === 'faq' && scope === 'team') errors.faq = say.wrong.faqOfTeam;
    else if (field === 'faq' && value === 'on' && faqProblem !== null) errors.faq = faqProblem;
    else choice[field] = value;
  }
  return Object.keys(errors).length > 0 ? { errors } : { choice: choice as Choice };
}
