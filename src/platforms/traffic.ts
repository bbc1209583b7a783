import type { Answerer } from '../answers/answerer.ts';
import type { Card } from '../card/card.ts';
import type { Conversation } from './conversation.ts';
import type { TeamSettings } from './team-settings.ts';

/**
 * How people ask: `mention` is a message that calls the bot, `direct` one to the bot alone, `message` another one that it
 * is told of; `home` is its own page, `step` one of a workflow.
 */
export const requestKinds = [
  'command',
  'click',
  'form',
  'mention',
  'direct',
  'message',
  'shortcut',
  'autocomplete',
  'home',
  'step',
  'other',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What is answered: `fault` is a mistake of ours, which the log tells of. */
export const answerKinds = ['answer', 'clarify', 'refuse', 'mistake', 'fault'] as const;
type AnswerKind = (typeof answerKinds)[number];

/** Upper ends of the ranges that times are counted in, in seconds; Slack and Discord wait for 3. */
export const timeBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10] as const;

/** Times by how long they were. */
export type Times = {
  /** How many were within each of `timeBounds` and above the one before it, and how many were longer. */
  readonly counts: readonly number[];
  /** Of all, in seconds. */
  readonly sum: number;
};

type Kept = { counts: number[]; sum: number };

/** A request on its way. */
export type Request = {
  /** The platform knows that it has arrived; said again, it counts once. */
  acknowledged(): void;
  /** All work on it has ended: its answer is sent, or that of a message is on its way. */
  done(): void;
};

/** What was asked of a platform since the start, in figures alone. */
export type Traffic = {
  /** @param arrived when it came in, as `performance.now()` has it; now without it */
  request(kind: RequestKind, arrived?: number): Request;
  answered(kind: AnswerKind): void;
  readonly requests: Readonly<Record<RequestKind, number>>;
  readonly answers: Readonly<Record<AnswerKind, number>>;
  readonly acknowledgements: Readonly<Record<RequestKind, Times>>;
  /** From when requests came in until all work on them had ended. */
  readonly durations: Readonly<Record<RequestKind, Times>>;
};

function recordOf<Key extends string, Value>(keys: readonly Key[], value: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value()])) as Record<Key, Value>;
}

/**
 * Counts what a platform is asked; counting is an addition, since it happens at every request.
 * @param now the clock in milliseconds
 */
export function createTraffic(now: () => number = () => performance.now()): Traffic {
  const noTimes = (): Kept => ({ counts: [...timeBounds.map(() => 0), 0], sum: 0 });
  const requests = recordOf(requestKinds, () => 0);
  const answers = recordOf(answerKinds, () => 0);
  const acknowledgements = recordOf(requestKinds, noTimes);
  const durations = recordOf(requestKinds, noTimes);
  const keep = (times: Kept, since: number): void => {
    const seconds = (now() - since) / 1000;
    const range = timeBounds.findIndex((bound) => seconds <= bound);
    const place = range === -1 ? timeBounds.length : range;
    times.counts[place] = (times.counts[place] ?? 0) + 1;
    times.sum += seconds;
  };
  return {
    request(kind, arrived = now()) {
      requests[kind] += 1;
      let isAcknowledged = false;
      return {
        acknowledged() {
          if (!isAcknowledged) keep(acknowledgements[kind], arrived);
          isAcknowledged = true;
        },
        done: () => keep(durations[kind], arrived),
      };
    },
    answered(kind) {
      answers[kind] += 1;
    },
    requests,
    answers,
    acknowledgements,
    durations,
  };
}

/** Gives back what `work` makes, having counted which kind of answer it is; null where it is none. */
function counted<Made>(
  { answered }: Traffic,
  work: () => Made,
  cardOf: (made: Awaited<Made>) => Card | null,
): Made {
  const count = (made: Awaited<Made>): void => {
    const card = cardOf(made);
    if (card) answered(card.outcome ?? 'answer');
  };
  try {
    const made = work();
    if (made instanceof Promise) made.then(count, () => answered('fault'));
    else count(made as Awaited<Made>);
    return made;
  } catch (error) {
    answered('fault');
    throw error;
  }
}

const itself = (card: Card | null): Card | null => card;

/** The same answerer, whose answers to what people do are counted. */
export function countAnswers(answerer: Answerer, traffic: Traffic): Answerer {
  return {
    ...answerer,
    typed: (...asked) => counted(traffic, () => answerer.typed(...asked), itself),
    filled: (...asked) => counted(traffic, () => answerer.filled(...asked), itself),
    click: (...asked) =>
      counted(
        traffic,
        () => answerer.click(...asked),
        (made) => ('card' in made ? made.card : null),
      ),
    submit: (...asked) =>
      counted(
        traffic,
        () => answerer.submit(...asked),
        ({ card }) => card,
      ),
    compareMessage: (...asked) => counted(traffic, () => answerer.compareMessage(...asked), itself),
    verifyMessage: (...asked) => counted(traffic, () => answerer.verifyMessage(...asked), itself),
  };
}

/** The same answerers of places, whose answers to what people do are counted; what is said is counted by the conversation. */
export function countAnswersAt(
  settings: Pick<TeamSettings, 'at'>,
  traffic: Traffic,
): Pick<TeamSettings, 'at'> {
  const counting = new WeakMap<Answerer, Answerer>();
  return {
    at(place) {
      const own = settings.at(place);
      const known = counting.get(own.answerer) ?? countAnswers(own.answerer, traffic);
      counting.set(own.answerer, known);
      return { ...own, answerer: known };
    },
  };
}

/** The same conversation, whose replies are counted. */
export function countReplies(conversation: Conversation, traffic: Traffic): Conversation {
  return {
    ...conversation,
    addressed: (...said) => counted(traffic, () => conversation.addressed(...said), itself),
    overheard: (...said) => counted(traffic, () => conversation.overheard(...said), itself),
  };
}
