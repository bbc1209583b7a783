import type { ChartBlock } from '../view/card.ts';
import type { DiscordMessage } from './components.ts';
import type { Modal } from './modal.ts';
import type { Choice } from './option.ts';

/** What an interaction is answered with: pong, a message, one in place of the clicked one, suggestions, or a form. */
export type Callback =
  | { readonly type: 1 }
  | { readonly type: 4; readonly data: DiscordMessage }
  | { readonly type: 7; readonly data: DiscordMessage }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } }
  | { readonly type: 9; readonly data: Modal };

/** A callback with the chart of which a picture can go with it. */
export type Answered = Callback & { readonly chart?: ChartBlock | undefined };
