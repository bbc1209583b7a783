import type { Kind } from './kinds.ts';

export type Language = 'en' | 'ru';

/** What a generated text states at a place, and whether that is so. */
export type Stated = {
  readonly kind: Kind;
  /** Null where it is about no one model, such as a formula. */
  readonly model: string | null;
  /** Others that a finding on it may be filed under: the second of a comparison. */
  readonly besides: readonly string[];
  /** `was`: it was so and is no more. */
  readonly truth: 'true' | 'false' | 'was';
};

export type Placed = Stated & { readonly start: number; readonly end: number };

/** A generated text with all that it states. */
export type Sample = {
  readonly form: 'sentence' | 'cell' | 'document';
  readonly language: Language;
  readonly text: string;
  readonly claims: readonly Placed[];
};

const [opening, middle, closing] = ['\ue000', '\ue001', '\ue002'];
const mark = new RegExp(`${opening}(\\d+)${middle}|${closing}`, 'g');

/** Texts with marks around what they state, so that they can be put together before anybody counts characters. */
export type Marking = {
  readonly mark: (stated: Omit<Stated, 'besides'> & Partial<Stated>, text: string) => string;
  /** The text without marks, and where what was marked stands. */
  readonly finish: (text: string) => { readonly text: string; readonly claims: Placed[] };
};

/** Begins a text. */
export function newMarking(): Marking {
  const all: Stated[] = [];
  return {
    mark(stated, text) {
      all.push({ besides: [], ...stated });
      return `${opening}${all.length - 1}${middle}${text}${closing}`;
    },
    finish(text) {
      const claims: Placed[] = [];
      const open: { start: number; at: number }[] = [];
      let plain = '';
      let from = 0;
      for (const { 0: sign, 1: number, index } of text.matchAll(mark)) {
        plain += text.slice(from, index);
        from = index + sign.length;
        if (number !== undefined) open.push({ start: plain.length, at: Number(number) });
        else {
          const last = open.pop();
          const stated = last && all[last.at];
          if (last && stated) claims.push({ ...stated, start: last.start, end: plain.length });
        }
      }
      return { text: plain + text.slice(from), claims: claims.toSorted((a, b) => a.start - b.start) };
    },
  };
}

/** How wide a marked text is. */
export const widthOf = (text: string): number => text.replace(mark, '').length;
