import type { Card, Text } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { type Offer, offersBlock } from '../clicks/offers.ts';
import { beginOffers } from './offers.ts';
import { helpMessages } from './say.ts';

/** What is said of commands: whole lines, and how those are typed that are menu entries. */
export type OfCommands = {
  readonly help: readonly string[];
  readonly typed: readonly { readonly typed: string; readonly does: string }[];
};

/** How commands are typed, each with what it does. */
export function typedNotes({ typed }: OfCommands): readonly Text[] {
  return typed.map((own) => [{ code: own.typed }, ` ${own.does}`]);
}

/**
 * What Tiebreak can do, with examples.
 * @param said what is said of the commands, a line each, and how those are typed that are menu entries
 * @param isWhole whether all of it is shown instead of how commands are typed
 * @param reader the host of the language model that reads questions which are given up here; null where none does
 */
export function helpView(
  catalog: Catalog,
  words: Wording,
  said: OfCommands,
  isWhole: boolean,
  reader: string | null,
): { result: object; card: Card } {
  const help = words.of(helpMessages);
  const lines = [...said.help, help.workloads(Object.keys(catalog.workloads)), help.mention];
  const all: Offer = { label: help.allOfIt, typed: 'help all', isInPlace: true };
  return {
    result: { help: lines },
    card: {
      title: help.title,
      summary: help.summary,
      audience: 'asker',
      blocks: [
        { kind: 'text', role: 'body', text: [reader === null ? help.about : help.aboutRead(reader)] },
        ...offersBlock([], isWhole ? beginOffers(words) : [...beginOffers(words), all], words),
        { kind: 'notes', items: isWhole ? lines.map((line) => [line]) : typedNotes(said) },
      ],
    },
  };
}
