import type { Volume } from '../../cost/volume.ts';
import { mostTokens } from '../../language/numbers.ts';
import type { Request } from '../../pick/wish.ts';
import type { Understood } from '../../subjects/query.ts';
import type { Asked } from './asked.ts';
import { hasNoun, isOnly, says } from './frames.ts';
import type { Reading } from './reading.ts';
import { wishedIn } from './request-in.ts';
import { subjectsOf } from './subjects.ts';

/** How many times as much as before is asked about, by what people say for it. */
const times: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [
    /(?<![\p{L}\d.])(\d{1,4}(?:[.,]\d)?)\s?(?:x|×|х|times|раз(?:а|ов)?)(?![\p{L}\d])/iu,
    ([, own = '']) => Number(own.replace(',', '.')),
  ],
  [/\b(?:twice|double)\b|(?:вдвое|в\s+два\s+раза|удво)/iu, () => 2],
  [/\b(?:half)\b|(?:вполовину|половин|вдвое\s+меньше)/iu, () => 0.5],
  [/\b(?:triple|thrice)\b|(?:втрое|в\s+три\s+раза)/iu, () => 3],
  [/\bten\s+times\b|(?:в\s+десять\s+раз|вдесятеро)/iu, () => 10],
];

function factorIn(text: string): number | null {
  for (const [pattern, read] of times) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return null;
}

/** A volume so many times as large, the price of a request the same; null where nobody has so much. */
function scaled(volume: Volume, factor: number): Volume | null {
  const many = (count: number) => Math.round(count * factor);
  const { input, output, cacheRead, cacheWrite, requests } = volume;
  const own = {
    ...volume,
    input: many(input),
    output: many(output),
    cacheRead: many(cacheRead),
    cacheWrite: many(cacheWrite),
    requests: requests === null ? null : many(requests),
  };
  return factor > 0 && own.input + own.output <= mostTokens ? own : null;
}

/** Whether nothing is said but names: "and gpt-5-mini?", "same for opus". */
function isNames({ said, values, unknown }: Reading): boolean {
  return (
    values.length === 0 &&
    unknown.length <= 2 &&
    said.every((one) => one.meanings.has('filler:') || isOnly(one, ['frames']))
  );
}

/** The wishes of a thread with those that are new; of one kind the new one counts. */
function joined(before: Request, now: Request): Request {
  const isSingle = (kind: string) => kind !== 'takes' && kind !== 'can';
  const kept = before.wishes.filter(
    (old) =>
      !now.wishes.some(
        (own) =>
          own.kind === old.kind &&
          (isSingle(own.kind) || ('value' in own && 'value' in old && own.value === old.value)),
      ),
  );
  return {
    ...before,
    wishes: [...kept, ...now.wishes],
    including: now.including,
    volume: now.volume ?? before.volume,
  };
}

/** What a question that leans on the last answer asks: the same of another model, the same pick with one wish more, the same work tenfold; null where it does not. */
export function followUp(asked: Asked): Understood | null {
  const { catalog, reading, topics, thread, today, ends, text } = asked;
  if (thread === null) return null;
  const { said, mentions } = reading;
  if (mentions.length > 0 && isNames(reading) && thread.topics.length > 0) {
    const isTogether = thread.topics[0] === 'compare';
    const found = subjectsOf(catalog, mentions, isTogether ? thread.models : [], today);
    if (found.kind === 'unclear')
      return ends.clarify(found.reason, found.candidates, found.text, found.choices);
    const [first, ...others] = thread.topics.filter((topic) => topic !== 'recommend');
    return ends.query([first ?? 'overview', ...others], {
      subjects: found.matches,
      volume: thread.volume ?? null,
    });
  }
  if (mentions.length > 0) return null;
  const factor = thread.volume ? factorIn(text) : null;
  const volume = thread.volume && factor !== null ? scaled(thread.volume, factor) : null;
  if (volume) {
    if (thread.request) return ends.query(['recommend'], { request: { ...thread.request, volume }, volume });
    const found = subjectsOf(catalog, [], thread.models, today);
    if (found.kind === 'found') return ends.query(['cost_estimate'], { subjects: found.matches, volume });
  }
  const [topic] = topics;
  // A message told how much, and nothing was answered yet: "what does it cost?" is asked of that much.
  const isOfTold = thread.topics.length === 0 && asked.volume === null && topics.length === 1;
  if (thread.volume && isOfTold && (topic === 'price' || topic === 'cost_estimate')) {
    const found = subjectsOf(catalog, [], thread.models, today);
    if (found.kind === 'found' && found.matches.length > 0)
      return ends.query(['cost_estimate'], { subjects: found.matches, volume: thread.volume });
  }
  const isWish = topic === undefined || topic === 'recommend' || topic === 'alternatives';
  if (thread.request && isWish && !hasNoun(reading) && !says(said, 'goals')) {
    const { request: more } = wishedIn(asked);
    const hasMore =
      more !== null && (more.wishes.some(({ kind }) => kind !== 'goodEnough') || more.including.length > 0);
    if (more && hasMore) {
      const request = joined(thread.request, more);
      return ends.query(['recommend'], { request, volume: request.volume });
    }
  }
  return null;
}
