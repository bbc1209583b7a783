import { readFileSync } from 'node:fs';
import path from 'node:path';
import { understand } from '../../src/answers/question/understand.ts';
import { find } from '../../src/catalog/find.ts';
import type { Request } from '../../src/pick/wish.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** A question with what should come of it. */
export type Expected = {
  readonly text: string;
  readonly kind: string;
  readonly topics: readonly string[];
  readonly models: readonly string[];
  readonly wishes: string;
  readonly previous: readonly string[];
};

/** How a question was read, beside what was expected: a refusal or a counter-question is never wrong. */
export type Outcome = {
  readonly asked: Expected;
  readonly got: string;
  readonly verdict: 'right' | 'declined' | 'wrong';
};

function idsOf(names: string | undefined): string[] {
  return (names ?? '')
    .split(',')
    .filter(Boolean)
    .map((name) => find(catalog, name, today).model ?? `? ${name}`);
}

/** The questions of a file under tests/phrases. */
export function questionsOf(file: string): Expected[] {
  return readFileSync(path.join(import.meta.dirname, '..', 'phrases', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [text = '', kind = '', topics = '', models, wishes = '', previous] = line.split('\t');
      return {
        text,
        kind,
        topics: topics.split(' ').filter(Boolean),
        models: idsOf(models),
        wishes,
        previous: idsOf(previous),
      };
    });
}

/** What is best, then the wishes: `price takes:image priceAtMost:1`. */
export function requestText({ goal, wishes, volume }: Request): string {
  const own = wishes.map((wish) => [wish.kind, wish.value].join(':'));
  return [
    typeof goal === 'string'
      ? goal
      : 'take' in goal
        ? `${goal.take}:${goal.quality ?? 'none'}`
        : `score:${goal.benchmark}`,
    ...own,
    ...(volume ? ['volume'] : []),
  ].join(' ');
}

/** Every wish that was expected is there (its value where one is given), and no other. */
function sameWishes(expected: string, got: string): boolean {
  const left = got.split(' ');
  for (const wish of expected.split(' ')) {
    const at = left.findIndex((own) => own === wish || own.startsWith(`${wish}:`));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

/** Reads a question and judges what came of it. */
export function judge(asked: Expected): Outcome {
  const read = understand(catalog, asked.text, {
    today,
    thread: asked.previous.length > 0 ? { models: asked.previous, topics: [] } : null,
    locale: 'en',
  });
  if (read.kind !== 'query') {
    const about = [read.kind, ...read.topics, ...(read.kind === 'clarify' ? [read.reason, read.text] : [])];
    return { asked, got: about.join(' '), verdict: read.kind === asked.kind ? 'right' : 'declined' };
  }
  const { topics, subjects, request } = read.query;
  const models = subjects.flatMap(({ model }) => model ?? []);
  const wishes = request ? requestText(request) : '';
  const got = `query ${topics.join(' ')} ${models.join(' ')} ${wishes}`.trim();
  const isRight =
    asked.kind === 'query' &&
    sameSet(asked.topics, topics) &&
    sameSet(asked.models, models) &&
    (asked.wishes === '' || sameWishes(asked.wishes, wishes));
  return { asked, got, verdict: isRight ? 'right' : 'wrong' };
}
