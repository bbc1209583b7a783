/**
 * Makes one object of plain ones that are alike, at every depth: most of what offers say is what others of their model
 * say. What stands twice in one list stays two, so that it can be told which of them is meant.
 * @returns a function from a value to the same one, whose parts it may share with all values before it
 */
export function createAlike(): <Value>(value: Value) => Value {
  const known = new Map<string, object>();
  const numbers = new Map<object, number>();
  const done = new Map<object, object>();

  /** What tells a value from others whose parts are numbered. */
  const tell = (value: unknown): string => {
    if (typeof value === 'string') return `${value.length}"${value}`;
    if (typeof value === 'object' && value !== null) return `#${numbers.get(value)}`;
    return Object.is(value, -0) ? '-0' : String(value);
  };
  const number = <Own extends object>(value: Own): Own => {
    numbers.set(value, numbers.size);
    return value;
  };
  const keep = (key: string, make: () => object): object => {
    const before = known.get(key);
    if (before) return before;
    const own = number(make());
    known.set(key, own);
    return own;
  };
  const list = (items: readonly unknown[]): object => {
    const before = new Set<unknown>();
    const taken = items.map((item) => {
      const own = take(item);
      const isTwice = typeof own === 'object' && own !== null && before.has(own);
      before.add(own);
      return isTwice ? number(Array.isArray(own) ? [...own] : { ...(own as object) }) : own;
    });
    return keep(`[${taken.map(tell).join()}`, () => taken);
  };
  const record = (value: Readonly<Record<string, unknown>>): object => {
    const names = Object.keys(value);
    const taken = names.map((name) => take(value[name]));
    const key = taken.map((part, at) => `${names[at]?.length}:${names[at]}=${tell(part)}`).join();
    return keep(key, () => Object.fromEntries(names.map((name, at) => [name, taken[at]])));
  };
  const take = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const before = done.get(value);
    if (before) return before;
    const own = Array.isArray(value) ? list(value) : record(value as Record<string, unknown>);
    done.set(value, own);
    return own;
  };
  return <Value>(value: Value): Value => take(value) as Value;
}
