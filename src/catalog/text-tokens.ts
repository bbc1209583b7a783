import type { TextTokens } from './catalog.ts';
import type { TextTokensFile } from './imported-schema.ts';
import type { Claimer } from './merge.ts';

/**
 * Tokens of one text by language: all that were measured, and which of them speak for a model. A model that was not
 * measured itself has the tokenizer of its lab, as far as anybody measured one of its models.
 */
export function textTokensOf(
  file: TextTokensFile | null,
  nameOf: (id: string) => string,
  claim: Claimer,
): {
  readonly all: readonly TextTokens[];
  readonly of: (id: string, lab: string) => TextTokens | null;
} {
  const all: TextTokens[] = [];
  const byId = new Map<string, TextTokens>();
  const byLab = new Map<string, TextTokens>();
  const { models, ...stamp } = file ?? { models: [], source: '', asOf: '' };
  for (const { id, tokens, alone } of models) {
    const own = claim(stamp, { measuredOn: { id, name: nameOf(id) }, tokens });
    all.push(own);
    byId.set(id, own);
    const lab = id.slice(0, id.indexOf('/'));
    if (!alone && !byLab.has(lab)) byLab.set(lab, own);
  }
  return { all, of: (id, lab) => byId.get(id) ?? byLab.get(lab) ?? null };
}
