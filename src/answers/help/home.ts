import type { Block, Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { digestOf } from '../../subjects/changes/digest.ts';
import { digestCard } from '../../subjects/changes/digest-view.ts';
import { offersBlock } from '../clicks/offers.ts';
import { helpView, type OfCommands, typedNotes } from './card.ts';
import { beginOffers } from './offers.ts';
import { helpMessages } from './say.ts';

const mostChanges = 5;

/** What stands on the bot's own page: a form, what changed lately, what it can do. */
export function homeView(
  catalog: Catalog,
  commands: OfCommands,
  today: string,
  words: Wording,
  reader: string | null,
): Card {
  const dialog = words.of(helpMessages);
  const help = helpView(catalog, words, commands, false, reader).card;
  const changes = digestCard(catalog, digestOf(catalog, null, today), null, today, words);
  const latest = changes.blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [{ bold: text }] });
  return {
    title: help.title,
    summary: help.summary,
    audience: 'asker',
    blocks: [
      ...help.blocks.filter(({ kind }) => kind === 'text'),
      ...offersBlock([], beginOffers(words), words),
      said(dialog.latestChanges),
      latest.length > 0
        ? { kind: 'notes', items: latest.slice(0, mostChanges) }
        : { kind: 'text', role: 'body', text: [dialog.noChanges] },
      said(dialog.typed),
      { kind: 'notes', items: [...typedNotes(commands), [{ code: '/tiebreak help' }, ` ${dialog.allOfIt}`]] },
      ...changes.blocks.filter(({ kind }) => kind === 'foot'),
    ],
  };
}
