import type { Catalog } from '../catalog/catalog.ts';
import type { PickCommand } from '../command/command.ts';
import type { Wording } from '../language/wording.ts';
import { priceOf } from '../pick/place.ts';
import { type Picks, pick } from '../pick/search.ts';
import type { Request, Wish } from '../pick/wish.ts';
import type { Block, Card, FieldsBlock } from './card.ts';
import { footMessages } from './messages/foot.ts';
import { pickMessages } from './messages/pick.ts';
import { pickNotes, relaxedTexts, whyText } from './picked-text.ts';
import { claimSources } from './sources.ts';
import { teamNotes } from './team-notes.ts';
import { requestText } from './wish-text.ts';

/** Wishes by name; those that may be several as a list. */
function constraintsJson({ task, wishes, volume, including }: Request): object {
  const all = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).map(({ value }) => value);
  const lists = { takes: all('takes'), can: all('can'), including };
  const single = wishes
    .filter(({ kind }) => kind !== 'takes' && kind !== 'can')
    .map(({ kind, value, ...rest }) => {
      if ('volume' in rest) return [kind, value];
      return [kind, Object.keys(rest).length > 0 ? { ...rest, value } : value];
    });
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(single),
    ...(task === 'chat' ? {} : { task }),
    ...(volume ? { volume } : {}),
  };
}

function resultFields(
  catalog: Catalog,
  { picks }: Picks,
  request: Request,
  today: string,
  words: Wording,
): FieldsBlock {
  return {
    kind: 'fields',
    fields: picks.slice(1).map((own, index) => ({
      label: `${index + 2}.`,
      mark: own.model.name,
      text: [whyText(catalog, own, request, today, words)],
    })),
  };
}

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { request } = command;
  const found = pick(catalog, request, today);
  const { picks, count, unknown } = found;
  const [first] = picks;
  const verdict = first
    ? `${first.model.name}: ${whyText(catalog, first, request, today, words)}.`
    : words.of(pickMessages).nothingFits;
  const relaxed = relaxedTexts(catalog, found, words);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const notes = [
    ...teamNotes(
      catalog,
      picks.map(({ model }) => model),
      picks.map(({ route }) => route),
      !isNamed,
      words,
    ),
    ...pickNotes(catalog, found, request, today, words),
  ];
  const asked = words.of(pickMessages).asked(requestText(catalog, request, words));
  const left = (['superseded', 'deprecated', 'preview'] as const).filter(
    (state) => !request.including.includes(state),
  );
  const foot = words.of(footMessages);
  const footText = [
    ...(left.length > 0 ? [words.of(pickMessages).leftOut(left)] : []),
    foot.pricesOf(isNamed ? null : catalog.team?.allowedProviders ? 'allowed' : 'usual'),
    foot.oldestList(catalog.asOf),
  ].join(' ');
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
    { kind: 'text', role: 'body', text: [asked] },
    ...(picks.length > 1 ? [resultFields(catalog, found, request, today, words)] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    ...(picks.length > 0
      ? [
          claimSources(
            picks.map(({ route }) => route?.claim),
            words,
          ),
        ]
      : []),
    { kind: 'foot', text: footText },
  ];
  return {
    result: {
      constraints: constraintsJson(request),
      goal: typeof request.goal === 'object' ? request.goal.fit : request.goal,
      results: picks.map((own) => ({
        model: own.model.id,
        why: whyText(catalog, own, request, today, words),
        score: own.score,
        high: own.fit?.high ?? own.score,
        price: priceOf(own.model, own.route, request.volume),
        route: own.route?.offer.provider ?? null,
      })),
      count,
      relaxed,
      notes,
      unknown: unknown.map(({ model }) => model.id),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(pickMessages).title,
      summary: verdict,
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
