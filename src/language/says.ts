import type { Span, Text } from '../card/card.ts';
import type { WrittenLocale } from '../localized.ts';
import type { Amount } from './amount.ts';
import * as english from './en/format.ts';
import type { Format } from './format.ts';
import { formatOf, type Language } from './language.ts';
import { type Locale, languageOf } from './locale.ts';

/** The same in each language that messages are written in. */
type Written<Value> = Readonly<Record<WrittenLocale, Value>>;

/** Types that an argument of a template may have, by the word that declares it; without one it is a string. */
type Kinds = {
  string: string;
  number: number;
  'string[]': readonly string[];
  Amount: Amount;
  /** A name or link as it is marked; in `marked` only. */
  Span: Span;
};
type TypeOf<Argument> = Argument extends `${string}: ${infer Kind}`
  ? Kind extends keyof Kinds
    ? Kinds[Kind]
    : never
  : string;

type TemplateOf<Kind, Arguments extends readonly string[]> = {
  readonly kind: Kind;
  /** Names of arguments in order: 'name' is a string, 'size: number' a number. */
  readonly declared: Arguments;
  readonly texts: Written<string>;
};

/** A sentence with holes: `{name}` puts an argument, `{size:tokens}` as that function of the language's format writes it. */
export type Template<Arguments extends readonly string[] = readonly string[]> = TemplateOf<
  'template',
  Arguments
>;

/** The same where arguments may be marked, so that it comes as spans. */
export type Marked<Arguments extends readonly string[] = readonly string[]> = TemplateOf<'marked', Arguments>;

type Values<Arguments extends readonly string[]> = {
  -readonly [At in keyof Arguments]: TypeOf<Arguments[At]>;
};

/** A sentence that needs logic. */
export type Phrase<Arguments extends readonly unknown[] = never, Result = unknown> = {
  readonly kind: 'phrase';
  readonly functions: Written<(...values: Arguments) => Result>;
};

type Value = string | readonly string[] | Readonly<Record<string, string | undefined>>;

/** Words as they stand: one, several in order, or by key. */
export type Words = Written<Value>;

export type Message = Words | Template | Marked | Phrase;

/** Messages by key, in groups where that helps. */
export type Messages = { readonly [key: string]: Message | Messages };

/** What a view gets of messages: words, and functions of the declared arguments. */
export type Said<Spec> =
  Spec extends Template<infer Arguments>
    ? (...values: Values<Arguments>) => string
    : Spec extends Marked<infer Arguments>
      ? (...values: Values<Arguments>) => Text
      : Spec extends Phrase<infer Arguments, infer Result>
        ? (...values: Arguments) => Result
        : Spec extends Written<infer Value>
          ? Value
          : { readonly [Key in keyof Spec]: Said<Spec[Key]> };

/** The messages of one subject; a message's id is the area's and its path within it, such as 'speed.title'. */
export type Area<Spec extends Messages = Messages> = { readonly id: string; readonly messages: Spec };

/** Messages of one subject, each in all languages side by side. */
export function says<Spec extends Messages>(id: string, messages: Spec): Area<Spec> {
  return { id, messages };
}

/** What a view gets of an area. */
export type SaidBy<Own extends Area> = Said<Own['messages']>;

/** Words by key, of a declared type. */
export function words<Type extends Value>(written: Written<Type>): Written<Type> {
  return written;
}

/** A sentence of arguments that are declared in order: 'name' is a string, 'size: number' a number. */
export function template<const Arguments extends readonly string[]>(
  declared: Arguments,
  texts: Written<string>,
): Template<Arguments> {
  return { kind: 'template', declared, texts };
}

/** A sentence as `template`, of names that come marked: 'said: Span'. */
export function marked<const Arguments extends readonly string[]>(
  declared: Arguments,
  texts: Written<string>,
): Marked<Arguments> {
  return { kind: 'marked', declared, texts };
}

/** A sentence that needs logic, as a function in each language. */
export function phrase<Arguments extends readonly unknown[], Result = string>(
  functions: Written<(...values: Arguments) => Result>,
): Phrase<Arguments, Result> {
  return { kind: 'phrase', functions };
}

export function isTemplate(spec: Message | Messages): spec is Template | Marked {
  return 'kind' in spec && (spec.kind === 'template' || spec.kind === 'marked');
}

export function isPhrase(spec: Message | Messages): spec is Phrase {
  return 'kind' in spec && spec.kind === 'phrase';
}

export function isWords(spec: Message | Messages): spec is Words {
  return 'en' in spec;
}

/** A hole of a template; `format` is null where the argument stands as it is. */
export type Hole = { readonly name: string; readonly format: string | null };

