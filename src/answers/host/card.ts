import type { Block, Card } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { stateOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { takenText } from '../../subjects/cost/arithmetic.ts';
import { hostAnswer } from '../../subjects/hosting/estimate.ts';
import { stateNotice } from '../../subjects/lifecycle/state.ts';
import { matchRemark } from '../../subjects/named.ts';
import { footMessages } from '../../subjects/sources/say.ts';
import { textLanguageTexts } from '../../subjects/tokens/notes.ts';
import type { HostCommand } from '../command.ts';
import { hostPageMessages } from './say.ts';

/** What hosting a model takes, as JSON and as a card. */
export function hostView(
  catalog: Catalog,
  model: Model,
  command: HostCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const host = words.of(hostPageMessages);
  const foot = words.of(footMessages);
  const { summary, blocks, json } = hostAnswer(catalog, model, command, today, words);
  const state = stateOf(catalog, model, today);
  const warning = stateNotice(catalog, model, state, false, today, words);
  const taken = [
    (command.volume && takenText(command.volume, words)) ?? [],
    textLanguageTexts(catalog, [model], command.volume ?? {}, words),
    matchRemark(catalog, command.model, today, words) ?? [],
  ].flat();
  const all: Block[] = [
    ...(warning ? [{ kind: 'text', role: 'state', text: [warning] } as const] : []),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...taken.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...blocks,
    { kind: 'foot', text: `${words.of(hostPageMessages).gigabytes} ${foot.oldestList(catalog.asOf)}` },
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
