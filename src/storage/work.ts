import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Owner } from './kept.ts';
import { within } from './patience.ts';
import { type Row, type Store, StoreError, type Value } from './store.ts';

/** What came in and must be answered once it is acknowledged. */
export type Work = Owner & {
  /** The same for the same thing, however often and to whichever process it is delivered. */
  readonly id: string;
  /** Who takes it up again, such as `slack question`. */
  readonly kind: string;
  /** All that is needed for that, as JSON can say it. */
  readonly body: unknown;
};

/** How far sending had come when the process that did it ended: nothing was sent, it may have been, or what goes to the person instead may have been. */
export type Begun = 'nothing' | 'answer' | 'instead';

/** Work that this process does, and no other one. */
export type Taken = {
  readonly begun: Begun;
  /** Whether it can be left to another process or a later one. */
  readonly outlasts: boolean;
  /** To be called before each try to send; false where another process has the work by now, which is then to be left to it. */
  sending(what: 'answer' | 'instead'): Promise<boolean>;
  /** The answer is given, or given up. Never rejects: what cannot be noted now is noted later. */
  end(): Promise<void>;
  /** The last try surely did not arrive. Never rejects. */
  unsent(): Promise<void>;
  /** The answer is made and waits to be sent: where the process ends from now on, that was not for this. Never rejects. */
  made(): Promise<void>;
  /** Notes that there was no answer to it, so that a correction gets one. */
  leftOpen(): void;
  /**
   * Leaves it to whoever looks for work next, such as after this process has ended. Never rejects.
   * @param rest milliseconds for which nobody is to take it up
   */
  leave(rest?: number): Promise<void>;
};

export type WorkBook = {
  /**
   * Takes on what came in; null where it was taken on before. Rejects with a `StoreError`; where it was noted all the same,
   * it is taken up later.
   */
  take(work: Work): Promise<Taken | null>;
  /** The same for what is done also where nothing can be noted of it, in a moment at most. */
  takeAnyway(work: Work): Promise<Taken | null>;
  /**
   * Takes on the correction of earlier work, once: of what came to nobody here before, or had no answer; null otherwise.
   * @param of the id of what is corrected
   */
  correct(of: string, work: Work): Promise<Taken | null>;
  /** Says how work of a kind is done that another process, or an earlier one, did not end. */
  takeUp(kind: string, again: (body: unknown, taken: Taken) => Promise<void>): void;
  /** Looks for such work from now until `close`. */
  start(): void;
  /** Looks once for work that was left, and has it done; how much there was. */
  look(): Promise<number>;
  /** How much is taken on and not ended, in all processes. */
  open(): Promise<number>;
  close(): void;
};

/** Work of which nothing is noted: it is done all the same. */
export const unnoted: Taken = {
  begun: 'nothing',
  outlasts: false,
  sending: async () => true,
  unsent: async () => {},
  made: async () => {},
  end: async () => {},
  leftOpen() {},
  leave: async () => {},
};

/** In milliseconds. */
const times = {
  /** Work whose process has not said so for so long that it lives is taken up by another one. */
  lease: 30_000,
  /** So often it is said, and looked for. */
  look: 5_000,
  /** Whoever waits for an answer waits no longer for it to be noted. */
  note: 1000,
  sweep: 10 * 60_000,
  /** What came longer ago is not answered any more. */
  worth: 60 * 60_000,
  /** So long it is known that something was answered: Slack may deliver events again for a day. */
  remember: 25 * 60 * 60_000,
} as const;

/** Milliseconds after which something that came is not answered any more. */
export const longestWorth = times.worth;

const mostAtOnce = 20;
/** Pieces of work that a process may have and still take up others. */
const mostHeld = 500;
/** Times that work is taken up of which processes end before an answer is made. */
const mostTries = 10;
/** Notes that are kept for a store that does not answer; the oldest give way. */
const mostOwed = 10_000;
/** Pieces of work that one statement names. */
const named = 50;
/** Deeper than anything that a platform sends and we look at. */
const deepest = 50;

/** A value without what lies deeper than anybody looks. */
function above(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  return Array.isArray(value)
    ? value.map((one) => above(one, depth - 1))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, above(one, depth - 1)]));
}

/** JSON; of what is too deep for that, its upper part. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(above(value, deepest));
  }
}

const stateOf = { nothing: 'open', answer: 'answer', instead: 'instead' } as const;
const begunOf: Readonly<Record<string, Begun>> = { open: 'nothing', answer: 'answer', instead: 'instead' };

/**
 * What was acknowledged and is not answered yet, in a store: each piece is done by one process, and by another one where
 * that process ends.
 * @param parts.now the clock in milliseconds, the same for all processes
 */
