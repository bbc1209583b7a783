import type { Catalog } from '../../catalog/catalog.ts';
import { perMonth, type Volume } from '../../cost/volume.ts';
import { dollarReadings, readDollars, readRate } from '../../language/money.ts';
import { readCount, readDecimal } from '../../language/numbers.ts';
import type { Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { parseCost } from '../cost/read.ts';
import { misreadCount, misunderstood } from '../read-names.ts';
import { takeLabel } from './labels.ts';
import type { Text } from './words.ts';
import * as words from './words.ts';

/**
 * The amount in a money pattern's groups: three for "$1", "1 dollar", "50 cents", as often as the pattern has them; or
 * what is wrong with it.
 */
function amountIn(
  said: string,
  groups: readonly (string | undefined)[],
  read: typeof readRate,
): number | Misunderstood {
  const at = groups.findIndex((group) => group !== undefined);
  const digits = groups[at] ?? '';
  const usd = read(digits);
  if (usd === 'two-readings') return misunderstood(usd, digits, dollarReadings(digits));
  if (usd === null) return misunderstood('bad-limit', said.trim());
  return at % 3 === 2 ? usd / 100 : usd;
}

/** The volume that words say, read as those of a cost: any model will do for that. */
function readVolume(catalog: Catalog, text: string, today: string): Volume | null | Misunderstood {
  const [model] = catalog.models.keys();
  const command = parseCost(catalog, `"${model}" ${text.replace(/^\s*(?:at|for|with)\s+/i, '')}`, today);
  if (command.kind === 'misunderstood') return command;
  return command.kind === 'cost' ? command.volume : null;
}

/** Prices per 1M tokens or a month, and the volume that prices are to be of. */
export function readMoney(catalog: Catalog, text: Text, today: string) {
  const wishes: Wish[] = [];
  const monthly = text.take(words.monthlyPattern);
  const said = text.take(words.volumePattern)?.[0] ?? null;
  const volume = said === null ? null : readVolume(catalog, said, today);
  if (volume && 'kind' in volume) return volume;
  if (volume && perMonth(volume.per) === null) return misunderstood('no-period', said?.trim() ?? '');
  if (monthly) {
    const value = amountIn(monthly[0], monthly.slice(1), readDollars);
    if (typeof value === 'object') return value;
    if (!volume) return misunderstood('no-volume', `$${value}`);
    wishes.push({ kind: 'monthlyAtMost', value, volume });
  }
  for (let price = text.take(words.pricePattern); price; price = text.take(words.pricePattern)) {
    const side = (price[1] ?? price[8] ?? price[9])?.toLowerCase();
    const value = amountIn(price[0], price.slice(2, 8), readRate);
    if (typeof value === 'object') return value;
    const kind = side === 'input' ? 'inputAtMost' : side === 'output' ? 'outputAtMost' : 'priceAtMost';
    if (wishes.some((wish) => wish.kind === kind)) return misunderstood('same-wish', price[0].trim());
    wishes.push({ kind, value });
  }
  return { wishes, volume };
}

/** Bits a weight that people run models at on their own cards where they do not say it. */
const usualBits = 4;

/** Context, memory, parameters and date. */
export function readLimits(text: Text): Wish[] | Misunderstood {
  const wishes: Wish[] = [];
  const context = text.take(words.contextPattern) ?? text.take(words.bareContextPattern);
  if (context) {
    const said = context[1] ?? context[2] ?? '';
    const value = readCount(said);
    if (value === 'two-readings') return misreadCount(value, said);
    if (typeof value === 'string' || value === 0) return misunderstood('bad-limit', context[0].trim());
    wishes.push({ kind: 'contextAtLeast', value });
    const again = text.take(words.contextPattern);
    if (again) return misunderstood('same-wish', again[0].trim());
  }
  const memory = text.take(words.memoryPattern);
  if (memory) {
    const value = readDecimal(memory[1] ?? '');
    if (value === null) return misunderstood('bad-limit', memory[0].trim());
    wishes.push({ kind: 'memoryAtMost', value, bits: Number(memory[2] ?? usualBits) });
  }
  const size = text.take(words.parametersPattern);
  if (size) {
    const value = readDecimal(size[1] ?? '');
    if (value === null) return misunderstood('bad-limit', size[0].trim());
    wishes.push({ kind: 'parametersAtMost', value });
  }
  const since = text.take(words.sincePattern)?.[1];
  if (since !== undefined) {
    const value = since.length === 4 ? `${since}-01` : since;
    const isDate = /^\d{4}-\d\d(?:-\d\d)?$/.test(value) && !Number.isNaN(Date.parse(value));
    if (!isDate) return misunderstood('bad-date', since);
    wishes.push({ kind: 'releasedSince', value });
  }
  return wishes;
}

/** A score of a benchmark as a wish; a mistake where a lower one would be no better. */
function benchmarkWish(
  catalog: Catalog,
  id: string,
  bound: string,
  value: string,
  said: string,
): Wish | Misunderstood {
  const atMost = /most|under|below|</i.test(bound);
  if (atMost !== (catalog.benchmarks[id]?.better === 'lower'))
    return misunderstood('unknown-wish', said.trim());
  return {
    kind: atMost ? 'benchmarkAtMost' : 'benchmarkAtLeast',
    value: Number(value),
    benchmark: id,
  };
}

/** "MMLU at least 80", by the whole name of a benchmark as the catalog has it. */
export function readNamedBenchmark(catalog: Catalog, text: Text): Wish | Misunderstood | null {
  const taken = takeLabel(catalog, text, 'benchmarks', {
    before: /(?:\ban?\s+)?$/i,
    after: words.scoreAhead,
  });
  if (!taken) return null;
  const [, bound = '', value = ''] = taken.after ?? [];
  return benchmarkWish(catalog, taken.id, bound, value, taken.said);
}

/** A score that no benchmark of the catalog has the name of. */
export function readBenchmark(text: Text): Misunderstood | null {
  const match = text.take(words.benchmarkPattern);
  if (!match) return null;
  const [, name = '', bound = '', value] = match;
  const last = name.split(' ').at(-1) ?? name;
  if (/^(?:price|cost|costs|costing)$/i.test(last)) return misunderstood('bad-limit', `${bound} ${value}`);
  return misunderstood('unknown-benchmark', last);
}
