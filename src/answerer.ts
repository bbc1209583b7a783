import type { Card } from './view/card.ts';

/** A name a person can pick while typing: `label` is shown (at most 100 characters), `id` is sent. */
export type Suggestion = { readonly label: string; readonly id: string };

/**
 * All that a platform asks of the core. Nothing here throws for a person's mistake: that is a card for the asker.
 * The same question on the same catalog and day gives the very same Card object, so a platform may keep
 * what it rendered from it.
 */
export type Answerer = {
  /** The text after `/compare`. */
  compareText(text: string): Card | Promise<Card>;
  /** Model names and options as Discord's form sends them. */
  compareNames(
    names: readonly string[],
    options: { readonly workload: string | null; readonly private: boolean },
  ): Card | Promise<Card>;
  /** A mention's words, the bot's own name already taken out: two model names are compared, all else gets one line of help. */
  mention(text: string): Card | Promise<Card>;
  help(): Card;
  /** Models for what was typed so far, best first. */
  suggest(text: string, limit: number): readonly Suggestion[];
  workloads(): readonly Suggestion[];
};
