import type { Catalog } from '../catalog/catalog.ts';
import { newForm } from '../command/form.ts';
import { commands } from '../command/list.ts';
import type { Block, Card, Text } from './card.ts';
import { changesView } from './changes.ts';
import { formChoice } from './choices.ts';
import { helpView } from './help.ts';

const mostChanges = 5;

/** The commands as they are typed, with what each does; those that only one platform has are typed after /tiebreak. */
function typed(): Text[] {
  return commands
    .filter(({ name }) => name !== 'tiebreak')
    .map(({ name, usage, description, slack }) => [
      { code: `/${slack ? name : `tiebreak ${name}`} ${usage}` },
      ` ${description}`,
    ]);
}

/** What stands on the bot's own page: a form, what changed lately, what it can do. */
export function homeView(catalog: Catalog): Card {
  const help = helpView(catalog).card;
  const changes = changesView(catalog, { kind: 'changes', model: null, since: null }).card;
  const latest = changes.blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [{ bold: text }] });
  return {
    title: help.title,
    summary: help.summary,
    audience: 'asker',
    blocks: [
      ...help.blocks.filter(({ kind }) => kind === 'text'),
      formChoice(newForm, true),
      said('Latest changes of price lists'),
      latest.length > 0
        ? { kind: 'notes', items: latest.slice(0, mostChanges) }
        : { kind: 'text', role: 'body', text: ['None are recorded yet.'] },
      said('What you can type'),
      { kind: 'notes', items: [...typed(), [{ code: '/tiebreak help' }, ' All of it']] },
      ...changes.blocks.filter(({ kind }) => kind === 'foot'),
    ],
  };
}
