import type { TableBlock } from '../../card/card.ts';
import { meets, takes } from '../../catalog/abilities.ts';
import type { Pick as Picked } from '../../pick/candidate.ts';
import type { Picks } from '../../pick/search.ts';
import { domainIn } from '../../pick/wish.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { placesText } from '../../subjects/quality/reason.ts';
import { domainHeading } from '../../subjects/quality/say.ts';
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

/** What is picked side by side: place, price at this work, and what matters beside. */
export function picksTable(asked: Asked, { picks }: Picks): TableBlock {
  const { catalog, request, words } = asked;
  const say = words.of(pickingMessages);
  const domain = domainIn(request) ?? '';
  const isByUnit = boughtBy(request) !== null;
  const place = ({ standing }: Picked) => (standing ? placesText(catalog, standing, words) : '-');
  const context = ({ model }: Picked) =>
    model.contextWindow ? words.format.shortTokens(model.contextWindow.chosen.value) : '-';
  return {
    kind: 'table',
    corner: domainHeading(domain, catalog.domains[domain], words.locale),
    columns: isByUnit ? [...say.columnsOfUnits] : [...say.columns(perText(request, words))],
    rows: picks.map((own) => ({
      label: own.tier === null ? own.model.name : say.tier(own.tier, own.model.name),
      cells: [
        place(own),
        amountText(own, request, words),
        ...(isByUnit ? [] : [context(own)]),
        notesOf(asked, own) || '-',
      ],
    })),
  };
}
