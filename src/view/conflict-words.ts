import type { Explanation } from '../catalog/explain.ts';
import { causeText, valueText } from './fact-text.ts';
import type { Messages } from './messages/messages.ts';

const mostClaims = 3;

/** What is used, who says otherwise, and why that is probably wrong: "Release date of X: ... is used (Lab, day); ... says ...". */
export function conflictText(explanation: Explanation, words: Messages): string {
  const { conflicts: say, explain } = words;
  const { model, field, chosen, conflicts } = explanation;
  const said = conflicts.map(({ claim, cause }) => {
    const why = cause ? causeText(cause, words) : '';
    return {
      by: claim.source.name,
      text: say.value(valueText(explanation, claim.value, words), why || null),
    };
  });
  const values = Map.groupBy(said, ({ by }) => by);
  const others = [...values].slice(0, mostClaims).map(([by, own]) => {
    const texts = [...new Set(own.map(({ text }) => text))];
    return say.has(by, texts.slice(0, mostClaims), Math.max(0, texts.length - mostClaims));
  });
  const used = chosen
    ? say.used(valueText(explanation, chosen.value, words), chosen.source.name, chosen.asOf)
    : say.nothingUsed;
  return say.of(explain.field[field], model.name, used, others, Math.max(0, values.size - mostClaims));
}
