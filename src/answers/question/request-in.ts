import type { Model } from '../../catalog/catalog.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import type { Understood } from '../../subjects/query.ts';
import { leftAtoms } from '../pick/left.ts';
import { readRequest } from '../pick/read-request.ts';
import type { Asked } from './asked.ts';
import { isInOtherLanguage, stopIn } from './leftovers.ts';
import type { Reading } from './reading.ts';

/** The wishes of a question, or what has to be asked back. */
type Wished = { readonly request: Request } | { readonly request: null; readonly instead: Understood };

/** Which atoms say nothing but that it is of these days: "the best in 2026", also where the year has just gone by. */
function yearsNow({ atoms }: Reading, today: string): (at: number) => boolean {
  const year = Number(today.slice(0, 4));
  return (at) => {
    const own = atoms[at];
    const isYear =
      own?.kind === 'date' &&
      own.text.length === 4 &&
      /^(?:in|for|of|в|на)$/u.test(atoms[at - 1]?.text ?? '');
    return isYear && (Number(own.text) === year || Number(own.text) === year - 1);
  };
}

/**
 * The wishes of a question, with what is asked back where something of it is no wish that can be held, or may change
 * what is wished without being understood.
 * @param beside the model that something should be cheaper or newer than
 * @param more wishes that are no words of wishing: the line that a name stands for
 */
export function wishedIn(asked: Asked, beside: Model | null = null, more: readonly Wish[] = []): Wished {
  const { catalog, text, reading, volume, ofVolume, today, told, ends } = asked;
  const read = readRequest(catalog, reading, { volume, beside, more, told, today });
  if (read.kind !== 'request') {
    const reason = read.reason === 'negative-wish' ? 'negation' : 'unknown-word';
    // "On 4 H200s": what is left unread is asked about, and not what the model is for.
    const unread = reading.values.find(({ kind }) => kind === 'count' || kind === 'money');
    if (unread && read.text === '')
      return { request: null, instead: ends.stop({ reason: 'unknown-word', text: unread.text }) };
    const instead =
      read.reason === 'no-wish' || read.text === '' ? ends.guide() : ends.clarify(reason, [], read.text);
    return { request: null, instead };
  }
  // Of another language only single words are known, which may mean something else in it; a plan has read the others.
  if (told === null && isInOtherLanguage(reading)) return { request: null, instead: ends.guide() };
  const isOfYear = yearsNow(reading, today);
  const left = new Set(leftAtoms(reading, read.used.union(volume === null ? new Set() : ofVolume)));
  const about = { topic: 'recommend', probability: 1, isPlanned: told !== null } as const;
  const stop = stopIn(text, reading, about, (at) => !left.has(at) || isOfYear(at));
  if (stop) return { request: null, instead: ends.stop(stop) };
  // Which model is best depends on what for.
  return read.isVague ? { request: null, instead: ends.guide() } : { request: read.request };
}
