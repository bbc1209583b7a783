import { z } from 'zod';
import { judgedDomains } from '../../catalog/standings/standing.ts';
import { readJsonLine } from '../../language/json-line.ts';
import { wordingOf } from '../../language/wording.ts';
import { compare } from '../../subjects/compare.ts';
import type { Asking } from '../command-entry.ts';
import { mistakeView } from '../mistake/card.ts';
import { modelIn } from '../model-in.ts';
import { compareNames } from '../read-names.ts';
import { compareView } from './card.ts';

/** A comparison as a program asks for it; further keys are ignored. */
const line = z.object({
  models: z.array(z.string().min(1).max(300)).min(1).max(50),
  for: z.string().max(300).optional(),
  domain: z.string().max(100).optional(),
});

/**
 * The comparison of one line, `{"models":["haiku","pixtral"],"for":"coding"}`, as `compare --json` has it; `domain`
 * is one of domains.yml. What cannot be read is `{error}`, what cannot be answered `{misunderstood}`.
 */
export function compareLine(text: string, asking: () => Asking): object {
  const read = readJsonLine(line, text);
  if ('error' in read) return read;
  const { models: names, for: workload = null, domain = null } = read.value;
  const { catalog, today, locale } = asking();
  const domains = judgedDomains(catalog);
  if (domain !== null && !domains.includes(domain))
    return { error: `domain: "${domain}" is not one of ${domains.join(', ')}` };
  const command = compareNames(catalog, names, { workload, private: false }, today);
  const words = wordingOf(locale);
  if (command.kind === 'misunderstood') return mistakeView(catalog, command, words).result;
  if (command.kind !== 'compare') return { error: 'the line is no comparison' };
  const models = command.models.map((match) => modelIn(catalog, match));
  const comparison = compare(catalog, models, command.workload, today, null, domain);
  return compareView(catalog, comparison, command, today, words).result;
}
