import type { Explanation } from '../catalog/explain.ts';
import type { Wording } from '../language/wording.ts';
import { causeText, valueText } from './fact-text.ts';
import { conflictsMessages } from './messages/conflicts.ts';
import { explainMessages } from './messages/explain.ts';

const mostClaims = 3;

/** What is used, who says otherwise, and why that is probably wrong: "Release date of X: ... is used (Lab, day); ... says ...". */
export function conflictText(explanation: Explanation, words: Wording): string {
  const say = words.of(conflictsMessages);
  const explain = words.of(explainMessages);
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
