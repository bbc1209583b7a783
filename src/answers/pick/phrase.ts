import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from '../../catalog/catalog.ts';
import { wordingOf } from '../../language/wording.ts';
import { type Request, workIn } from '../../pick/wish.ts';
import { plain } from '../read-names.ts';
import { parsePick } from './read.ts';
import { requestText } from './wishes.ts';

/** What stands around a request where it is said: the command's name, whom it is shown to, which part, and the end of a question. */
const around =
  /^\/?(?:tiebreak\s+)?(?:(?:pick|ask)\s+)?|\s*(?:--)?privately?\b.*$|\s(?:--show|show)[= ]\s*\w+$|[?.!\s]+$/giu;

/** Only what it asks for counts, in whatever order. */
function isSame(a: Request, b: Request): boolean {
  const ordered = ({ wishes, ...own }: Request) => ({
    ...own,
    wishes: wishes.map((wish) => JSON.stringify(wish)).toSorted(),
  });
  return isDeepStrictEqual(ordered(a), ordered(b));
}

/** A request in our own words, without what follows from the work or the price by itself. */
function ownPhrases(catalog: Catalog, request: Request): string[] {
  const work = workIn(request);
  const { tokens = null } = catalog.workloads[work ?? ''] ?? {};
  const wishes = request.wishes.filter(({ kind }) => kind !== 'goodEnough');
  const limit = wishes.find(({ kind }) => kind === 'priceAtMost');
  const text = (volume: Request['volume']) => {
    const others = wishes.filter((wish) => wish !== limit);
    const said = requestText(catalog, { ...request, wishes: others, volume }, wordingOf('en'));
    return limit ? `${said}, under $${String(limit.value)}` : said;
  };
  const ofWork = work === null ? [] : [`${text(tokens ? null : request.volume)}, for ${work}`];
  return [...ofWork, text(null), text(request.volume)];
}

/** The request as it is typed after `pick`: in our own words, else as somebody said it; null where neither is read as the same. */
export function requestPhrase(
  catalog: Catalog,
  request: Request,
  said: string | null,
  today: string,
): string | null {
  const asked = said === null ? [] : [plain(said).replaceAll(around, '')];
  const phrase = [...ownPhrases(catalog, request), ...asked].find((text) => {
    const command = parsePick(catalog, text, today);
    return command.kind === 'pick' && isSame(command.request, request);
  });
  return phrase ?? null;
}

/** The same request with one wish more, in words; null where it has such a wish, or the words are read as something else. */
export function withWish(
  catalog: Catalog,
  { phrase, request }: { readonly phrase: string; readonly request: Request },
  wish: { readonly kind: 'openWeights' | 'region'; readonly words: string },
  today: string,
): { readonly phrase: string; readonly request: Request } | null {
  if (request.wishes.some(({ kind }) => kind === wish.kind)) return null;
  const text = `${phrase}, ${wish.words}`;
  const command = parsePick(catalog, text, today);
  const isRead =
    command.kind === 'pick' &&
    command.request.wishes.length === request.wishes.length + 1 &&
    command.request.wishes.some(({ kind }) => kind === wish.kind);
  return isRead ? { phrase: text, request: command.request } : null;
}
