import type { Catalog, Model } from '../catalog/catalog.ts';
import type { HostAsk, HostEstimate } from '../cost/self-host.ts';
import type { Wording } from '../language/wording.ts';
import { hostNotesMessages } from './messages/host-notes.ts';

const rounded = (value: number) => Number(value.toFixed(3));

/** How the memory was reckoned and what it leaves out. */
export function assumptionTexts(
  catalog: Catalog,
  model: Model,
  estimate: HostEstimate,
  asked: boolean,
  words: Wording,
): string[] {
  const hostNotes = words.of(hostNotesMessages);
  const { total = 0, active = null } = model.parameters?.chosen.value ?? {};
  const { context, cache, rows } = estimate;
  const { overhead } = catalog.gpus.assumptions;
  const weights = rows.map(({ bits, weights: own }) => ({ bits, memory: rounded(own) }));
  const held = (kilobytes: number) => rounded((context * kilobytes) / 1e6);
  const window = model.contextWindow?.chosen.value;
  return [
    hostNotes.estimate(
      total,
      weights,
      context,
      cache,
      { low: held(cache.low), high: held(cache.high) },
      rounded(overhead * 100),
    ),
    hostNotes.ruleOfThumb,
    ...(window !== undefined && context > window ? [hostNotes.severalConversations(window, context)] : []),
    ...(active !== null && active < total ? [hostNotes.experts(total, active)] : []),
    ...(rows.some(({ bits }) => bits < 16) ? [hostNotes.below16Bit] : []),
    ...(asked ? [hostNotes.notCounted] : []),
  ];
}

/** What more could be said. */
export function hints({ gpuHour, card }: HostAsk, words: Wording): string[] {
  const hostNotes = words.of(hostNotesMessages);
  if (gpuHour === null) return [hostNotes.sayPrice];
  return card ? [] : [hostNotes.sayCard];
}
