import type { Block, Card } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { takenText } from '../../subjects/cost/arithmetic.ts';
import { hostAnswer } from '../../subjects/hosting/estimate.ts';
import { stateNotice, stateSentence } from '../../subjects/lifecycle/state.ts';
import { matchRemark, takenLines } from '../../subjects/named.ts';
import { footMessages } from '../../subjects/sources/say.ts';
import { textLanguageTexts } from '../../subjects/tokens/notes.ts';
import { costsOffer, type Offer, offersBlock, pageOffer } from '../clicks/offers.ts';
import type { HostCommand } from '../command.ts';
import type { AnswerContext, Said } from '../command-entry.ts';
import { hostPageMessages } from './say.ts';

/** Notices that stand below the answer at most. */
const mostNotices = 3;

/**
 * What hosting a model takes, as JSON and as a card.
 * @param asked what was asked, and where it is kept that no button can carry, for the buttons; null where that is not known
 */
export function hostView(
  catalog: Catalog,
  model: Model,
  command: HostCommand,
  today: string,
  words: Wording,
  { said = null, texts = null }: Partial<Pick<AnswerContext, 'said' | 'texts'>> = {},
): { result: object; card: Card } {
  const host = words.of(hostPageMessages);
  const foot = words.of(footMessages);
  const { head, rest, table, notes, details, json } = hostAnswer(catalog, model, command, today, words);
  const state = stateOf(catalog, model, today);
  const warning = stateSentence(catalog, model, state, today, words);
  const notice = stateNotice(catalog, model, state, false, today, words);
  const volume = command.volume ?? {};
  const ofVolume = [
    (command.volume && takenText(command.volume, words)) ?? [],
    textLanguageTexts(catalog, [model], volume, words),
  ].flat();
  const taken = [...ofVolume, ...takenLines(catalog, [command.model], today, words)];
  const remark = matchRemark(catalog, command.model, today, words) ?? [];
  const isWhole = command.show === 'details';
  const next: Offer[] = [
    ...(isWhole || table.length === 0
      ? []
      : [{ label: host.details, typed: `${typedOf(said)} show details`, isInPlace: true }]),
    pageOffer(model, 0, words),
    ...(referenceRoute(model, today) ? [costsOffer(words)] : []),
  ];
  const notices = [
    ...(notice ? [{ kind: 'text', role: 'state', text: [notice] } as const] : []),
    ...taken.map((text): Block => ({ kind: 'text', role: 'taken', text: [text] })),
  ].slice(0, mostNotices);
  const listed: Block[] = notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) }] : [];
  const all: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: head }, ...(rest === '' ? [] : [` ${rest}`])] },
    ...notices,
    ...offersBlock([model], next, words, texts),
    ...(isWhole ? [] : table),
    ...(isWhole ? [] : listed),
    ...(isWhole || table.length === 0 ? details : []),
    { kind: 'foot', text: `${host.gigabytes} ${foot.oldestList(catalog.asOf)}` },
  ];
  return {
    result: {
      ...json,
      notes: [warning ?? [], ofVolume, remark].flat(),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: host.title(model.name),
      summary: [head, rest, warning].filter(Boolean).join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks: all,
    },
  };
}

/** What was asked, as it can be asked again with a part of it; of the model at the usual assumptions where that is not known. */
function typedOf(said: Said | null): string {
  const text = said?.text.replace(/[?.!\s]+$/, '') ?? '';
  return /^host\s/i.test(text) ? text : 'host {0}';
}
