import type { Explanation } from '../catalog/explain.ts';
import { causeText, fieldWords, valueText } from './explain.ts';
import { list } from './messages/en/format.ts';

const mostClaims = 3;

/** What is used, who says otherwise, and why that is probably wrong: "Release date of X: ... is used (Lab, day); ... says ...". */
export function conflictText(explanation: Explanation): string {
  const { model, field, chosen, conflicts } = explanation;
  const said = conflicts.map(({ claim, cause }) => {
    const why = cause ? causeText(cause).replace(/\.$/, '') : '';
    const aside = why ? ` (${why.charAt(0).toLowerCase()}${why.slice(1)})` : '';
    return { by: claim.source.name, text: `${valueText(explanation, claim.value)}${aside}` };
  });
  const values = Map.groupBy(said, ({ by }) => by);
  const others = [...values].slice(0, mostClaims).map(([by, own]) => {
    const texts = [...new Set(own.map(({ text }) => text))];
    const rest = texts.length > mostClaims ? [`${texts.length - mostClaims} more`] : [];
    return `${by} has ${list([...texts.slice(0, mostClaims), ...rest])}`;
  });
  const more = values.size > mostClaims ? [`${values.size - mostClaims} more sources differ`] : [];
  const used = chosen
    ? `${valueText(explanation, chosen.value)} is used (${chosen.source.name}, ${chosen.asOf})`
    : 'nothing is used';
  return `${fieldWords[field]} of ${model.name}: ${used}; ${[...others, ...more].join('; ')}.`;
}
