import type { Block, Card, Text } from '../../card/card.ts';
import { clamp } from '../../card/clean-text.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type ExplainedClaim, type ExplainedUnit, explain } from '../../catalog/explain.ts';
import { providerName } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { unitPriceText } from '../../subjects/units/text.ts';
import { offersBlock } from '../clicks/offers.ts';
import { reportSent } from '../clicks/state.ts';
import { dialogMessages } from '../form/say.ts';
import { reportMessages } from './say.ts';

/** Characters of the names and figures that a report starts with, the most first; an address holds up to six for one of them. */
const longest = [
  { title: 120, shown: 450 },
  { title: 80, shown: 200 },
  { title: 60, shown: 100 },
  { title: 40, shown: 40 },
  { title: 20, shown: 0 },
] as const;

type Rate = { readonly input: number; readonly output: number };

/** The claim behind a model's price: the chosen one, or that of the provider asked for. */
function claimOf(
  catalog: Catalog,
  model: Model,
  provider: string | null,
  today: string,
): ExplainedClaim | null {
  const { chosen, claims } = explain(catalog, model, 'price', today);
  return provider === null ? chosen : (claims.find((claim) => claim.provider === provider) ?? null);
}

function priceText(catalog: Catalog, model: Model, claim: ExplainedClaim | null, words: Wording): string {
  const {
    format: { money },
  } = words;
  const dialog = words.of(reportMessages);
  if (!claim) return dialog.noPrice(model.name);
  const provider = claim.provider === null ? null : providerName(catalog, claim.provider);
  if ('prices' in (claim.value as object))
    return dialog.unitPrice(model.name, unitPriceText(claim.value as ExplainedUnit, words), provider);
  const { input, output } = claim.value as Rate;
  return dialog.price(model.name, money(input), money(output), provider);
}

/** The price, then where it was read and when. */
function line(catalog: Catalog, model: Model, claim: ExplainedClaim | null, words: Wording): Text {
  const price = priceText(catalog, model, claim, words);
  if (!claim) return [price];
  const { name, url } = claim.source;
  return [
    `${price}${words.of(reportMessages).from}`,
    url === null ? name : { link: name, url },
    `, ${claim.asOf}`,
  ];
}

/** Characters of an address that every platform takes for a button. */
const longestUrl = 512;

/** The address with title and body filled in. */
function address(template: string, title: string, body: string): string {
  // Brackets would end the address in markdown.
  const encoded = (text: string) =>
    encodeURIComponent(text.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
  return template.replaceAll('{title}', () => encoded(title)).replaceAll('{body}', () => encoded(body));
}

/** The address with as much of names and figures as it has room for; null where it has none even for itself. */
function shortAddress(template: string, names: string, shown: string, words: Wording): string | null {
  const say = words.of(reportMessages);
  const each = longest.map(({ title, shown: most }) =>
    address(template, say.wrongFigure(clamp(names, title)), say.reportBody(clamp(shown, most))),
  );
  return [...each, address(template, '', '')].find(({ length }) => length <= longestUrl) ?? null;
}

/**
 * What stands behind the prices of models and one tap to say that one is wrong, or thanks for that, for who asks alone.
 * @param given.feedbackUrl where to report it, with `{title}` and `{body}` to be filled in; null where the operator's log is that place
 * @param given.isSent whether it was said
 */
export function reportView(
  catalog: Catalog,
  models: readonly Model[],
  given: {
    readonly provider: string | null;
    readonly feedbackUrl: string | null;
    readonly isSent: boolean;
    readonly today: string;
  },
  words: Wording,
): { result: object; card: Card } {
  const { provider, feedbackUrl, isSent, today } = given;
  const say = words.of(reportMessages);
  const title = words.of(dialogMessages).report;
  const rows = models.map((model) => ({ model, claim: claimOf(catalog, model, provider, today) }));
  const shown = rows.map(({ model, claim }) => {
    const price = priceText(catalog, model, claim, words);
    return claim ? `${price} (${claim.source.name}, ${claim.asOf})` : price;
  });
  const names = models.map(({ name }) => name).join(', ');
  const filled = shown.map((text) => `- ${text}`).join('\n');
  const url = feedbackUrl === null ? null : shortAddress(feedbackUrl, names, filled, words);
  const button = url === null ? { value: reportSent } : { value: 'link', url };
  const blocks: Block[] = isSent
    ? [{ kind: 'text', role: 'verdict', text: [say.thanks] }]
    : [
        { kind: 'text', role: 'verdict', text: [say.behindPrices] },
        { kind: 'notes', items: rows.map(({ model, claim }) => line(catalog, model, claim, words)) },
        { kind: 'text', role: 'body', text: [say.isOneWrong] },
        ...offersBlock(models, [{ label: say.reportIt, control: 'r', ...button }], words),
      ];
  return {
    result: { report: rows.map(({ model, claim }) => ({ model: model.id, claim })), url },
    card: {
      title,
      summary: isSent ? say.thanks : `${say.behindPrices}: ${shown.join('; ')}.`,
      audience: 'asker',
      blocks,
    },
  };
}
