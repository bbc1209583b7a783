import type { Claim } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { questionMessages } from '../messages/question.ts';

const mostSources = 2;

/** The name of a source without what its author added in brackets. */
const short = (name: string) => name.replaceAll(/\s*\([^()]*\)/g, '').trim();

/** A sentence with where its figures come from before its full stop: "... (models.dev, 2026-09-30)." */
export function cited(text: string, claims: readonly (Claim<unknown> | undefined)[], words: Wording): string {
  const question = words.of(questionMessages);
  // What follows from a model's name has a rule for a source, which is too long for a bracket.
  const known = claims.filter((claim) => claim !== undefined).filter(({ basis }) => basis !== 'name');
  const sources = [...new Set(known.map(({ source, asOf }) => question.source(short(source.name), asOf)))];
  if (sources.length === 0) return text;
  const rest = sources.length - mostSources;
  const shown = [...sources.slice(0, mostSources), ...(rest > 0 ? [question.moreSources(rest)] : [])];
  return `${text.replace(/\.$/, '')} (${shown.join('; ')}).`;
}