/** The literal parts of a template, and the holes between them. */
export function partsOf(text: string): {
  readonly literals: readonly string[];
  readonly holes: readonly Hole[];
} {
  const literals: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const found of text.matchAll(/\{(\w+)(?::(\w+))?\}/g)) {
    literals.push(text.slice(from, found.index));
    holes.push({ name: found[1] ?? '', format: found[2] ?? null });
    from = found.index + found[0].length;
  }
  literals.push(text.slice(from));
  return { literals, holes };
}

/** The names of declared arguments, in order. */
export function namesOf(declared: readonly string[]): readonly string[] {
  return declared.map((argument) => argument.split(':')[0] ?? '');
}

type Write = (value: unknown) => string;
type Say<Result> = (...values: readonly unknown[]) => Result;

/** What a text with holes says of values, piece by piece: literal text, and arguments as they are or written out. */
function stepsOf(text: string, declared: readonly string[], format: Format) {
  const names = namesOf(declared);
  const { literals, holes } = partsOf(text);
  const [first = '', ...rest] = literals;
  const writers = format as unknown as Readonly<Record<string, Write>>;
  const steps = holes.map((hole, index) => ({
    at: names.indexOf(hole.name),
    write: hole.format === null ? null : (writers[hole.format] ?? null),
    isSpan: hole.format === null && declared[names.indexOf(hole.name)]?.endsWith(': Span') === true,
    after: rest[index] ?? '',
  }));
  return { first, steps };
}

function sayTemplate(text: string, declared: readonly string[], format: Format): Say<string> {
  const { first, steps } = stepsOf(text, declared, format);
  return (...values) => {
    let said = first;
    for (const { at, write, after } of steps) said += (write ? write(values[at]) : values[at]) + after;
    return said;
  };
}

function sayMarked(text: string, declared: readonly string[], format: Format): Say<Text> {
  const { first, steps } = stepsOf(text, declared, format);
  return (...values) => {
    const spans: Span[] = [];
    let said = first;
    for (const { at, write, isSpan, after } of steps) {
      if (isSpan) {
        if (said !== '') spans.push(said);
        spans.push(values[at] as Span);
        said = after;
      } else said += (write ? write(values[at]) : values[at]) + after;
    }
    if (said !== '') spans.push(said);
    return spans;
  };
}

/** A function that is made when it is first called. */
function onceNeeded<Result>(make: () => Say<Result>): Say<Result> {
  let say: Say<Result> | null = null;
  return (...values) => {
    say ??= make();
    return say(...values);
  };
}

/** What a language that messages are written in says; undefined for a further one. */
function inLanguage<Value>(locale: Locale, written: Written<Value>): Value | undefined {
  return (written as Readonly<Partial<Record<Locale, Value>>>)[locale];
}

function sayWords(locale: Locale, words: Words, { messages = {} }: Language, id: string): unknown {
  if (messages[id] !== undefined) return messages[id];
  const said = inLanguage(locale, words) ?? words.en;
  if (typeof said === 'string' || Array.isArray(said)) return said;
  return Object.fromEntries(
    Object.entries(said).map(([key, word]) => [key, messages[`${id}.${key}`] ?? word]),
  );
}

function sayOne(locale: Locale, spec: Message | Messages, language: Language, id: string): unknown {
  const own = language.messages?.[id];
  if (isTemplate(spec)) {
    const mine = typeof own === 'string' ? own : inLanguage(locale, spec.texts);
    const make = spec.kind === 'marked' ? sayMarked : sayTemplate;
    return onceNeeded<string | Text>(() =>
      mine === undefined
        ? make(spec.texts.en, spec.declared, english)
        : make(mine, spec.declared, formatOf(language)),
    );
  }
  if (isPhrase(spec)) return own ?? inLanguage(locale, spec.functions) ?? spec.functions.en;
  if (isWords(spec)) return sayWords(locale, spec, language, id);
  return Object.fromEntries(
    Object.entries(spec).map(([key, inner]) => [key, sayOne(locale, inner, language, `${id}.${key}`)]),
  );
}

/**
 * An area's messages in a language: its own by id, then those written beside the others, then English. A sentence has
 * figures as the language that it is said in.
 */
export function sayIn<Spec extends Messages>(
  locale: Locale,
  { id, messages }: Area<Spec>,
  language: Language,
): Said<Spec> {
  return sayOne(locale, messages, language, id) as Said<Spec>;
}

const known: Record<WrittenLocale, WeakMap<Area, unknown>> = { en: new WeakMap(), ru: new WeakMap() };

/** Another area's messages, for a phrase of one written language that needs their words. */
export function saidIn<Spec extends Messages>(locale: WrittenLocale, area: Area<Spec>): Said<Spec> {
  const said = known[locale].get(area) ?? sayIn(locale, area, languageOf(locale));
  known[locale].set(area, said);
  return said as Said<Spec>;
}
