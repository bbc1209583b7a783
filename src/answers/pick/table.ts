import type { TableBlock } from '../../card/card.ts';
import { meets, takes } from '../../catalog/abilities.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import type { Pick as Picked } from '../../pick/candidate.ts';
import type { Picks } from '../../pick/search.ts';
import { domainIn } from '../../pick/wish.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { domainHeading } from '../../subjects/quality/say.ts';
import { sideBySideMessages } from '../../subjects/side-by-side/say.ts';
import { type Asked, newerThan } from './head.ts';
import { amountText, boughtBy, elsewhereText, isDearAtPeak, perText } from './price.ts';
import { pickingMessages } from './say.ts';

/** What work in a domain usually takes and a model certainly has not: the capabilities of the rubric of that name. */
function lackedBy({ catalog, request, words }: Asked, { model }: Picked): string[] {
  const rows = catalog.fit[domainIn(request) ?? '']?.rows ?? [];
  return rows.flatMap(({ capability }) =>
    capability !== undefined && meets(model, { kind: 'can', value: capability }) === 'no'
      ? [capabilityLabel(catalog, capability, words)]
      : [],
  );
}

/** What follows it, who has it, what it costs more and what it lacks. */
export function notesOf(asked: Asked, own: Picked): string {
  const { catalog, request, words } = asked;
  const say = words.of(pickingMessages);
  const { model } = own;
  const newer = newerThan(asked, own);
  const isOpen = model.openWeights?.chosen.value === true;
  const isOpenAsked = request.wishes.some(({ kind }) => kind === 'openWeights');
  const lacked = lackedBy(asked, own);
  return [
    newer ? say.follows(newer.name) : '',
    isOpen && !isOpenAsked ? say.open : '',
    elsewhereText(catalog, own, request, words),
    boughtBy(request) === null && isDearAtPeak(own) ? say.atPeak : '',
    request.task === 'chat' && takes(model, 'image') === 'no' ? say.textOnly : '',
    lacked.length > 0 ? say.lacks(words.format.list(lacked)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Its places, with the sign of what is expected or measured little; among how many the advice says. */
function placeCell(catalog: Catalog, { standing }: Picked, words: Wording): string {
  const rank = standing && rankOf(catalog, standing);
  return rank ? words.of(sideBySideMessages).places(rank.low, rank.high, standing.basis !== 'measured') : '-';
}

/** What is picked side by side: place, price at this work, and what matters beside. */
export function picksTable(asked: Asked, { picks }: Picks): TableBlock {
  const { catalog, request, words } = asked;
  const say = words.of(pickingMessages);
  const domain = domainIn(request) ?? '';
  const isByUnit = boughtBy(request) !== null;
  const hasContext =
    request.goal === 'context' || request.wishes.some(({ kind }) => kind === 'contextAtLeast');
  const context = ({ model }: Picked) =>
    model.contextWindow ? words.format.shortTokens(model.contextWindow.chosen.value) : '-';
  return {
    kind: 'table',
    corner: domainHeading(domain, catalog.domains[domain], words.locale),
    columns: [
      say.column.place,
      isByUnit ? say.column.price : say.pricePer(perText(request, words)),
      ...(hasContext ? [say.column.context] : []),
      say.column.notes,
    ],
    rows: picks.map((own) => ({
      label: own.tier === null ? own.model.name : say.tier(own.tier, own.model.name),
      cells: [
        placeCell(catalog, own, words),
        amountText(own, request, words),
        ...(hasContext ? [context(own)] : []),
        notesOf(asked, own) || '-',
      ],
    })),
  };
}
