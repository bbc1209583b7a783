import type { Catalog } from '../../catalog/catalog.ts';
import { find, mostCandidates } from '../../catalog/find.ts';
import { lineUpOf } from '../../catalog/line-up.ts';
import type { Mention } from '../../language/mention.ts';
import { isMaker } from '../../language/mentions.ts';
import { nameKey } from '../../names/key.ts';
import { productWords, spokenWords } from '../../names/parts.ts';
import type { Match } from '../../names/resolve.ts';
import type { Wish } from '../../pick/wish.ts';
import type { Choice } from '../../subjects/query.ts';
import { comparableModels } from '../limits.ts';
import { choiceOf } from '../read-names.ts';

const mostMeant = 3;

/** The few models that an ambiguous name of one version means all together: "gemma 4" is the 12B and the 31B. */
function allMeant(catalog: Catalog, { match }: Mention): Match[] {
  const key = nameKey(match.query);
  if (!/\d/.test(key)) return [];
  const own = match.candidates.filter((id) => {
    const name = catalog.models.get(id)?.name ?? '';
    return (
      nameKey(name).startsWith(`${key}.`) &&
      !name
        .toLowerCase()
        .split(/[\s-]/)
        .some((word) => productWords.has(word))
    );
  });
  if (own.length === 0 || own.length > mostMeant) return [];
  return own.map((id) => ({
    ...match,
    outcome: 'found',
    how: 'family',
    model: id,
    candidates: own.filter((other) => other !== id),
  }));
}

/** A brand that does not stand for its main model: its current models, else all that it had. */
export function brandChoice(catalog: Catalog, match: Match, today: string): Choice {
  const current = lineUpOf(catalog, match.brand ?? '', today).map(({ id }) => id);
  const candidates = current.length > 0 ? current : match.candidates;
  return { text: match.query, candidates: candidates.slice(0, mostCandidates), isOpen: true };
}

export type Subjects =
  | { readonly kind: 'found'; readonly matches: readonly Match[] }
  | {
      readonly kind: 'unclear';
      readonly reason: 'unknown-model' | 'ambiguous-model' | 'too-many-models';
      readonly text: string;
      readonly candidates: readonly string[];
      readonly choices: readonly Choice[];
    };

/** The models that names mean, each once, or what is wrong with them. */
export function subjectsOf(
  catalog: Catalog,
  mentions: readonly Mention[],
  previous: readonly string[],
  today: string,
): Subjects {
  const unclear = mentions.find(({ match }) => match.outcome === 'unknown');
  if (unclear) {
    const { query, candidates } = unclear.match;
    return { kind: 'unclear', reason: 'unknown-model', text: query, candidates, choices: [] };
  }
  const read = mentions.map((mention) => {
    const { match } = mention;
    if (isMaker(mention, mentions)) return { meant: [], choice: brandChoice(catalog, match, today) };
    const meant = match.outcome === 'found' ? [match] : allMeant(catalog, mention);
    return { meant, choice: { ...choiceOf(match), isOpen: meant.length === 0 } };
  });
  const choices = read.map(({ choice }) => choice);
  const open = choices.find(({ isOpen }) => isOpen);
  if (open) {
    const { text, candidates } = open;
    return { kind: 'unclear', reason: 'ambiguous-model', text, candidates, choices };
  }
  const all = read.flatMap(({ meant }) => meant);
  const carried = previous.flatMap((id) => (catalog.models.has(id) ? [find(catalog, id, today)] : []));
  const seen = new Set<string | null>();
  const matches = [...carried, ...all].filter(({ model }) => !seen.has(model) && seen.add(model));
  if (matches.length > comparableModels.most) {
    const ids = matches.flatMap(({ model }) => model ?? []);
    return {
      kind: 'unclear',
      reason: 'too-many-models',
      text: all.map(({ query }) => query).join(', '),
      candidates: ids,
      choices: [],
    };
  }
  return { kind: 'found', matches };
}

/** The models of which a name without a version means every one: all of a lab's, or those of a line; null where it means none. */
export function lineOf(catalog: Catalog, match: Match): Wish | null {
  const lab = wholeLab(catalog, match);
  if (lab !== null) return { kind: 'lab', value: lab };
  const key = nameKey(match.query);
  const family = [...catalog.families.values()].find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((own) => nameKey(own) === key),
  );
  return family ? { kind: 'family', value: family.id } : null;
}

/** The lab of which a bare brand means every model: "the newest claude model" is Anthropic's newest. */
function wholeLab(catalog: Catalog, { query, model, candidates, outcome, how }: Match): string | null {
  const asked = query.toLowerCase();
  if (Object.hasOwn(catalog.labs, asked)) return asked;
  const isBare = !/\d/.test(query) && (outcome === 'ambiguous' || how === 'family');
  const one = catalog.models.get(model ?? candidates[0] ?? '');
  if (!isBare || !one) return null;
  const brand = one.name.split(/[\s-]/)[0]?.toLowerCase();
  const isWhole = [...catalog.models.values()].every(
    ({ lab, task, name }) =>
      lab.id !== one.lab.id || task !== 'chat' || name.toLowerCase().startsWith(brand ?? ''),
  );
  const isBrand = (spokenWords.get(asked) ?? asked) === brand;
  return isWhole && isBrand ? one.lab.id : null;
}
