import type { Explanation } from '../catalog/explain.ts';
import { causeText, valueText } from './explain.ts';
import { list } from './messages/en/format.ts';
import { messagesOf } from './messages/messages.ts';

const english = messagesOf('en');

const mostClaims = 3;

/** What is used, who says otherwise, and why that is probably wrong: "Release date of X: ... is used (Lab, day); ... says ...". */
export function conflictText(explanation: Explanation): string {
  const { model, field, chosen, conflicts } = explanation;
  const said = conflicts.map(({ claim, cause }) => {
    const why = cause ? causeText(cause, english).replace(/\.$/, '') : '';
    const aside = why ? ` (${why.charAt(0).toLowerCase()}${why.slice(1)})` : '';
    return { by: claim.source.name, text: `${valueText(explanation, claim.value, english)}${aside}` };
  });
  const values = Map.groupBy(said, ({ by }) => by);
  const others = [...values].slice(0, mostClaims).map(([by, own]) => {
    const texts = [...new Set(own.map(({ text }) => text))];
    const rest = texts.length > mostClaims ? [`${texts.length - mostClaims} more`] : [];
    return `${by} has ${list([...texts.slice(0, mostClaims), ...rest])}`;
  });
  const more = values.size > mostClaims ? [`${values.size - mostClaims} more sources differ`] : [];
  const used = chosen
    ? `${valueText(explanation, chosen.value, english)} is used (${chosen.source.name}, ${chosen.asOf})`
    : 'nothing is used';
  const about = english.explain.field[field];
  return `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${model.name}: ${used}; ${[...others, ...more].join('; ')}.`;
}
