import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { keysIn } from '../question/frames.ts';
import type { Reading } from '../question/reading.ts';
import { misunderstood } from '../read-names.ts';
import { wishesBeside } from './beside.ts';
import { pickText } from './phrases.ts';
import { parsePick } from './read.ts';

export type ReadRequest = {
  readonly kind: 'request';
  readonly request: Request;
  /** Indexes of the atoms that a wish, a goal, a bound, a workload or a way of asking used. */
  readonly used: ReadonlySet<number>;
};

/** What is known of a request beside the words that are read. */
type Asked = {
  /** The volume that is said; null where none is. */
  readonly volume: Volume | null;
  /** The model that something should be cheaper or newer than. */
  readonly beside: Model | null;
  /** Wishes that are no words of wishing: the line that a name stands for. */
  readonly more: readonly Wish[];
  /** ISO day. */
  readonly today: string;
};

/** The wishes of what was read, and which atoms they used; a mistake where something of it is no wish that can be held. */
export function readRequest(
  catalog: Catalog,
  reading: Reading,
  { volume, beside, more, today }: Asked,
): ReadRequest | Misunderstood {
  const { atoms, said } = reading;
  const isTaken = new Set(reading.mentions.flatMap(({ from, to }) => atoms.slice(from, to)));
  const text = pickText(catalog, atoms, said, (atom) => isTaken.has(atom));
  if (text === null) return misunderstood('unknown-wish', '');
  const than = beside ? wishesBeside(beside, keysIn(said, 'comparatives'), today) : [];
  if (than === null) return misunderstood('unknown-wish', beside?.name ?? '');
  const extra = [...than, ...more];
  const period = volume?.per === 'once' ? null : volume?.per;
  const amount = volume && period ? ` at ${volume.input} in ${volume.output} out a ${period}` : '';
  const used = new Set(atoms.keys());
  if (text.trim() === '' && amount === '' && extra.length > 0) {
    const request = { task: 'chat', wishes: extra, goal: 'price', volume: null, including: [] } as const;
    return { kind: 'request', request, used };
  }
  // Which model is best depends on what for.
  if (text === 'best') return misunderstood('no-wish', '');
  const command = parsePick(catalog, `${text}${amount}`, today);
  if (command.kind !== 'pick')
    return command.kind === 'misunderstood' ? command : misunderstood('unknown-wish', text);
  const request = more.length > 0 ? withoutFloor(command.request) : command.request;
  const doubled = extra.find(({ kind }) => request.wishes.some((own) => own.kind === kind));
  if (doubled) return misunderstood('same-wish', String(doubled.value));
  if (volume !== null && period == null) return misunderstood('no-period', '');
  return { kind: 'request', request: { ...request, wishes: [...request.wishes, ...extra] }, used };
}

/** The cheapest of a line or a maker that is named is the cheapest whatever it is good for, where no work is said. */
function withoutFloor(request: Request): Request {
  const isUnsaid = (wish: Wish) => wish.kind === 'goodEnough' && wish.work === null;
  return { ...request, wishes: request.wishes.filter((wish) => !isUnsaid(wish)) };
}
