import { z } from 'zod';
import { type Entry, gather } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';
import { takeDate } from '../../src/names/qualifiers.ts';

const day = z.iso.date();
const days = z.record(z.string(), day);
const packages = z.looseObject({
  openai: z.looseObject({
    published: day,
    chatModels: z.array(z.string()),
    responsesModels: z.array(z.string()),
    shutdown: days,
  }),
  anthropic: z.looseObject({
    published: day,
    models: z.array(z.string()),
    /** What each release of the package said, by its day. */
    endOfLifeByRelease: z.record(day, days),
  }),
});

/** Who says of a model when it ends; null where the package names it without such a day. */
type Statement = { readonly id: string; readonly shutdown: string | null; readonly asOf: string };

/** Each id once: by the newest release that gives it a day, else as one that the newest release names. */
function statementsOf(
  published: string,
  named: readonly string[],
  releases: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Statement[] {
  const dated = Object.entries(releases)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([asOf, ends]) => Object.entries(ends).map(([id, shutdown]) => ({ id, shutdown, asOf })));
  const undated = named.map((id) => ({ id, shutdown: null, asOf: published }));
  return [...new Map([...undated, ...dated].map((own) => [own.id, own])).values()];
}

const withoutDay = (id: string) =>
  takeDate(id)
    .rest.trim()
    .replace(/[-@_ ]+$/, '');

/**
 * Shutdown days that the labs' own packages state, and which models they name without one. An edition is the model
 * itself where the package has no other name for it.
 */
export function importLabPackages(data: unknown, known: Known): Entry[] {
  const { openai, anthropic } = packages.parse(data);
  const entries = gather();
  const place = (lab: 'openai' | 'anthropic', statements: readonly Statement[]) => {
    const named = new Map([...Map.groupBy(statements, ({ id }) => withoutDay(id))]);
    // Names without a day first, so that editions find the model that they are of.
    for (const { id, shutdown } of statements.toSorted((a, b) => a.id.length - b.id.length))
      if (shutdown !== null && !known.find(lab, id)) known.add({ id: `${lab}/${id}`, name: id });
    for (const { id, shutdown, asOf } of statements) {
      const found = known.find(lab, id);
      if (!found) continue;
      const isOnlyName = named.get(withoutDay(id))?.length === 1;
      const entry = entries.of(found.id, known.names.get(found.id) ?? id);
      entry.lifecycle = [
        ...(entry.lifecycle ?? []),
        {
          surface: lab,
          ...(found.snapshot && !isOnlyName ? { snapshot: found.snapshot } : {}),
          source: `${lab}-package`,
          asOf,
          ...(shutdown === null ? {} : { shutdown }),
        },
      ];
    }
  };
  place(
    'openai',
    statementsOf(openai.published, [...openai.chatModels, ...openai.responsesModels], {
      [openai.published]: openai.shutdown,
    }),
  );
  place('anthropic', statementsOf(anthropic.published, anthropic.models, anthropic.endOfLifeByRelease));
  return entries.all();
}
