import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { StoreError } from '../storage/store.ts';
import { longestWorth, type Taken } from '../storage/work.ts';

/** What a failed request tells of whether it was carried out. */
export type Failure =
  /** It was read and refused, as another try would be. */
  | { readonly kind: 'refused' }
  /** Too many of its kind; `pause` is how long to wait in milliseconds, where that was said. */
  | { readonly kind: 'limited'; readonly pause: number | null }
  /** It certainly was not carried out, but may be later. */
  | { readonly kind: 'unreached' }
  /** It may have been carried out. */
  | { readonly kind: 'unsure' };

/** An answer on its way to where it was asked for. */
export type Letter = {
  /** What is limited on its own, such as a channel: letters of one lane go out one after another. */
  readonly lane: string;
  /** One try to send it. */
  send(): Promise<unknown>;
  /** Looks up whether a try arrived after all; null where that cannot be found out. */
  readonly arrived: (() => Promise<boolean | null>) | null;
  /** What goes to the person directly when this one is given up; null where there is no other way. */
  readonly instead: Letter | null;
  /** The work that is done by it, in a book that outlasts the process; left out where nothing is noted of it. */
  readonly taken?: Taken;
};

export type Outbox = {
  /**
   * Keeps the letter until it has arrived or is given up.
   * @param isInstead whether it goes to the person in place of an answer elsewhere, which may have been tried before
   */
  put(letter: Letter, isInstead?: boolean): void;
  /** Letters that wait now, and those that arrived, were given up, or may or may not have arrived; and further tries. */
  counts(): Readonly<Record<'waiting' | 'sent' | 'lost' | 'unknown' | 'retries', number>>;
  /**
   * Tries once more what waits; what does not get through is left to another process or the next start, where that can
   * be, and given up otherwise. Resolves after `longest` milliseconds at the latest.
   */
  stop(longest: number): Promise<void>;
};

/** Time, which tests bring along; all in milliseconds. */
export type Clock = {
  now(): number;
  /** Resolves early when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, so that not everybody tries again at the same moment. */
  random(): number;
};

export const realClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleepFor(milliseconds, undefined, { signal }).catch(() => undefined),
  random: Math.random,
};

type Kept = {
  readonly letter: Letter;
  /** When it is given up. */
  readonly until: number;
  /** Whether it is sent in place of another one. */
  readonly isInstead: boolean;
  /** Whether an earlier try may have arrived. */
  isUnsure: boolean;
  isUnderWay: boolean;
  wasTried: boolean;
};

type Lane = { kept: Kept[]; isRunning: boolean; notBefore: number; refusals: number };

/** Milliseconds until it is tried again to note that a letter is sent. */
const untilNoted = 1000;

/** Milliseconds until what an earlier process was sending when it ended has surely come to its end. */
const untilSettled = 2000;

/** Milliseconds for which nobody takes up an answer that there was no room for. */
const untilRoom = 30_000;

const isStopping = 'the bot is stopping';
const tooLate = 'it could not be sent in an hour';
const cannotBeKnown = 'what became of it cannot be looked up';

/** Pauses between tries in milliseconds: they double, but stay dense for the first minute. */
const pauses = { first: 500, mostAtFirst: 5000, dense: 15, most: 30_000 } as const;

/**
 * Sends answers until they have arrived, once each. A limit holds up one lane; when requests do not get through at all,
 * everything waits until a harmless one (`probe`) does, and then a single letter goes ahead. What may have arrived is
 * looked up before it is sent again, and is not sent again where that is impossible.
 * @param parts.name of the platform, for the log
 * @param parts.judge what the error of a try, a look-up or a probe tells
 * @param parts.lookUpEvery milliseconds from one look-up to the next
 * @param parts.most letters that are kept at a time; then the oldest give way
 */
