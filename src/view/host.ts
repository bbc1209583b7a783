import type { Catalog, Model } from '../catalog/catalog.ts';
import { stateOf } from '../catalog/state.ts';
import type { HostCommand } from '../command/command.ts';
import type { Block, Card } from './card.ts';
import { hostAnswer } from './host-estimate.ts';
import { matchRemark } from './match-remark.ts';
import type { Messages } from './messages/messages.ts';
import { stateSentence } from './state-sentence.ts';

/** What hosting a model takes, as JSON and as a card. */
export function hostView(
  catalog: Catalog,
  model: Model,
  command: HostCommand,
  today: string,
  words: Messages,
): { result: object; card: Card } {
  const { host, foot } = words;
  const { summary, blocks, json } = hostAnswer(catalog, model, command, today, words);
  const state = stateOf(catalog, model, today);
  const warning = stateSentence(catalog, model, state, today, words);
  const remark = matchRemark(catalog, command.model, words);
  const all: Block[] = [
    ...(warning ? [{ kind: 'text', role: 'state', text: [warning] } as const] : []),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...(remark ? [{ kind: 'text', role: 'body', text: [remark] } as const] : []),
    ...blocks,
    { kind: 'foot', text: `${foot.gigabytes} ${foot.oldestList(catalog.asOf)}` },
  ];
  return {
    result: {
      ...json,
      notes: [warning, remark].filter((text) => text !== null),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: host.title(model.name),
      summary: [summary, warning].filter(Boolean).join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks: all,
    },
  };
}
