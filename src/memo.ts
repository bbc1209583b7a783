/**
 * Remembers up to `most` values by key, those not asked for lately go first. They are kept in two halves, the older
 * one dropped when the newer is full: that needs no bookkeeping at a hit.
 */
export function createCache<Key, Value>(most: number): (key: Key, make: () => Value) => Value {
  const half = Math.max(1, Math.ceil(most / 2));
  let newer = new Map<Key, Value>();
  let older = new Map<Key, Value>();
  return (key, make) => {
    const known = newer.get(key);
    if (known !== undefined) return known;
    const value = older.get(key) ?? make();
    if (newer.size >= half) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
}

/**
 * Remembers what is worked out of one thing of an owner on a day, such as of a model of a catalog, for two days at most;
 * an owner that is let go takes its values along.
 */
export function createDayMemo<Owner extends object, Thing extends object, Value>(
  make: (owner: Owner, thing: Thing, day: string) => Value,
): (owner: Owner, thing: Thing, day: string) => Value {
  const days = createMemo<Map<Thing, Value>>(2);
  const none = () => new Map<Thing, Value>();
  return (owner, thing, day) => {
    const known = days(owner, day, none);
    const before = known.get(thing);
    if (before !== undefined) return before;
    const value = make(owner, thing, day);
    known.set(thing, value);
    return value;
  };
}

/** A cache for each owner; an owner that is let go takes its values along. */
export function createMemo<Value, Key = string>(
  most: number,
): (owner: object, key: Key, make: () => Value) => Value {
  const owners = new WeakMap<object, (key: Key, make: () => Value) => Value>();
  return (owner, key, make) => {
    let kept = owners.get(owner);
    if (!kept) {
      kept = createCache<Key, Value>(most);
      owners.set(owner, kept);
    }
    return kept(key, make);
  };
}
