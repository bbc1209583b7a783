import type { Catalog, Modalities } from '../catalog/catalog.ts';
import type { Cause, ExplainedClaim, Explanation } from '../catalog/explain.ts';
import type { Match } from '../catalog/match.ts';
import { providerName } from '../catalog/routes.ts';
import type { Block, Card } from './card.ts';
import { date, money, plural, tokens } from './format.ts';
import { matchRemark } from './remarks.ts';

const basisWords = {
  team: 'your team says so',
  lab: 'the lab documents it',
  'lab-offer': "the lab's own price list",
  offers: 'trusted providers',
  aggregator: 'an aggregator',
  page: 'a single page',
  name: "the model's name",
} as const;

export const fieldWords = {
  price: 'Price',
  context: 'Context window',
  output: 'Max output',
  released: 'Release date',
  cutoff: 'Knowledge cut-off',
  modalities: 'Modalities',
  'open-weights': 'Open weights',
  licence: 'Licence',
  parameters: 'Parameters',
  api: 'API',
} as const;

/** A claim's value as people read it. */
export function valueText({ field }: Explanation, value: unknown): string {
  switch (field) {
    case 'price': {
      const { input, output, unit } = value as { input: number; output: number; unit?: 'other' };
      const per = unit ? 'in another unit or currency' : 'per 1M tokens';
      return `${money(input)} in, ${money(output)} out ${per}`;
    }
    case 'context':
    case 'output':
      return tokens(value as number);
    case 'modalities': {
      const { input, output } = value as Modalities;
      return `${input.yes.join(', ')} -> ${output.yes.join(', ')}`;
    }
    case 'open-weights':
    case 'api':
      return value ? 'yes' : 'no';
    case 'parameters': {
      const { total, active } = value as { total: number; active: number | null };
      return active === null ? `${total} billion` : `${total} billion, ${active} billion active`;
    }
    case 'released':
    case 'cutoff':
      return date(value as string);
    case 'licence':
      return String(value);
    default:
      return field satisfies never;
  }
}

export function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'other-model':
      return `This is the price of ${cause.name}.`;
    case 'thousand':
      return 'It is off by a factor of 1,000: a slip of the unit.';
    case 'id-date':
      return "This is the date in the model's id, not its launch.";
    case 'shut-down':
    case 'other-route':
      // Said of the claim itself, in its line.
      return '';
    default:
      return cause satisfies never;
  }
}

function ruleText(catalog: Catalog, { rule, chosen, claims }: Explanation): string {
  if (!chosen || rule === 'none') {
    return claims.length > 0
      ? `None of these is a price per token on a route that can be called today and ${catalog.team?.allowedProviders ? 'that your team allows' : 'is trusted'}.`
      : 'No source of the catalog publishes it.';
  }
  const provider = providerName(catalog, chosen.provider ?? '');
  if (rule === 'team-price') {
    return `Used: your team's price, via ${provider} (${catalog.team?.file}). It goes before every published one.`;
  }
  if (rule === 'reference-route') {
    const allowed = catalog.team?.allowedProviders ? ' among the providers your team allows' : '';
    return `Used: the reference price, via ${provider}. That is the lab's own offer, or where it has none the cheapest of the best trust tier${allowed}.`;
  }
  return `Used: the claim of the highest rank (${basisWords[chosen.basis]}), the newest within a rank.`;
}

function viaText(catalog: Catalog, { provider }: ExplainedClaim): string {
  return provider === null ? '' : ` via ${providerName(catalog, provider)}`;
}

function whereText(catalog: Catalog, claim: ExplainedClaim): string {
  const { provider, source, asOf, basis } = claim;
  const by = provider === null && source.url !== null ? ` (${basisWords[basis]})` : '';
  return `${viaText(catalog, claim)}: ${source.name}, ${source.url === null && basis !== 'team' ? `read on ${asOf}` : asOf}${by}`;
}

/** Claims worth a line each: the chosen one, those that contradict it, then the other routes. */
function orderedClaims({ chosen, claims, conflicts }: Explanation): readonly ExplainedClaim[] {
  const key = (claim: ExplainedClaim) => JSON.stringify(claim);
  const contradicting = conflicts
    .filter(({ cause }) => cause?.kind !== 'other-route')
    .map(({ claim }) => claim);
  const all = [...(chosen ? [chosen] : []), ...contradicting, ...claims];
  return [...new Map(all.map((claim) => [key(claim), claim])).values()];
}

const mostClaims = 12;

/** All claims behind a fact as JSON and as a card. */
export function explainView(
  catalog: Catalog,
  match: Match,
  explanation: Explanation,
): { result: object; card: Card } {
  const { model, field, chosen, claims, conflicts } = explanation;
  const rule = ruleText(catalog, explanation);
  const causes = conflicts.flatMap(({ claim, cause }) => {
    const text = cause ? causeText(cause) : '';
    const value = `${valueText(explanation, claim.value)}${viaText(catalog, claim)}`;
    return text ? [`${value} (${claim.source.name}): ${text}`] : [];
  });
  const title = `${model.name}: ${fieldWords[field].toLowerCase()}`;
  const answer = chosen ? valueText(explanation, chosen.value) : 'not published';
  const ordered = orderedClaims(explanation);
  const closed = new Map(
    conflicts.flatMap(({ claim, cause }) =>
      cause?.kind === 'shut-down' ? [[claim, cause.on] as const] : [],
    ),
  );
  const lines = ordered.slice(0, mostClaims).map((claim) => {
    const until = closed.has(claim) ? `; it was shut down there on ${closed.get(claim)}` : '';
    return `${valueText(explanation, claim.value)}${whereText(catalog, claim)}${until}`;
  });
  const more = ordered.length - lines.length;
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: `${fieldWords[field]} of ${model.name}: ${answer}.` }] },
    ...[matchRemark(catalog, match), rule, ...causes].flatMap((text): Block[] =>
      text === null ? [] : [{ kind: 'text', role: 'body', text: [text] }],
    ),
  ];
  if (lines.length > 0) {
    const rest = more > 0 ? [`and ${plural(more, 'more claim')}, all of them with --json`] : [];
    blocks.push({ kind: 'notes', items: [...lines, ...rest].map((line) => [line]) });
  }
  const causeSentence = causes.join(' ');
  return {
    result: {
      model: model.id,
      field,
      chosen,
      rule,
      claims,
      conflict: causeSentence ? { cause: causeSentence } : null,
    },
    card: {
      title,
      summary: `${fieldWords[field]} of ${model.name}: ${answer}.`,
      audience: 'everyone',
      blocks,
    },
  };
}
