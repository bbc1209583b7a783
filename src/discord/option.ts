import { clamp } from '../view/clean-text.ts';
import type { Messages } from '../view/messages/messages.ts';
import { messagesOf } from '../view/messages/messages.ts';
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
export function described(say: (words: Messages) => string): Described {
  return {
    description: clamp(say(messagesOf('en')), limits.description),
    description_localizations: { ru: clamp(say(messagesOf('ru')), limits.description) },
  };
}

/** A choice whose name is shown in each language. */
export function choice(value: string, say: (words: Messages) => string): Choice {
  return {
    name: clamp(say(messagesOf('en')), limits.choice),
    name_localizations: { ru: clamp(say(messagesOf('ru')), limits.choice) },
    value,
  };
}
