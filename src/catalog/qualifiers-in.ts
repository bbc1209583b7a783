import type { Qualifiers } from './qualifiers.ts';
import type { Kind, NameRead } from './read-name.ts';

const regionIds: Readonly<Record<string, string>> = { asia: 'apac', europe: 'eu', usgov: 'us-gov' };
const fillers = new Set(['with', 'budget', 'effort', 'tokens', 'mode']);

/** What a name says beyond its model: the words of the kinds that were left out of it. */
export function qualifiersIn({ words, date, region }: NameRead, dropped: ReadonlySet<Kind>): Qualifiers {
  const texts = (...kinds: Kind[]) => {
    const own = words.filter(
      ({ text, kind }) => kinds.includes(kind) && dropped.has(kind) && !fillers.has(text),
    );
    return own.map(({ text }) => text);
  };
  const effort = texts('effort');
  const isOff = effort.some((text) =>
    ['no', 'non', 'none', 'nothink', 'nonthinking', 'nonreasoning'].includes(text),
  );
  const regions = texts('region').map((text) => regionIds[text] ?? text);
  return {
    date,
    variant: texts('preview', 'variant').join('-') || null,
    region: [...(region ? [region] : []), ...regions].join('-') || null,
    effort: isOff ? 'none' : effort.join('-') || null,
  };
}
