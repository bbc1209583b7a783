import type { Text } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { daysAfter } from '../../dates.ts';
import { lifecycleReply, releaseReply } from '../lifecycle/reply.ts';
import { groupAsked } from '../line-up/group.ts';
import { lineUpMessages } from '../line-up/say.ts';
import { names } from '../named.ts';
import type { QuestionInput, Reply } from '../reply.ts';
import { sentences } from '../reply.ts';
import { endings, type Found, newcomers, type PriceMove, priceMoves, type Span } from './rule.ts';
import { changesMessages, type News, newsMessages } from './say.ts';
import { changedLines, offerText } from './show.ts';

/** Days that are looked back on, and ahead for what ends, where no span is said. */
const back = 30;
const ahead = 60;

/** Lines that one answer has room for. */
const mostLines = 6;
/** Lines of each kind where all are asked about. */
const mostOfEach = 2;
const mostNames = 5;

/** What of one kind happened to which models: each with its line. */
type Told = Found<{ readonly model: Model; readonly on: string; readonly after: string | null }> & {
  readonly what: News;
  readonly span: Span;
  readonly lines: readonly Text[];
};

/** Whose changes are asked about: those of models, of a lab, a brand or a line, else of all. */
function scopeOf({ catalog, query, models }: QuestionInput) {
  const group = groupAsked(catalog, query);
  if (group) return { models: group.models, name: group.name };
  const all = models.length > 0 ? models : [...catalog.models.values()];
  return { models: all, name: models.length > 0 ? names(models).join(', ') : null };
}

function spanOf({ query, today }: QuestionInput, what: News): Span {
  const { span } = query.details;
  // What has happened has happened by today, even of a month that goes on.
  if (span)
    return what === 'retiring' || span.to <= today || span.from > today ? span : { ...span, to: today };
  return what === 'retiring'
    ? { from: today, to: daysAfter(today, ahead) }
    : { from: daysAfter(today, -back), to: today };
}

function priceText({ words, today }: QuestionInput, model: Model): string | null {
  const price = referenceRoute(model, today)?.price;
  const { money } = words.format;
  return price ? words.of(lineUpMessages).both(money(price.input), money(price.output)) : null;
}

/** What happened of one kind. */
function told(input: QuestionInput, models: readonly Model[], what: News): Told {
  const { catalog, today, words } = input;
  const say = words.of(newsMessages);
  const span = spanOf(input, what);
  if (what === 'new') {
    const found = newcomers(catalog, models, span, today);
    const lines = found.within.map(({ model, on, after }) => [
      say.came(model.name, model.lab.name, on, after, priceText(input, model)),
    ]);
    return { ...found, what, span, lines };
  }
  if (what === 'retiring') {
    const found = endings(models, span);
    const lines = found.within.map(({ model, on }) => {
      const next = stateOf(catalog, model, today).replacement;
      return [say.ends(model.name, model.lab.name, on, next && (catalog.models.get(next)?.name ?? next))];
    });
    return { ...found, what, span, lines };
  }
  const found: Found<PriceMove> = priceMoves(catalog, models, what, span, today);
  const lines = found.within.map(({ changes }) => [offerText(catalog, changes, words)]);
  return { ...found, what, span, lines };
}

function claimsOf({ within, what }: Told, today: string): NonNullable<Reply['claims']> {
  return within.slice(0, mostLines).map(({ model }) => {
    if (what === 'new') return model.released?.chosen;
    return what === 'retiring' ? ownLifecycle(model)?.claim : referenceRoute(model, today)?.claim;
  });
}

/** The commands that show every change. */
const commandsOf = (models: readonly Model[]) =>
  models.length === 1 ? models.map(({ name }) => `changes ${name}`) : ['changes'];

function ofKind(input: QuestionInput, what: News): Reply {
  const { today, words, models: named } = input;
  const say = words.of(newsMessages);
  const { models, name } = scopeOf(input);
  const own = told(input, models, what);
  const { within, nearest, span, lines } = own;
  const days = { ...span, today };
  const shown = within.map(({ model }) => model);
  return {
    text:
      within.length > 0
        ? say.some(what, within.length, name, days, names(shown).slice(0, mostNames))
        : sentences(
            say.none(what, name, days),
            nearest && say.nearest(what, nearest.model.name, nearest.on, nearest.after),
          ),
    rest: within.some(({ after }) => after !== null) ? say.unsure : '',
    claims: claimsOf(own, today),
    saysSources: true,
    saysState: true,
    saysTaken: true,
    block: lines.length > 0 ? { kind: 'notes', items: lines.slice(0, mostLines) } : null,
    more: commandsOf(named),
    models: shown.slice(0, mostLines),
  };
}

function ofAll(input: QuestionInput): Reply {
  const { today, words, models: named } = input;
  const { models, name } = scopeOf(input);
  const kinds = (['new', 'cheaper', 'dearer', 'retiring'] as const).map((what) => told(input, models, what));
  const [came, cheaper, dearer, ending] = kinds as [Told, Told, Told, Told];
  const lines = kinds.flatMap((own) => own.lines.slice(0, mostOfEach)).slice(0, mostLines);
  const shown = kinds.flatMap(({ within }) => within.slice(0, mostOfEach).map(({ model }) => model));
  const counts = {
    new: came.within.length,
    cheaper: cheaper.within.length,
    dearer: dearer.within.length,
  };
  const ends = { days: { ...ending.span, today }, count: ending.within.length };
  return {
    text: words.of(newsMessages).all(name, { ...came.span, today }, counts, ends),
    claims: kinds.flatMap((own) => claimsOf(own, today).slice(0, mostOfEach)),
    saysSources: true,
    saysState: true,
    saysTaken: true,
    block: lines.length > 0 ? { kind: 'notes', items: lines } : null,
    more: commandsOf(named),
    models: [...new Set(shown)],
  };
}

/** All that lists have changed of models that are named, the newest first. */
function ofModels(input: QuestionInput): Reply {
  const { catalog, models, query, today, words } = input;
  const say = words.of(changesMessages);
  const { span } = query.details;
  const lines = changedLines(catalog, models, span, words);
  const shown = lines.slice(0, mostLines).map((text) => [text]);
  const name = names(models).join(', ');
  return {
    text:
      lines.length > 0
        ? say.summary(lines.length, name, span?.from ?? null, lines.length > shown.length)
        : say.none(name, span?.from ?? null),
    claims: models.map((model) => referenceRoute(model, today)?.claim),
    saysSources: true,
    block: lines.length > 0 ? { kind: 'notes', items: shown } : null,
    more: commandsOf(models),
  };
}

/** What is new, got cheaper or dearer, or ends, within a span: of models, a lab, a line, or all. */
export function changesReply(input: QuestionInput): Reply {
  const { query, models } = input;
  const { change } = query.details;
  if (models.length > 0 && groupAsked(input.catalog, query) === null) {
    if (change === null) return ofModels(input);
    if (change === 'new') return releaseReply(input);
    if (change === 'retiring') return lifecycleReply(input);
  }
  return change === null ? ofAll(input) : ofKind(input, change);
}
