import { StoreError } from './store.ts';

const parts = 10;

/**
 * What was asked of a store, or a `StoreError` once it takes too long. A process that is busy itself does not take its own
 * pauses for the store's: time is counted in parts.
 * @param longest milliseconds
 */
export function within<Value>(longest: number, asked: Promise<Value>): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  let left = parts;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(timer);
    if (left === 0) reject(new StoreError('it takes too long'));
  }, longest / parts).unref();
  asked.then(resolve, reject).finally(() => clearInterval(timer));
  return promise;
}