export function createOutbox(parts: {
  readonly name: string;
  readonly log: Log;
  readonly judge: (error: unknown) => Failure;
  readonly probe: () => Promise<unknown>;
  readonly lookUpEvery: number;
  readonly most?: number;
  readonly clock?: Clock;
}): Outbox {
  const { name, log, judge, probe, lookUpEvery, most = 1000, clock = realClock } = parts;
  const lanes = new Map<string, Lane>();
  // Look-ups have a lane of their own: nothing that is sent waits for them.
  const lookUps: Lane = { kept: [], isRunning: false, notBefore: 0, refusals: 0 };
  // The oldest stand first.
  const waiting = new Set<Kept>();
  // What is being noted in the book of work.
  const noting = new Set<Promise<void>>();
  const requests = new Set<Promise<void>>();
  const note = (noted: Promise<void> | undefined): void => {
    if (!noted) return;
    noting.add(noted);
    void noted.then(() => noting.delete(noted));
  };
  const ended = { sent: 0, lost: 0, unknown: 0 };
  let retries = 0;
  // Stopping cuts pauses short first, and when a last try fails or time is over it ends all.
  const hurrying = new AbortController();
  const stopping = new AbortController();
  let empty = Promise.withResolvers<void>();
  // How often in a row nothing got through, and what there is to wait for meanwhile.
  let failures = 0;
  // How many tries in a row may have arrived: each puts a letter at risk, so there are few of them.
  let risks = 0;
  let outage: Promise<void> | null = null;
  let trial: Promise<void> | null = null;

  const jittered = (milliseconds: number): number => milliseconds * (0.8 + 0.4 * clock.random());
  const grown = (times: number): number => {
    const longest = times <= pauses.dense ? pauses.mostAtFirst : pauses.most;
    return Math.min(pauses.first * 2 ** (times - 1), longest);
  };

  const end = (kept: Kept, how: keyof typeof ended): void => {
    if (!waiting.delete(kept)) return;
    ended[how] += 1;
    note(kept.letter.taken?.end());
    if (waiting.size === 0) empty.resolve();
  };
  /** Another process has it, or will. */
  const leave = (kept: Kept): void => {
    if (waiting.delete(kept) && waiting.size === 0) empty.resolve();
  };
  const lose = (kept: Kept, reason: string, error?: unknown): void => {
    const { letter, isInstead } = kept;
    const fields = { to: letter.lane, reason, ...(error === undefined ? {} : { error }) };
    if (kept.isUnsure) {
      log.error(`${name}: an answer may not have arrived, and is not sent twice`, fields);
      end(kept, 'unknown');
    } else {
      log.error(`${name}: an answer was not sent`, fields);
      if (!isInstead && letter.instead && !stopping.signal.aborted) {
        // What goes to the person is the same work.
        add({ ...letter.instead, ...(letter.taken ? { taken: letter.taken } : {}) }, true);
        ended.lost += 1;
        leave(kept);
      } else end(kept, 'lost');
    }
  };
  const loseExpired = (): void => {
    for (const kept of waiting) {
      if (!kept.isUnderWay && clock.now() >= kept.until) lose(kept, tooLate);
    }
  };

  /** Waits until a request without effects gets through. */
  const recover = async (): Promise<void> => {
    const since = clock.now();
    const rest = (milliseconds: number) => clock.sleep(jittered(milliseconds), hurrying.signal);
    if (risks > 1) await rest(Math.min(pauses.first * 4 ** (risks - 1), pauses.most));
    for (;;) {
      await rest(grown(failures));
      loseExpired();
      try {
        await probe();
        break;
      } catch (error) {
        if (['refused', 'limited'].includes(judge(error).kind)) break;
        failures += 1;
        if (!hurrying.signal.aborted) continue;
        stopping.abort();
        return;
      }
    }
    const seconds = Math.round((clock.now() - since) / 1000);
    log.info(`${name}: requests get through again`, { seconds, waiting: waiting.size });
    outage = null;
  };
  const stumble = (error: unknown, isRisk: boolean): void => {
    if (outage) return;
    if (failures === 0) log.warn(`${name}: answers cannot be sent, trying again`, { error });
    failures += 1;
    if (isRisk) risks += 1;
    if (hurrying.signal.aborted) stopping.abort();
    else outage = recover();
  };

  const lookUp = async (kept: Kept): Promise<void> => {
    lookUps.notBefore = clock.now() + lookUpEvery;
    const hasArrived = (await kept.letter.arrived?.()) ?? null;
    if (hasArrived === null) lose(kept, cannotBeKnown);
    else if (hasArrived) end(kept, 'sent');
    else {
      await kept.letter.taken?.unsent();
      kept.isUnsure = false;
      laneOf(kept.letter.lane).kept.unshift(kept);
      run(kept.letter.lane);
    }
  };
  /** One request for the first letter of a lane. */
  const tryOne = async (kept: Kept, lane: Lane): Promise<void> => {
    // That look-ups get through says nothing of what is sent.
    const isLookUp = lane === lookUps;
    const passed = (): void => {
      if (!isLookUp) failures = risks = 0;
    };
    // Of a look-up that failed nothing is known anew.
    const unsent = async (): Promise<void> => (isLookUp ? undefined : kept.letter.taken?.unsent());
    kept.isUnderWay = true;
    try {
      if (isLookUp) await lookUp(kept);
      else {
        const { letter, isInstead } = kept;
        const isOurs = (await letter.taken?.sending(isInstead ? 'instead' : 'answer')) ?? true;
        if (isOurs) {
          if (kept.wasTried) retries += 1;
          kept.wasTried = true;
          await letter.send();
          end(kept, 'sent');
        } else leave(kept);
      }
      passed();
      lane.refusals = 0;
    } catch (error) {
      if (error instanceof StoreError) {
        lane.notBefore = clock.now() + untilNoted;
        return;
      }
      const failure = judge(error);
      switch (failure.kind) {
        case 'refused':
          await unsent();
          passed();
          lose(kept, 'it was refused', error);
          break;
        case 'limited':
          await unsent();
          passed();
          lane.refusals += 1;
          lane.notBefore = clock.now() + Math.max(failure.pause ?? 0, jittered(grown(lane.refusals)));
          break;
        case 'unreached':
          await unsent();
          stumble(error, false);
          break;
        case 'unsure':
          stumble(error, !isLookUp);
          if (isLookUp) break;
          kept.isUnsure = true;
          if (kept.letter.arrived === null) lose(kept, cannotBeKnown, error);
          lookUps.kept.push(kept);
          void work(lookUps);
      }
    } finally {
      kept.isUnderWay = false;
    }
  };

  const request = (kept: Kept, lane: Lane): Promise<void> => {
    const trying = tryOne(kept, lane);
    requests.add(trying);
    return trying.finally(() => requests.delete(trying));
  };

  const work = async (lane: Lane): Promise<void> => {
    if (lane.isRunning) return;
    lane.isRunning = true;
    for (;;) {
      lane.kept = lane.kept.filter((kept) => waiting.has(kept) && kept.isUnsure === (lane === lookUps));
      const [first] = lane.kept;
      if (!first || stopping.signal.aborted) break;
      const pause = Math.min(lane.notBefore, first.until) - clock.now();
      if (clock.now() >= first.until) lose(first, tooLate);
      else if (pause > 0) await clock.sleep(pause, stopping.signal);
      else if (outage) await outage;
      else if (trial && lane !== lookUps) await trial;
      else if (failures === 0 || lane === lookUps) await request(first, lane);
      else {
        trial = request(first, lane);
        await trial;
        trial = null;
      }
    }
    lane.isRunning = false;
  };
  const laneOf = (key: string): Lane => {
    const lane = lanes.get(key) ?? { kept: [], isRunning: false, notBefore: 0, refusals: 0 };
    lanes.set(key, lane);
    return lane;
  };
  const run = (key: string): void => {
    const lane = laneOf(key);
    void work(lane).then(() => {
      if (lane.kept.length === 0 && !lane.isRunning && lanes.get(key) === lane) lanes.delete(key);
    });
  };
  /** Leaves it in the book of work for another process or a later time; gives it up where that cannot be. */
  const leaveOrLose = (kept: Kept, reason: string, rest?: number): void => {
    const { taken } = kept.letter;
    if (!taken?.outlasts) {
      lose(kept, reason);
      return;
    }
    log.info(`${name}: an answer is left to be sent later or by another process`, {
      to: kept.letter.lane,
      reason,
    });
    leave(kept);
    // What is on its way now is looked for once it has come to its end.
    if (!kept.isUnderWay) note(taken.leave(rest));
  };
  const add = (letter: Letter, isInstead: boolean): void => {
    const until = clock.now() + longestWorth;
    // An earlier process may have sent it.
    const { begun = 'nothing' } = letter.taken ?? {};
    const isUnsure = isInstead ? begun === 'instead' : begun !== 'nothing';
    const kept = { letter, until, isInstead, isUnsure, isUnderWay: false, wasTried: false };
    if (waiting.size === 0) empty = Promise.withResolvers<void>();
    waiting.add(kept);
    if (stopping.signal.aborted) {
      leaveOrLose(kept, isStopping);
      return;
    }
    note(letter.taken?.made());
    if (isUnsure && (letter.arrived === null || begun === 'instead')) {
      lose(kept, cannotBeKnown);
      return;
    }
    if (isUnsure) {
      lookUps.kept.push(kept);
      lookUps.notBefore = Math.max(lookUps.notBefore, clock.now() + untilSettled);
      void work(lookUps);
      return;
    }
    if (waiting.size > most) {
      for (const oldest of waiting) {
        if (oldest.isUnderWay) continue;
        leaveOrLose(oldest, `more than ${most} answers wait`, untilRoom);
        break;
      }
    }
    laneOf(letter.lane).kept.push(kept);
    run(letter.lane);
  };

  return {
    put: (letter, isInstead = false) => add(letter, isInstead),
    counts: () => ({ waiting: waiting.size, ...ended, retries }),
    async stop(longest) {
      const end = clock.now() + longest;
      hurrying.abort();
      if (waiting.size > 0) await Promise.race([empty.promise, clock.sleep(longest, stopping.signal)]);
      stopping.abort();
      // What became of a last try is noted, so that nobody has to look it up.
      const { signal } = new AbortController();
      await Promise.race([Promise.allSettled(requests), clock.sleep(Math.max(0, end - clock.now()), signal)]);
      for (const kept of waiting) leaveOrLose(kept, isStopping);
      await Promise.all(noting);
    },
  };
}
