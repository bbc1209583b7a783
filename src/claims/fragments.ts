import { pattern } from '../language/pattern.ts';
import { type Named, type NamesIn, nobody } from './named.ts';
import type { Naming } from './naming.ts';
import type { Words } from './plain-text.ts';
import { firstFrom, within } from './spots.ts';

/** What the place of a sentence says of names in it. */
export type NamePlace = {
  /** Lines and makers that stand above, the nearest first. */
  readonly scopes: readonly string[];
  /** Whether it is a bullet or a `label: value`, which begins with what it is about. */
  readonly isLabelled: boolean;
};

/** Most models named before whose lines a part of a name may go on with. */
const mostBrands = 8;

/** Up to four words that may be a part of a name, and what stands behind them. */
const part =
  /(?:v?\d+(?:\.\d+)*\p{L}{0,2}|\p{L}[\p{L}\d.]*)(?:[ -](?:\p{L}[\p{L}\d.]*|\d+(?:\.\d+)?[bB]?)(?![\p{L}\d])){0,3}/uy;
const starts = pattern`^[\s"'(]*(?:(?:{and}|{but})\s+)?|[,;:(]\s+(?:(?:{and}|{but})\s+)?(?:{byModel}\s+)?|\s(?:{and}|&|\+|{versus}\.?|{than}|{outdoing}|{for}|{fromModel}|{toModel}|{byModel})\s+`;
/** What is said right behind a version that stands for a model: "4.1 costs", "4.5's". */
const goesOn = pattern`^(?:'s(?!\p{L})|\s*(?:[:(=]|[~≈]?\$)|\s+\d[\d.,]*\s?[$¢]|\s*-\s*[~≈]?\$?\d|\s+(?:{are}|{costs}|{has}|{lacks}|{takes}|{writes}|{retires}|{released})(?!\p{L}))`;
/** "4o", "v4", "2.5", "K2.5": what nobody says of anything but a version. */
const version = /^\p{L}{0,2}\d+(?:\.\d+)*\p{L}{0,2}(?=[ -]|$)/u;
/** "1,25 $", "5 $/M", "3 times": a number, and no version. */
const isAmount =
  /^\d{1,3}(?:[ ,]\d{3})+(?![\d.])|^\d+(?:\.\d+)?(?:,\d|\s?(?:\$(?!\s?\d)|[€₽%×]|usd(?!\s?\d)|x\b|раз|times|dollars?|долл|млн|тыс|million|k\b|m\b|tokens?|токен))/iu;
