import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../../src/catalog/catalog.ts';
import type { Kind } from './kinds.ts';
import type { Known, Side } from './known.ts';
import { nameOf } from './names.ts';
import type { Chance } from './random.ts';
import { type Language, type Marking, newMarking, type Sample, type Stated } from './statement.ts';
import { type Hand, handOf } from './write.ts';

/** All that one text is made with. */
export type Making = Marking & {
  readonly known: Known;
  readonly chance: Chance;
  readonly language: Language;
  readonly hand: Hand;
};

/** Begins a text of a language. */
export const makingOf = (known: Known, chance: Chance, language: Language): Making => ({
  known,
  chance,
  language,
  hand: handOf(chance, language),
  ...newMarking(),
});

/** What a frame is filled with; `side` where a frame is for one alone, `whole` where the sentence is the claim. */
export type Filling = {
  readonly frames: string;
  readonly slots: Slots;
  readonly side?: Side;
  readonly whole?: Stated;
};
export type Slots = Readonly<Record<string, string>>;

/** Makes one statement of a kind, true or false; null where the models that were drawn do not allow one. */
export type Maker = (making: Making, isTrue: boolean) => Filling | null;

type Frames = ReadonlyMap<string, readonly string[]>;

function readFrames(language: Language): Frames {
  const text = readFileSync(path.join(import.meta.dirname, 'frames', `${language}.txt`), 'utf8');
  const sections = text.split(/^\[([\w-]+)\]\n/m).slice(1);
  return new Map(
    sections.flatMap((name, at) =>
      at % 2 === 0
        ? [[name, (sections[at + 1] ?? '').split('\n').filter((line) => line !== '')] as const]
        : [],
    ),
  );
}

const frames: Readonly<Record<Language, Frames>> = { en: readFrames('en'), ru: readFrames('ru') };

/** The lines of a section. */
export const linesOf = (language: Language, section: string): readonly string[] =>
  frames[language].get(section) ?? [];

const capital = (text: string): string => text.replace(/\p{L}/u, (first) => first.toUpperCase());

/** A frame with its slots filled; a slot in capitals is the same with a capital letter. */
export function filled(frame: string, slots: Slots): string {
  return frame
    .replace(/ ?\{(\w+)\}/g, (whole, name: string) => {
      const space = whole.startsWith(' ') ? ' ' : '';
      const own = slots[name];
      if (own === undefined) return space + capital(slots[name.toLowerCase()] ?? `{${name}}`);
      // "$5/M" has no blank before its unit.
      return (own.startsWith('/') ? '' : space) + own;
    })
    .replace(/(images|изображения) (?=(?:input|support)\b)/g, 'image ');
}

/** One statement as a sentence. */
export function sentenceOf(making: Making, { frames: section, slots, side, whole }: Filling): string {
  const fitting = linesOf(making.language, section).filter((line) => {
    const of = /\|(input|output)$/.exec(line)?.[1];
    return of === undefined || of === side;
  });
  const sentence = filled(making.chance.pick(fitting).replace(/\|(?:input|output)$/, ''), slots);
  return whole ? making.mark(whole, sentence) : sentence;
}

/** The name of a model, as this text may write it. */
export const named = ({ chance, known }: Making, model: Model): string => nameOf(chance, known, model);

/** A statement about one model. */
export const about = (kind: Kind, model: Model, isTrue: boolean, besides: readonly Model[] = []): Stated => ({
  kind,
  model: model.id,
  truth: isTrue ? 'true' : 'false',
  besides: besides.map(({ id }) => id),
});

/** Whether a text ends as a sentence does, marks aside. */
export const isEnded = (text: string): boolean => /[.!?:]$/.test(text.replace(/[\ue000-\ue002]/g, ''));

/** A sentence among what people put around it, now and then. */
export function dressed({ chance, language }: Making, sentence: string): string {
  const lead = chance.percent(30) ? chance.pick(linesOf(language, 'lead')) : '';
  const tail = chance.percent(25) ? chance.pick(linesOf(language, 'tail')) : '';
  const isNext = /^ ?\p{Lu}/u.test(tail);
  const goesOn = /^[,!]/.test(tail);
  const whole = isNext && !isEnded(sentence) ? `${sentence}.` : sentence;
  const open = goesOn ? whole.replace(/\.(?=\ue002?$)/, '') : whole;
  return `${lead}${lead === '' || /\s$/.test(lead) ? '' : ' '}${open}${tail}`;
}

/** A finished text. */
export function finished(making: Making, form: Sample['form'], text: string): Sample {
  return { form, language: making.language, ...making.finish(text) };
}
