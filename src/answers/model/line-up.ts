import type { Block, Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { lineUpMessages } from '../../subjects/line-up/say.ts';
import {
  type LineUp,
  lineUpDomain,
  lineUpFoot,
  lineUpJson,
  lineUpSentences,
  lineUpTable,
  lineUpTerms,
} from '../../subjects/line-up/show.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { pagesChoices } from '../clicks/choices.ts';
import { compareOffer, costsOffer, offersBlock } from '../clicks/offers.ts';
import type { ModelCommand } from '../command.ts';
import { comparableModels } from '../limits.ts';

/** What a brand has today, in place of the page of one of its models. */
export function lineUpView(
  catalog: Catalog,
  lineUp: LineUp,
  command: ModelCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { models } = lineUp;
  const domain = lineUpDomain(catalog, lineUp);
  const [head = '', ...others] = lineUpSentences(lineUp, words);
  const rest = others.join(' ');
  const summary = [head, ...others].join(' ');
  const terms = lineUpTerms(catalog, lineUp, today, words);
  const priced = models.map((model) => ({ model, route: referenceRoute(model, today) }));
  const ages = agesText(catalog, { priced, models }, today, words);
  return {
    result: {
      lineUp: lineUpJson(catalog, lineUp, domain, today),
      notes: [summary, ...terms, ages],
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(lineUpMessages).title(lineUp.brand),
      summary,
      audience: command.private ? 'asker' : 'everyone',
      blocks: [
        { kind: 'text', role: 'verdict', text: [{ bold: head }, ...(rest === '' ? [] : [` ${rest}`])] },
        ...offersBlock(
          models,
          [
            ...(models.length > 1 ? [compareOffer(models.slice(0, comparableModels.most), words)] : []),
            costsOffer(words),
          ],
          words,
        ),
        lineUpTable(catalog, lineUp, domain, today, words),
        ...terms.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
        { kind: 'foot', text: [lineUpFoot(catalog, lineUp, domain, words), ages].join(' ') },
        ...pagesChoices(models, words),
      ],
    },
  };
}
