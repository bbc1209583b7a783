import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../command/form.ts';
import { commands } from '../command/list.ts';
import type { Block, Card, Text } from './card.ts';
import { changesView } from './changes.ts';
import { formChoice } from './choices.ts';
import { helpView } from './help.ts';
import type { Messages } from './messages/messages.ts';

const mostChanges = 5;

/** The commands as they are typed, with what each does; those that only one platform has are typed after /tiebreak. */
function typed({ command }: Messages['forms']): Text[] {
  return commands
    .filter(({ name }) => name !== 'tiebreak')
    .map(({ name, usage, slack }) => [
      { code: `/${slack ? name : `tiebreak ${name}`} ${usage}` },
      ` ${command(name)}`,
    ]);
}

/** What stands on the bot's own page: a form, what changed lately, what it can do. */
export function homeView(catalog: Catalog, words: Messages): Card {
  const { dialog, forms, locale } = words;
  const help = helpView(catalog, words).card;
  const changes = changesView(catalog, { model: null, since: null }, words).card;
  const latest = changes.blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [{ bold: text }] });
  return {
    title: help.title,
    summary: help.summary,
    audience: 'asker',
    blocks: [
      ...help.blocks.filter(({ kind }) => kind === 'text'),
      formChoice(formOf([], { locale }), true, words),
      said(dialog.latestChanges),
      latest.length > 0
        ? { kind: 'notes', items: latest.slice(0, mostChanges) }
        : { kind: 'text', role: 'body', text: [dialog.noChanges] },
      said(dialog.typed),
      { kind: 'notes', items: [...typed(forms), [{ code: '/tiebreak help' }, ` ${dialog.allOfIt}`]] },
      ...changes.blocks.filter(({ kind }) => kind === 'foot'),
    ],
  };
}
