/** Remembers at most `most` values per owner, the least recently used go first; an owner that is let go takes its values along. */
export function createMemo<Value>(most: number): (owner: object, key: string, make: () => Value) => Value {
  const owners = new WeakMap<object, Map<string, Value>>();
  return (owner, key, make) => {
    const kept = owners.get(owner) ?? new Map<string, Value>();
    owners.set(owner, kept);
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const value = make();
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? key);
    return value;
  };
}
