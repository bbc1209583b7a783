import type { Catalog, Model } from '../../catalog/catalog.ts';
import { lineUpOf } from '../../catalog/line-up.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { currentOf, labGroup } from '../../subjects/line-up/group.ts';
import { names } from '../../subjects/named.ts';
import { pageOf, type QuestionInput, type Reply } from '../../subjects/reply.ts';
import { aboutMessages } from './about-say.ts';
import { censusOf } from './census.ts';
import { askingMessages } from './say.ts';

/** A word of the field, in our own words. */
export function glossaryReply({ catalog, query, words }: QuestionInput): Reply {
  const entry = query.details.term === null ? undefined : catalog.glossary[query.details.term];
  return { text: entry ? localized(entry.text, words.locale) : words.of(askingMessages).declined };
}

/** What the bot is, where its figures come from, how old they are, how it decides, how much it knows. */
export function botReply({ catalog, query, today, words, reader }: QuestionInput): Reply {
  const say = words.of(aboutMessages);
  const text = (): string => {
    switch (query.details.about) {
      case 'sources':
        return say.sources(censusOf(catalog, today));
      case 'freshness':
        return say.freshness(censusOf(catalog, today), today);
      case 'ai':
        return reader === null ? say.ai : say.readBy(reader);
      case 'how':
        return say.how;
      case 'coverage':
        return say.coverage(censusOf(catalog, today));
      default:
        return say.what(catalog.models.size, catalog.asOf, reader);
    }
  };
  return { text: text(), more: ['help'] };
}

/** Languages are no fact of the catalog. */
export function languageReply({ models, words }: QuestionInput): Reply {
  return { text: words.of(askingMessages).languages(names(models)) };
}

/** What is answered to somebody who only says something kind. */
export function greetingReply(kind: 'hello' | 'thanks' | 'bye', words: Wording): Reply {
  return { text: words.of(aboutMessages).greeting[kind], more: kind === 'hello' ? ['help'] : [] };
}

/** Models that are named beside a product. */
const mostNamed = 4;

/** The current models of a lab: its line-up where it has one, else its newest. */
function modelsOf(catalog: Catalog, lab: string, today: string): readonly Model[] {
  const isOwn = ({ main }: { readonly main: string | null }) =>
    main !== null && catalog.labs[lab]?.tiers?.some((lines) => lines.includes(main));
  const brand = [...catalog.families.values()].find(isOwn);
  const lineUp = brand ? lineUpOf(catalog, brand.id, today) : [];
  const group = lineUp.length > 0 ? null : labGroup(catalog, lab);
  return group ? currentOf(catalog, group, today) : lineUp;
}

/** What is answered of a product that is no model, such as an app; `lab` is the id of its maker, null where it has none here. */
export function productReply(
  catalog: Catalog,
  product: string,
  lab: string | null,
  today: string,
  words: Wording,
): Reply {
  const maker = lab === null ? null : labGroup(catalog, lab);
  const models = maker ? modelsOf(catalog, maker.id, today).slice(0, mostNamed) : [];
  return {
    text: words.of(aboutMessages).product(product, maker?.name ?? null, names(models)),
    more: models.length > 0 ? pageOf(models) : ['help'],
    models,
  };
}