const isMoney = pattern`^[ -](?:{dollars}|{money})`;
const beforeFigure = /^[\s:(=~≈-]*(?:\p{L}{2,8}\s+){0,2}[~≈]?(?:\$|USD)?\s?\d/u;
const beforePrice = /^[\s:(=~≈-]*(?:\p{L}{2,8}\s+){0,1}[~≈]?(?:\$|USD)\s?\d/u;

/**
 * Parts of names ("2.5 Flash", "4.1 mini") that mean a model below their line, which stands above the sentence or before
 * them in it; one that means none is nobody's, so that its figures are given to no other.
 */
export function fragmentsIn(sentence: Words, place: NamePlace, names: NamesIn, naming: Naming): Named[] {
  const { text, start: offset } = sentence;
  const own = within(names.named, sentence);
  const lines = within(names.lines, sentence);
  const isLead = place.isLabelled && !own.some(({ start }) => text.slice(0, start - offset).trim() === '');
  // "Nemotron: Nano 12B $0.2/$0.6": what stands before the colon may be the line.
  const [labelText = '', line = ''] = ownLabel.exec(text) ?? [];
  const label = own.some(({ start }) => start - offset < labelText.length) ? '' : line;
  const scopes = place.isLabelled ? [...(label === '' ? [] : [label]), ...place.scopes] : [];
  const found: Named[] = [];
  if (!/\d/.test(text)) return found;
  const brands = brandsBefore(sentence, names, naming);
  if (scopes.length === 0 && lines.length === 0 && brands.length === 0)
    return isLead ? unknownLead(sentence, own, naming) : unknownSubject(sentence, own, naming);
  for (const { 0: sign, index } of starts.all(text)) {
    const from = index + sign.length;
    const before = lines
      .filter(({ start }) => start - offset < from)
      .map((line) => line.text)
      .reverse();
    const all = [...before, ...scopes];
    if (all.length === 0 && brands.length === 0) continue;
    part.lastIndex = from;
    const match = part.exec(text);
    if (!match || isAmount.test(text.slice(from, from + match[0].length + 12))) continue;
    const whole = own.find(({ start, end }) => start - offset <= from && end - offset > from);
    // A name of its own stands there, unless it is but a version with a tier ("3.5 Flash" below another line) or a
    // word of a longer one ("Spark" of "Spark 1.1").
    const isName = whole && whole.model !== nobody && !whole.guessed && !/^v?\d/i.test(match[0]);
    if (isName && !/^[ -]v?\d/i.test(text.slice(whole.end - offset))) continue;
    const words = match[0].split(/(?<=[ -])/);
    // "4.20 (Reasoning)"
    const [more = ''] = /^ ?\([\p{L} -]{3,24}\)/u.exec(text.slice(from + match[0].length)) ?? [];
    const withMore = more !== '' && /\d/.test(match[0]) ? naming.within(all, match[0] + more) : null;
    let model = withMore;
    let end = from + match[0].length + more.length;
    for (let count = words.length; count > 0 && model === null; count--) {
      const said = words
        .slice(0, count)
        .join('')
        .replace(/[ .-]+$/, '');
      if (!/\d/.test(said) && !(index === 0 && place.isLabelled)) break;
      // "3 October", "2 of them": a number alone is a version only right before a figure.
      if (/^\d+$/.test(said) && !/^\s*(?:[:(=-]|[~≈]?\$)/.test(text.slice(from + said.length))) break;
      model =
        naming.within(all, said) ??
        ofBrand(said, text.slice(from + said.length), brandsAt(own, offset + from, brands, naming), naming);
      end = from + said.length;
    }
    // "3.1 Pro Preview Custom Tools": what is left over makes it another one.
    const over = text.slice(from, from + match[0].length).slice(end - from);
    const isOther = /^[ -]\p{Lu}/u.test(over) && !isMoney.test(over) && naming.makesAnother(over);
    if (model !== null)
      found.push({
        start: offset + from,
        end: offset + (isOther ? from + match[0].length : end),
        model: isOther ? nobody : model,
        guessed: false,
      });
    else if (version.test(match[0]) && !(whole && naming.isOf(whole.model, all))) {
      const [said = ''] = version.exec(match[0]) ?? [];
      const behind = text.slice(from + match[0].length, from + match[0].length + 24);
      const isSubject = /^v\d/i.test(said) && goesOn.test(text.slice(from + said.length));
      if (
        isSubject ||
        (all.length > 0 &&
          (beforePrice.test(behind) || (index === 0 && place.isLabelled && beforeFigure.test(behind))))
      )
        found.push({ start: offset + from, end: offset + from + said.length, model: nobody, guessed: false });
    }
  }
  const hasLead = found.some(({ start }) => text.slice(0, start - offset).trim() === '');
  if (found.length === 0 && !isLead && scopes.length === 0 && lines.length === 0)
    return unknownSubject(sentence, own, naming);
  return isLead && !hasLead ? [...unknownLead(sentence, own, naming), ...found] : found;
}

/** Those of a sentence before a place, where it names any: "A 4.8 is dear, 5.5 is $20 and B 5.5 $10". */
function brandsAt(
  named: readonly Named[],
  place: number,
  brands: readonly string[],
  naming: Naming,
): readonly string[] {
  const before = named.filter(({ end, guessed }) => end <= place && !guessed);
  const own = [...new Set(before.flatMap(({ model }) => naming.brandOf(model) ?? []))];
  return own.length > 0 ? own : brands;
}

/** What the models named before a sentence ends are called before their versions, the last first. */
function brandsBefore({ text, start }: Words, { named }: NamesIn, naming: Naming): string[] {
  const next = firstFrom(named, start + text.length);
  const before = named.slice(Math.max(0, next - mostBrands), next).reverse();
  return [...new Set(before.flatMap(({ model, guessed }) => (guessed ? [] : (naming.brandOf(model) ?? []))))];
}

/** The one model that a version means behind the lines of those named before: "4.1 mini" behind GPT-4o. */
function ofBrand(said: string, behind: string, brands: readonly string[], naming: Naming): string | null {
  if (!/^\p{L}{0,2}\d/u.test(said)) return null;
  const isBare = !/\p{L}{2}/u.test(said);
  if (isBare && !goesOn.test(behind)) return null;
  const models = new Set(brands.flatMap((brand) => naming.within([brand], said) ?? []));
  return models.size === 1 ? ([...models][0] ?? null) : null;
}

/** "GPT:", "Nemotron prices:", of at most three words. */
const ownLabel = /^\s*(\p{L}[\p{L}\d.-]*)(?:\s[\p{L}\d.-]+){0,2}:\s/u;
const lead = /^\s*([^:=($]{2,60}?)\s*(?::|=|\(|\s-\s|\$)/u;

/** An item that begins with a name nobody knows: "FooLM-7B: $2". */
function unknownLead({ text, start }: Words, own: readonly Named[], naming: Naming): Named[] {
  const [all = '', said = ''] = lead.exec(text) ?? [];
  const isTaken = own.some((name) => name.start < start + all.length);
  if (said === '' || isTaken || !naming.isUnknown(said)) return [];
  const from = start + text.indexOf(said);
  return [{ start: from, end: from + said.length, model: nobody, guessed: false }];
}

const subject =
  /^\s*(?:(?:the|a|an|and|but|while|for|with|у|а|но|для)\s+){0,2}((?:[\p{L}\d][\p{L}\d.:/_-]*\s+){1,3})/iu;

/** "But V3.1 is": a version of what nobody has named. */
const versionAlone = pattern`^\s*(?:(?:{and}|{but}|{the})\s+)?(v\d+(?:\.\d+)?)(?![\p{L}\d])`;

/** A sentence that begins with such a name and names nobody else: "FooLM-7B costs $2". */
function unknownSubject({ text, start }: Words, own: readonly Named[], naming: Naming): Named[] {
  if (own.length > 0) return [];
  const [lead = '', alone = ''] = versionAlone.exec(text) ?? [];
  if (alone !== '' && goesOn.test(text.slice(lead.length)))
    return [
      { start: start + lead.length - alone.length, end: start + lead.length, model: nobody, guessed: false },
    ];
  const [all = '', said = ''] = subject.exec(text) ?? [];
  const [first = ''] = said.split(/\s/);
  if (
    !/\d/.test(said) ||
    // "Math: 40 × $2"
    /:\s/.test(said) ||
    !naming.isUnknown(said) ||
    !naming.isUnknown(first + (/\d/.test(first) ? '' : ` ${said.split(/\s/)[1]}`))
  )
    return [];
  const from = start + all.length - said.length;
  return [{ start: from, end: from + said.trimEnd().length, model: nobody, guessed: false }];
}
