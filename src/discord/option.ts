import type { Choice as FormChoice } from '../answers/command-entry.ts';
import type { Localized as Words } from '../locale.ts';
import { clamp } from '../view/clean-text.ts';
import { limits } from './limits.ts';

/** What Discord shows instead where a person's own language is one of these. */
type Localized = { readonly ru: string };

export type Choice = {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly value: string;
};

export type Described = { readonly description: string; readonly description_localizations: Localized };

export type Option = Described & {
  readonly type: 3 | 5;
  readonly name: string;
  readonly required: false;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
};

/** A description in each language. */
export function described({ en, ru }: Words): Described {
  return {
    description: clamp(en, limits.description),
    description_localizations: { ru: clamp(ru, limits.description) },
  };
}

/** A choice, with its name in each language where it has one. */
export function choice({ value, label }: FormChoice): Choice {
  if (!label) return { name: value, value };
  return {
    name: clamp(label.en, limits.choice),
    name_localizations: { ru: clamp(label.ru, limits.choice) },
    value,
  };
}
