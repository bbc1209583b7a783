import type { Advantage } from '../comparison/advantages.ts';
import type { Mix } from '../cost/blended.ts';
import { monthsBetween } from './calendar.ts';
import { date, list, money, shortTokens, times } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';
import { capabilityWords } from './messages/en/vocabulary.ts';

/** What a price of a mix is for, in few words. */
function perMillion(mix: Mix): string {
  return mix.output === 0 ? 'per 1M input tokens' : 'per 1M tokens blended';
}

/** What an advantage is, as a sentence with its figures. */
export function advantageSentence(name: string, advantage: Advantage): string {
  switch (advantage.kind) {
    case 'benchmarks':
      return `${name} leads on ${advantage.leads} of ${plural(advantage.of, 'shared benchmark')}.`;
    case 'modalities':
      return `Only ${name} has ${list(advantage.extras)}.`;
    case 'price': {
      const { own, next, mix } = advantage;
      const factor = own > 0 ? `, ${times(next / own)} less` : '';
      return `${name} costs ${money(own)} ${perMillion(mix)} against ${money(next)}${factor}.`;
    }
    case 'context': {
      const { own, next } = advantage;
      return `${name} takes ${shortTokens(own)} tokens against ${shortTokens(next)}: ${times(own / next)} the room.`;
    }
    case 'output':
      return `${name} answers with up to ${shortTokens(advantage.own)} tokens against ${shortTokens(advantage.next)}.`;
    case 'openness':
      return `${name} has ${advantage.othersClosed ? 'open weights' : 'the freer licence'}${advantage.licence ? ` (${advantage.licence})` : ''}.`;
    case 'capabilities':
      return `Only ${name} has ${list(advantage.can.map((id) => capabilityWords[id]))}.`;
    case 'routes':
      return `${name} is served by ${plural(advantage.own, 'provider')} against ${advantage.next}.`;
    case 'recency': {
      const months = monthsBetween(advantage.next, advantage.own);
      return `${name} is newer by ${plural(months, 'month')} (${date(advantage.own)} against ${date(advantage.next)}).`;
    }
    default:
      return advantage satisfies never;
  }
}

/** When an advantage decides: what follows "choose it when ...". */
export function advantageClause(advantage: Advantage): string {
  switch (advantage.kind) {
    case 'benchmarks':
      return `measured quality counts most (${advantage.leads} of ${plural(advantage.of, 'shared benchmark')})`;
    case 'modalities':
      return `you need ${list(advantage.extras)}`;
    case 'price':
      return `price counts most (${money(advantage.own)} against ${money(advantage.next)} ${perMillion(advantage.mix)})`;
    case 'context':
      return `a request exceeds ${shortTokens(advantage.next)} tokens`;
    case 'output':
      return `an answer exceeds ${shortTokens(advantage.next)} tokens`;
    case 'openness':
      return advantage.othersClosed
        ? 'the weights must run on your own machines'
        : 'the licence must be as free as possible';
    case 'capabilities':
      return `you need ${list(advantage.can.map((id) => capabilityWords[id]))}`;
    case 'routes':
      return `you want a choice of providers (${advantage.own} against ${advantage.next})`;
    case 'recency':
      return `a newer release counts (${date(advantage.own)} against ${date(advantage.next)})`;
    default:
      return advantage satisfies never;
  }
}
