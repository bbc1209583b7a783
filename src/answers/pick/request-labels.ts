import type { Task } from '../../catalog/words.ts';
import { benchmarkGoal, type FactGoal, qualityGoal, type Request, type Wish } from '../../pick/wish.ts';

/** A wish as scripts read it. */
export type WishLabel = {
  readonly kind: Wish['kind'] | 'makes';
  readonly value: string | number | boolean | readonly string[];
  /** Of a score. */
  readonly benchmark?: string;
};

/** What was asked for, as scripts read it; what is only implied by it is no label. */
export type RequestLabels = {
  readonly wishes: readonly WishLabel[];
  /**
   * "cheap", "new", "ctx", "fast", "small", "large", "coding", "agents" or the id of a benchmark; "best" where nothing else
   * is asked; null where wishes are all that was said.
   */
  readonly goal: string | null;
};

const factGoals: Readonly<Record<FactGoal, string>> = {
  price: 'cheap',
  newest: 'new',
  context: 'ctx',
  speed: 'fast',
  smallest: 'small',
  largest: 'large',
};

/** Kinds of work that are goals of their own. */
const works = ['coding', 'agents'];

/** Wishes that nobody says: a floor follows from the price, a state is included beside the wishes. */
const implied = new Set<Wish['kind']>(['goodEnough', 'include']);

function labelOf(wish: Wish): WishLabel {
  const value = wish.kind === 'releasedSince' ? wish.value.replace(/^(\d{4})-01$/, '$1') : wish.value;
  return { kind: wish.kind, value, ...('benchmark' in wish ? { benchmark: wish.benchmark } : {}) };
}

/** What is made by models that are for no chat. */
const made: Readonly<Partial<Record<Task, string>>> = {
  image: 'image',
  video: 'video',
  speech: 'audio',
  music: 'audio',
};

/** The wishes and the goal of a request by name. */
export function labelsOf({
  wishes: all,
  goal,
  task,
}: Pick<Request, 'wishes' | 'goal' | 'task'>): RequestLabels {
  const quality = qualityGoal(goal);
  const making = made[task];
  const wishes: WishLabel[] = [
    ...(making === undefined ? [] : [{ kind: 'makes', value: making } as const]),
    ...all.filter(({ kind }) => !implied.has(kind)).map(labelOf),
  ];
  const isWork = works.find((own) => own === quality?.work || own === quality?.quality);
  const ofQuality = isWork ?? (wishes.length === 0 ? 'best' : null);
  return {
    wishes,
    goal: typeof goal === 'string' ? factGoals[goal] : (benchmarkGoal(goal) ?? ofQuality),
  };
}
