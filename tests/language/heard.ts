import type { Area, Messages, Said } from '../../src/language/says.ts';
import type { Wording } from '../../src/language/wording.ts';

/** What is said at an id, with a note of each message by its id when it is asked for. */
function noted(said: unknown, id: string, note: (id: string) => void): unknown {
  if (typeof said === 'function')
    return (...values: readonly unknown[]): unknown => {
      note(id);
      return Reflect.apply(said, null, values);
    };
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return said;
  const isWord = (value: unknown) => typeof value === 'string' || Array.isArray(value);
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(said).map(([key, value]: [string, unknown]): [string, PropertyDescriptor] => {
        const inner = noted(value, `${id}.${key}`, note);
        const get = () => {
          if (isWord(inner)) note(`${id}.${key}`);
          return inner;
        };
        return [key, { get, enumerable: true }];
      }),
    ),
  );
}

/** The same wording, with a note of each message by its id when it is asked for. */
export function heard(words: Wording, note: (id: string) => void): Wording {
  const made = new Map<Area, unknown>();
  return {
    ...words,
    of: <Spec extends Messages>(area: Area<Spec>): Said<Spec> => {
      const known = made.get(area) ?? noted(words.of(area), area.id, note);
      made.set(area, known);
      return known as Said<Spec>;
    },
  };
}
