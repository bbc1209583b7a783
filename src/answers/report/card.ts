import type { Block, Card, Text } from '../../card/card.ts';
import { clamp } from '../../card/clean-text.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type ExplainedClaim, type ExplainedUnit, explain } from '../../catalog/explain.ts';
import { providerName } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { unitPriceText } from '../../subjects/units/text.ts';
import { dialogMessages } from '../form/say.ts';
import { reportMessages } from './say.ts';

/** Characters of what a report starts with; an address holds three or more for some of them. */
const longest = { title: 120, shown: 450 } as const;

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

/** The address with title and body filled in. */
function address(template: string, title: string, body: string): string {
  // Brackets would end the address in markdown.
  const encoded = (text: string) =>
    encodeURIComponent(text.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29');
  return template.replaceAll('{title}', () => encoded(title)).replaceAll('{body}', () => encoded(body));
}

/**
 * What stands behind the prices of models, and how a wrong one is corrected, for who asks alone.
 * @param feedbackUrl where to report it, with `{title}` and `{body}` to be filled in; null where there is no such place
 */
export function reportView(
  catalog: Catalog,
  models: readonly Model[],
  { provider, feedbackUrl, today }: { provider: string | null; feedbackUrl: string | null; today: string },
  words: Wording,
): { result: object; card: Card } {
  const dialog = words.of(reportMessages);
  const rows = models.map((model) => ({ model, claim: claimOf(catalog, model, provider, today) }));
  const names = models.map(({ name }) => name).join(', ');
  const shown = rows.map(({ model, claim }) => {
    const price = priceText(catalog, model, claim, words);
    return claim ? `${price} (${claim.source.name}, ${claim.asOf})` : price;
  });
  const title = clamp(dialog.wrongFigure(names), longest.title);
  const body = dialog.reportBody(clamp(shown.map((text) => `- ${text}`).join('\n'), longest.shown));
  const url = feedbackUrl === null ? null : address(feedbackUrl, title, body);
  const files = [...new Set(models.map(({ lab }) => `${lab.id}.yml`))].join(', ');
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [dialog.behindPrices] },
    { kind: 'notes', items: rows.map(({ model, claim }) => line(catalog, model, claim, words)) },
    { kind: 'text', role: 'body', text: dialog.toCorrect(catalog.team?.file ?? 'team.yml', files) },
    ...(url === null ? [] : [{ kind: 'text', role: 'body', text: dialog.reportIt(url) } as const]),
  ];
  return {
    result: { report: rows.map(({ model, claim }) => ({ model: model.id, claim })), url },
    card: {
      title: words.of(dialogMessages).report,
      summary: `${dialog.behindPrices}: ${shown.join('; ')}.`,
      audience: 'asker',
      blocks,
    },
  };
}
