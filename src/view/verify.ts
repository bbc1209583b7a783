import type { Catalog } from '../catalog/catalog.ts';
import type { Finding, Verdict } from '../verify/finding.ts';
import type { Block, Card, Text } from './card.ts';
import { answerWords, findingWords, verdictWords } from './finding-words.ts';

const verdicts = Object.keys(verdictWords) as Verdict[];
/** More would be no answer in a channel: the rest is counted. */
const mostShown = 10;

/** How many claims were found, by verdict. */
export function findingCount(findings: readonly Finding[]): string {
  if (findings.length === 0)
    return 'No claim about a model of the catalog was found that can be checked. Name the model with its version, and give figures with their units.';
  const counts = verdicts.flatMap((verdict) => {
    const count = findings.filter((own) => own.verdict === verdict).length;
    return count > 0 ? [`${count} ${verdictWords[verdict].toLowerCase()}`] : [];
  });
  return `${findings.length === 1 ? '1 claim' : `${findings.length} claims`}: ${counts.join(', ')}.`;
}

/** The claims of a text, as JSON (all of them) and as a card for the asker (contradicted first). */
export function verifyView(catalog: Catalog, findings: readonly Finding[]): { result: object; card: Card } {
  const summary = findingCount(findings);
  const shown = findings.slice(0, mostShown);
  const items = shown.map((finding): Text => {
    const { claim, known, source } = findingWords(catalog, finding);
    if (!source) return [{ bold: `${claim}.` }, ` ${known}`];
    const { name, url, date } = source;
    const lead = ` ${known}${known === '' ? '' : ' '}Source: `;
    return [{ bold: `${claim}.` }, lead, url === null ? name : { link: name, url }, `, ${date}.`];
  });
  const rest = findings.length - shown.length;
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
    ...(rest > 0
      ? [{ kind: 'text', role: 'body', text: [`${rest} more; tiebreak verify FILE shows all.`] } as const]
      : []),
  ];
  if (catalog.asOf)
    blocks.push({
      kind: 'foot',
      text: `Checked against the catalog; its oldest price list in force: ${catalog.asOf}.`,
    });
  return {
    result: findings.map((finding) => ({ ...finding, ours: answerWords(catalog, finding) })),
    card: { title: 'Claim check', summary, audience: 'asker', blocks },
  };
}
