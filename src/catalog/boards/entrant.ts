import { takeDate } from '../../names/qualifiers.ts';
import type { Found, Known } from '../known-models.ts';
import { entrantNames, notThese, owners } from './entrant-names.ts';

/** A row of a board: which model it is, the edition it names, and how it was run. */
export type Entrant = Found & { readonly variant: string | null };

/** How long a model thinks, at the end of a name; longer words first. */
const effort =
  /-(?:(high|low|medium)-(\d+)k|thinking-(\d+)k|thinking-minimal|non-thinking|no-thinking|non-reasoning|thinking|reasoning|xhigh|high|medium|minimal|low|max)$/i;

/** What a board adds to a name that is the same of all its entrants. */
const tools = /-(?:search|grounding)$/i;

function called(word: string): string {
  const text = word.toLowerCase().replaceAll('-', ' ').trim();
  return text
    .replace(/^no thinking$|^non thinking$|^non reasoning$/, 'no thinking')
    .replace(/^reasoning$/, 'thinking');
}

/** A name without what stands in brackets at its end, and those words: "GPT 5.4 (High)", "mimo (non-thinking)". */
function withoutBrackets(name: string): { rest: string; words: string[] } {
  const words: string[] = [];
  let rest = name.trim();
  for (
    let found = /\s*[([]([^()[\]]*)[)\]]$/.exec(rest);
    found;
    found = /\s*[([]([^()[\]]*)[)\]]$/.exec(rest)
  ) {
    words.unshift(found[1] ?? '');
    rest = rest.slice(0, found.index);
  }
  return { rest, words };
}

const isDay = (word: string) => /^(?:20\d{6}|\d{4})$/.test(word);
/** A nickname of the same model says nothing of how it ran. */
const nicknames = /^nano-banana/;

/** The model that a name of a board without a vendor means, if it is only one lab's. */
export function entrantAnywhere(name: string, known: Known): Entrant | null {
  const [found, ...others] = known.labs.flatMap((lab) => entrantOf(name, lab, known) ?? []);
  return found && others.length === 0 ? found : null;
}

/**
 * The model that a board's name means, if that is certain: by our own table, else where the name, less what it says of
 * effort and tools, is one of the lab's. Null for the rest, among them bare names of old boards that mean another
 * model today.
 * @param vendor how the board calls the lab
 */
export function entrantOf(name: string, vendor: string | null, known: Known): Entrant | null {
  const spelling = vendor?.toLowerCase() ?? '';
  const lab = owners[spelling] ?? known.labOf(spelling);
  const { rest, words } = withoutBrackets(name);
  const plain = rest.replaceAll(' ', '-').toLowerCase();
  const day = words.find(isDay);
  const told = words.filter((word) => !isDay(word) && !nicknames.test(word)).map(called);
  if (!lab || notThese.has(`${lab}/${plain}`)) return null;
  const find = (text: string): Entrant | null => {
    const { id, variant = null } = entrantNames[`${lab}/${text}`] ?? {};
    const found = id ? known.find(lab, id.slice(lab.length + 1)) : known.find(lab, text);
    return found && { ...found, variant };
  };
  const efforts: string[] = [];
  for (let text = day ? `${plain}-${day}` : plain; ; ) {
    const found = find(text);
    if (found) {
      const variant = [found.variant, ...efforts, ...told].filter(Boolean).join(', ') || null;
      return { ...found, variant };
    }
    const dated = takeDate(text).date ? /-(?:\d{4}-\d\d-\d\d|20\d{6}|\d{4})$/.exec(text)?.[0] : undefined;
    const bare = dated ? text.slice(0, -dated.length) : text;
    const tool = tools.exec(bare);
    const end = effort.exec(bare);
    const cut = tool ?? end;
    if (!cut) return null;
    if (end && !tool) efforts.unshift(called(end[0].slice(1)));
    text = `${bare.slice(0, cut.index)}${dated ?? ''}`;
  }
}
