import type { Catalog } from '../../catalog/catalog.ts';
import type { UnitVolume } from '../../cost/unit-volume.ts';
import { periodPatterns } from '../../language/periods.ts';
import type { Understood } from '../../subjects/query.ts';
import { areBoughtByUnit } from '../../subjects/units/overview.ts';
import { readUnits, unitsPattern } from '../cost/units.ts';
import { noCostWords } from '../cost/volume.ts';

/** What a text says is bought, and what is left of it; null where it says nothing of the kind. */
function unitsIn(text: string): { readonly units: UnitVolume; readonly rest: string } | null {
  const said = unitsPattern.exec(text);
  if (!said) return null;
  const rest = `${text.slice(0, said.index)} ${text.slice(said.index + said[0].length)}`;
  const per = periodPatterns.find(([pattern]) => new RegExp(pattern, 'iu').test(rest))?.[1] ?? null;
  const units = readUnits({ ...noCostWords, units: [said[0]], per });
  return units && !('kind' in units) ? { units, rest } : null;
}

/**
 * A question on what so many images, hours or pages cost, of models that are sold by them: 'query', or null where it is
 * another one, such as how many pages a model reads.
 * @param understood reads a question without them
 */
export function boughtIn(
  catalog: Catalog,
  text: string,
  today: string,
  understood: (rest: string) => Understood,
): Understood | null {
  const found = unitsIn(text);
  if (!found) return null;
  const read = understood(found.rest);
  if (read.kind !== 'query') return null;
  const { query } = read;
  const models = query.subjects.flatMap(({ model }) => catalog.models.get(model ?? '') ?? []);
  const isPriced = query.topics.every((topic) => topic === 'price' || topic === 'cost_estimate');
  if (!isPriced || models.length === 0 || !areBoughtByUnit(models, today)) return null;
  return { kind: 'query', query: { ...query, units: found.units } };
}
