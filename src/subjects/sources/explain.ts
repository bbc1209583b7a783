import type { Block, Card } from '../../card/card.ts';
import type { Catalog, Modalities, Price } from '../../catalog/catalog.ts';
import {
  type Cause,
  type ExplainedCapability,
  type ExplainedClaim,
  type ExplainedPolicy,
  type ExplainedScore,
  type ExplainedUnit,
  type Explanation,
  isEach,
  type StatedLifecycle,
} from '../../catalog/explain.ts';
import { providerName } from '../../catalog/routes.ts';
import type { Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import type { Match } from '../../names/resolve.ts';
import { capabilityLabel } from '../abilities/label.ts';
import { abilitiesMessages } from '../abilities/say.ts';
import { benchmarkName, scoreText } from '../benchmarks/reason.ts';
import { takenLines } from '../named.ts';
import { policyMessages } from '../policy/say.ts';
import { priceDays } from '../price/terms.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { unitPriceText } from '../units/text.ts';
import { explainMessages, sourcesMessages } from './say.ts';
import { claimSources } from './sources.ts';

type StatedPrice = Pick<Price, 'input' | 'output'> &
  Partial<Pick<Price, 'from' | 'until' | 'peak'>> & {
    readonly unit?: 'other';
  };

/** A claim's value as people read it. */
export function valueText(catalog: Catalog, { field }: Explanation, value: unknown, words: Wording): string {
  const { format } = words;
  const explain = words.of(explainMessages);
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  switch (field) {
    case 'price': {
      if ('prices' in (value as object)) return unitPriceText(value as ExplainedUnit, words);
      const { input, output, unit, from = null, until = null, peak = null } = value as StatedPrice;
      const days = priceDays({ input, output, from, until, peak }, words);
      return [explain.price(input, output, unit !== undefined), ...days].join(', ');
    }
    case 'context':
    case 'input-limit':
    case 'output':
      return format.tokens(value as number);
    case 'modalities': {
      const { input, output } = value as Modalities;
      const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
      return specs.modalities(called(input.yes), called(output.yes), called(input.host ?? []), []);
    }
    case 'open-weights':
    case 'api':
      return value ? specs.yes : specs.no;
    case 'parameters': {
      const { total, active } = value as { total: number; active: number | null };
      return specs.parameters(total, active);
    }
    case 'released':
    case 'cutoff':
      return format.date(value as string);
    case 'lab':
    case 'licence':
    case 'architecture':
    case 'free-tier':
      return String(value);
    case 'languages':
      return format.list(value as readonly string[]);
    case 'capabilities': {
      const { capability, answer } = value as ExplainedCapability;
      const known = words.of(abilitiesMessages).known[answer === 'host' ? 'depends on the host' : answer];
      return explain.capability(capabilityLabel(catalog, capability, words), known);
    }
    case 'policy': {
      const stated = value as ExplainedPolicy;
      const exceptions = stated.except ? [localized(stated.except, words.locale)] : [];
      const facts = {
        trains: stated.trainsOnInputs ?? null,
        days: stated.retentionDays ?? null,
        certifications: stated.certifications ?? null,
        regions: stated.regions ?? null,
      };
      return words.of(policyMessages).stated(facts, exceptions);
    }
    case 'lifecycle':
      return explain.lifecycle(value as StatedLifecycle);
    case 'scores':
    case 'speed': {
      const score = value as ExplainedScore;
      const text = scoreText(catalog, score, words);
      const name = benchmarkName(catalog, score.benchmark, score.variant, words);
      return explain.score(name, text, score.votes);
    }
    default:
      return field satisfies never;
  }
}

/** Why a claim is probably wrong, as a sentence; empty where that is said of the claim itself, in its line. */
export function causeText(cause: Cause, words: Wording): string {
  const explain = words.of(explainMessages);
  switch (cause.kind) {
    case 'other-model':
      return explain.otherModel(cause.name);
    case 'thousand':
      return explain.thousand;
    case 'id-date':
      return explain.idDate;
    case 'shut-down':
    case 'other-route':
      return '';
    default:
      return cause satisfies never;
  }
}

function ruleText(catalog: Catalog, { model, rule, chosen, claims }: Explanation, words: Wording): string {
  const explain = words.of(explainMessages);
  const isLimited = Boolean(catalog.team?.allowedProviders);
  if (rule === 'id') return explain.ofId(model.id);
  if (isEach(rule)) return explain[rule];
  if (!chosen || rule === 'none') return claims.length > 0 ? explain.noRoute(isLimited) : explain.noSource;
  const provider = providerName(catalog, chosen.provider ?? '');
  if (rule === 'team-price') return explain.teamPrice(provider, catalog.team?.file ?? '');
  if (rule === 'surface') return explain.ownSurface(provider);
  if (rule === 'reference-route') return explain.referencePrice(provider, isLimited);
  return explain.highestRank(chosen.basis);
}

/** Claims worth a line each: the chosen one, those that contradict it, then the other routes. */
function orderedClaims({ chosen, claims, conflicts, rule }: Explanation): readonly ExplainedClaim[] {
  const key = (claim: ExplainedClaim) => JSON.stringify(claim);
  const contradicting = conflicts
    .filter(({ cause }) => cause?.kind !== 'other-route')
    .map(({ claim }) => claim);
  // What was put together of several claims is none of them.
  const all = [...(chosen && rule !== 'surface' ? [chosen] : []), ...contradicting, ...claims];
  return [...new Map(all.map((claim) => [key(claim), claim])).values()];
}

/** The claims behind a fact, each with its value, route and source. */
function claimLines(
  catalog: Catalog,
  explanation: Explanation,
  mostClaims: number,
  words: Wording,
): string[] {
  const explain = words.of(explainMessages);
  const closed = new Map(
    explanation.conflicts.flatMap(({ claim, cause }) =>
      cause?.kind === 'shut-down' ? [[claim, cause.on] as const] : [],
    ),
  );
  const ordered = orderedClaims(explanation);
  const isOfSurface = explanation.field === 'lifecycle';
  const isOfProvider = explanation.field === 'policy';
  const lines = ordered.slice(0, mostClaims).map((claim) => {
    const { source, asOf, basis, value } = claim;
    // A surface is not a way to the fact but what it is about; a provider's own page says whose it is.
    const provider = isOfSurface || isOfProvider ? null : claim.provider;
    const text = valueText(catalog, explanation, value, words);
    return explain.claim(
      isOfSurface ? explain.atSurface(providerName(catalog, claim.provider ?? ''), text) : text,
      provider === null ? null : providerName(catalog, provider),
      words.of(sourcesMessages).named(source.name),
      asOf,
      source.url === null && basis !== 'team',
      provider === null && source.url !== null && !isOfProvider ? basis : null,
      closed.get(claim) ?? null,
    );
  });
  const more = ordered.length - lines.length;
  return more > 0 ? [...lines, explain.more(more)] : lines;
}

/**
 * All claims behind a fact as JSON and as a card.
 * @param match how the model's name was understood; null where it was not typed
 * @param mostClaims how many claims the card shows
 */
export function explainView(
  catalog: Catalog,
  match: Match | null,
  explanation: Explanation,
  today: string,
  words: Wording,
  mostClaims = 12,
): { result: object; card: Card } {
  const explain = words.of(explainMessages);
  const { model, field, chosen, rule: by, claims, conflicts } = explanation;
  const causes = conflicts.flatMap(({ claim, cause }) => {
    const text = cause ? causeText(cause, words) : '';
    const provider = claim.provider === null ? null : providerName(catalog, claim.provider);
    const value = valueText(catalog, explanation, claim.value, words);
    return text
      ? [explain.caused(value, provider, words.of(sourcesMessages).named(claim.source.name), text)]
      : [];
  });
  const about = explain.field[field];
  const answer = explain.answer(
    about,
    model.name,
    chosen
      ? valueText(catalog, explanation, chosen.value, words)
      : by === 'id'
        ? model.lab.name
        : isEach(by)
          ? explain.statements(by, claims.length)
          : null,
  );
  const rule = ruleText(catalog, explanation, words);
  const lines = claimLines(catalog, explanation, mostClaims, words);
  const sources = claimSources(orderedClaims(explanation).slice(0, mostClaims), words);
  const taken = takenLines(catalog, match ? [match] : [], today, words);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: answer }] },
    ...taken.map((text): Block => ({ kind: 'text', role: 'taken', text: [text] })),
    ...[rule, ...causes].map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...(lines.length > 0 ? [{ kind: 'notes', items: lines.map((line) => [line]) } as const] : []),
    ...(sources.items.length > 0 ? [sources] : []),
  ];
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
    card: { title: explain.title(model.name, about), summary: answer, audience: 'everyone', blocks },
  };
}