export function createWorkBook(parts: {
  readonly store: Store;
  readonly log: Log;
  readonly now?: () => number;
}): WorkBook {
  const { store, log, now = store.now } = parts;
  const holder = randomUUID();
  const kinds = new Map<string, (body: unknown, taken: Taken) => Promise<void>>();
  const held = new Set<string>();
  const stopping = new AbortController();
  const outlasts = store.driver !== 'memory';
  const openStates = "('open', 'answer', 'instead')";

  /** What could not be noted yet, by the id of the work. */
  const owed = new Map<string, readonly [sql: string, values: readonly Value[]]>();
  /** Notes what became of work that this process has no more. */
  const note = async (id: string, sql: string, values: readonly Value[]): Promise<void> => {
    held.delete(id);
    try {
      await store.query(sql, values);
    } catch (error) {
      log.warn('what became of an answer could not be noted yet', { error });
      for (const oldest of owed.keys()) {
        if (owed.size < mostOwed) break;
        owed.delete(oldest);
      }
      owed.set(id, [sql, values]);
    }
  };
  const noteEnd = (id: string, state: string): Promise<void> =>
    note(id, "update work set state = $1, body = '', person = '', until = $2 where id = $3 and holder = $4", [
      state,
      now() + times.remember,
      id,
      holder,
    ]);

  const takenOf = (id: string, begun: Begun, onMade: (() => void) | null): Taken => {
    let endState = 'done';
    // What is noted of sending, and what was before the last try.
    let state: string = stateOf[begun];
    let before: string = stateOf.nothing;
    held.add(id);
    const attempt = async (sql: string, values: readonly Value[]): Promise<void> => {
      await store.query(sql, values).catch((error: unknown) => {
        log.warn('how far an answer has come could not be noted', { error });
      });
    };
    return {
      begun,
      outlasts,
      async sending(what) {
        onMade?.();
        const asked = now();
        const rows = await store.query(
          'update work set state = $1, held_until = $2, tries = 0 where id = $3 and holder = $4 returning id',
          [what, asked + times.lease, id, holder],
        );
        if (rows.length === 0) {
          held.delete(id);
          return false;
        }
        // Whoever slept over the answer may have lost it since.
        if (now() - asked > times.lease / 2) return this.sending(what);
        [before, state] = [state, what];
        return true;
      },
      async unsent() {
        state = before;
        await attempt('update work set state = $1 where id = $2 and holder = $3', [state, id, holder]);
      },
      async made() {
        onMade?.();
        if (onMade) await attempt('update work set tries = 0 where id = $1 and holder = $2', [id, holder]);
      },
      end: () => noteEnd(id, endState),
      leftOpen() {
        endState = 'unanswered';
      },
      leave: (rest) =>
        note(id, 'update work set held_until = $1 where id = $2 and holder = $3', [
          rest === undefined ? 0 : now() + rest,
          id,
          holder,
        ]),
    };
  };
  const insert = async ({ id, kind, team = '', person = '', body }: Work): Promise<boolean> => {
    const rows = await store.query(
      `insert into work (id, kind, team, person, body, state, holder, held_until, came, until)
      values ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9) on conflict (id) do nothing returning id`,
      [id, kind, team, person, jsonOf(body), holder, now() + times.lease, now(), now() + times.worth],
      'safely',
    );
    return rows.length > 0;
  };
  const take: WorkBook['take'] = async (work) => {
    const isNew = await insert(work);
    return isNew ? takenOf(work.id, 'nothing', null) : null;
  };

  /** Places for the kinds of work that are known here, from a number on. */
  const places = (first: number): string =>
    [...kinds.keys()].map((_, index) => `$${index + first}`).join(', ');
  /** Takes over what no living process has. */
  const abandoned = (most: number) => {
    const isAbandoned = `held_until < $3 and state in ${openStates} and kind in (${places(4)})`;
    return store.query(
      `update work set holder = $1, held_until = $2 where ${isAbandoned} and id in (
        select id from work where ${isAbandoned} order by tries, came limit ${most}
      ) returning id, kind, state, body, came, until, tries`,
      [holder, now() + times.lease, now(), ...kinds.keys()],
    );
  };
  const giveUp = (id: string, state: string, why: string): Promise<void> => {
    const mayHaveArrived = state !== 'open';
    log.error(
      mayHaveArrived
        ? 'an answer may not have arrived, and is not sent any more'
        : `an answer was not sent: ${why}`,
      { id },
    );
    return noteEnd(id, 'done');
  };
  /** Begins to do again what was taken over, until its answer is made or takes its time. */
  const doAgain = async (row: Row): Promise<void> => {
    const [id, kind, state] = [String(row.id), String(row.kind), String(row.state)];
    // Only asleep was this process itself, or it could not note what became of it.
    if (held.has(id) || owed.has(id)) return;
    if (Number(row.until) < now()) return giveUp(id, state, 'it would have come too late');
    if (Number(row.tries) >= mostTries) return giveUp(id, state, 'the bot ended each time that it was made');
    log.info('what was not answered is taken up again', { id, begun: begunOf[state] });
    // One at a time: where the process ends now, that is for this one.
    await store.query('update work set tries = tries + 1 where id = $1 and holder = $2', [id, holder]);
    const { promise: isMade, resolve: onMade } = Promise.withResolvers<void>();
    const taken = takenOf(id, begunOf[state] ?? 'nothing', onMade);
    const again = async (): Promise<void> => {
      try {
        await kinds.get(kind)?.(JSON.parse(String(row.body)), taken);
      } catch (error) {
        log.error('what was not answered could not be taken up again', { id, error });
        await taken.end();
      }
    };
    await Promise.race([again(), isMade, sleep(times.note, undefined, { ref: false })]);
  };
  /** Says that this process lives, and what it owes. What it does not know to have is left to run out. */
  const renew = async (): Promise<void> => {
    for (const [id, [sql, values]] of owed) {
      await store.query(sql, values);
      owed.delete(id);
    }
    const ids = [...held];
    for (let first = 0; first < ids.length; first += named) {
      const some = Array.from({ length: named }, (_, index) => ids[first + index] ?? '');
      await store.query(
        `update work set held_until = $1 where holder = $2 and state in ${openStates} and id in (${some.map((_, index) => `$${index + 3}`).join(', ')})`,
        [now() + times.lease, holder, ...some],
      );
    }
  };
  const look = async (): Promise<number> => {
    await renew();
    let found = 0;
    while (kinds.size > 0) {
      const most = Math.min(mostAtOnce, mostHeld - held.size);
      if (most <= 0) break;
      const rows = await abandoned(most);
      found += rows.length;
      for (const row of rows.toSorted(
        (a, b) => Number(a.tries) - Number(b.tries) || Number(a.came) - Number(b.came),
      )) {
        if (stopping.signal.aborted) return found;
        await doAgain(row);
      }
      if (rows.length < most) break;
    }
    return found;
  };
  const repeat = async (every: number, task: () => Promise<unknown>): Promise<void> => {
    const { signal } = stopping;
    while (!signal.aborted) {
      await task().catch((error: unknown) => {
        if (!signal.aborted) log.warn('the store cannot be asked, trying again', { error });
      });
      await sleep(every, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  // What nobody here knows how to do is kept a while, for a process that does.
  const sweep = () =>
    store.query(`delete from work where (until < $1 and state not in ${openStates}) or until < $2`, [
      now(),
      now() - times.remember,
    ]);

  const start = async (): Promise<void> => {
    // Whoever had this store before has ended, however that came.
    if (!store.isShared && kinds.size > 0) {
      await store
        .query(
          `update work set held_until = 0 where holder <> $1 and state in ${openStates} and kind in (${places(2)})`,
          [holder, ...kinds.keys()],
        )
        .catch((error: unknown) => log.warn('the store cannot be asked, trying again', { error }));
    }
    void repeat(times.look, look);
    void repeat(times.sweep, sweep);
  };

  return {
    take,
    async takeAnyway(work) {
      const taking = take(work);
      try {
        return await within(times.note, taking);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        log.warn('what came in is answered, but nothing is noted of it', { error });
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        // It may have been noted all the same, or be noted later: then it is ended with this.
        const isNoted = taking.then(
          (taken) => taken !== null,
          () => true,
        );
        void Promise.all([isNoted, ended]).then(([isOurs]) =>
          isOurs ? noteEnd(work.id, 'done') : undefined,
        );
        return { ...unnoted, end: async () => end() };
      }
    },
    async correct(of, work) {
      const rows = await store.query(
        `insert into work (id, kind, team, person, body, state, holder, held_until, came, until)
        values ($1, $2, $3, $4, '', 'corrected', '', 0, $5, $6)
        on conflict (id) do update set state = 'corrected' where work.state in ('unanswered', 'corrected') returning id`,
        [of, work.kind, work.team ?? '', work.person ?? '', now(), now() + times.remember],
      );
      return rows.length > 0 ? take(work) : null;
    },
    takeUp(kind, again) {
      kinds.set(kind, again);
    },
    start: () => void start(),
    look,
    async open() {
      const [row] = await store.query(`select count(*) as number from work where state in ${openStates}`);
      return Number(row?.number ?? 0);
    },
    close: () => stopping.abort(),
  };
}
