import type { Card, Text } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Finding } from '../../claims/finding.ts';
import type { Wording } from '../../language/wording.ts';
import { askingMessages } from '../question/say.ts';
import { findingsMessages } from './say.ts';
import { yesOrNoWords } from './words.ts';

/**
 * The answer to "..., right?": yes or no, what is right, and where that comes from.
 * @param models names of those that the claim names
 */
export function claimView(
  catalog: Catalog,
  finding: Finding,
  models: readonly string[],
  words: Wording,
): Card {
  const say = words.of(findingsMessages);
  const { known, source } = yesOrNoWords(catalog, finding, words);
  const cited: Text = source
    ? [
        `${say.source} `,
        source.url === null ? source.name : { link: source.name, url: source.url },
        `, ${source.date}.`,
      ]
    : [];
  return {
    title: models.length > 0 ? words.of(askingMessages).titles.models(models) : say.title,
    summary: known,
    audience: 'everyone',
    blocks: [
      { kind: 'text', role: 'verdict', text: [known] },
      ...(source ? [{ kind: 'text', role: 'body', text: cited } as const] : []),
      ...(catalog.asOf ? [{ kind: 'foot', text: say.foot(catalog.asOf) } as const] : []),
    ],
  };
}
