import type { Catalog, Model } from '../catalog/catalog.ts';
import { stateOf } from '../catalog/state.ts';
import type { HostCommand } from '../command/command.ts';
import type { Wording } from '../language/wording.ts';
import type { Block, Card } from './card.ts';
import { takenText } from './cost-words.ts';
import { hostAnswer } from './host-estimate.ts';
import { matchRemark } from './match-remark.ts';
import { footMessages } from './messages/foot.ts';
import { hostMessages } from './messages/host.ts';
import { stateSentence } from './state-sentence.ts';

/** What hosting a model takes, as JSON and as a card. */
export function hostView(
  catalog: Catalog,
  model: Model,
  command: HostCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const host = words.of(hostMessages);
  const foot = words.of(footMessages);
  const { summary, blocks, json } = hostAnswer(catalog, model, command, today, words);
  const state = stateOf(catalog, model, today);
  const warning = stateSentence(catalog, model, state, today, words);
  const taken = [
    (command.volume && takenText(command.volume, words)) ?? [],
    matchRemark(catalog, command.model, words) ?? [],
  ].flat();
  const all: Block[] = [
    ...(warning ? [{ kind: 'text', role: 'state', text: [warning] } as const] : []),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...taken.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...blocks,
    { kind: 'foot', text: `${foot.gigabytes} ${foot.oldestList(catalog.asOf)}` },
  ];
  return {
    result: {
      ...json,
      notes: [warning ?? [], taken].flat(),
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
