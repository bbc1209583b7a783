const basis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a of the UTF-16 units of a text, going on from another hash. */
export function hashOf(text: string, from: number = basis): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}

const looks = 4;

/** A set of words that may take a few others for its own (a Bloom filter). */
export class WordFilter {
  readonly bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.bits = bits;
  }

  /** An empty one with room for so many words: of others one in twenty is taken for its own at 6 bits a word, one in 150 at 12. */
  static for(words: number, bitsPerWord: 6 | 12): WordFilter {
    return new WordFilter(new Uint8Array(Math.ceil((words * bitsPerWord) / 8) + 1));
  }

  *#places(word: string): Generator<number> {
    const size = this.bits.length * 8;
    const first = hashOf(word);
    const step = hashOf(word, first) | 1;
    for (let look = 0; look < looks; look++) yield ((first + look * step) >>> 0) % size;
  }

  add(word: string): void {
    for (const place of this.#places(word)) {
      const at = place >>> 3;
      this.bits[at] = (this.bits[at] ?? 0) | (1 << (place & 7));
    }
  }

  has(word: string): boolean {
    for (const place of this.#places(word))
      if (!((this.bits[place >>> 3] ?? 0) & (1 << (place & 7)))) return false;
    return true;
  }
}

const english = /(?:'s|s|es|ed|d|ing|er|r|est|st|ly|n't)$/;
const russian =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ться|тся|лась|лись|лось|лся|ешь|ишь|ете|ите|йте|ают|яют|уют|ают|ает|яет|ует|ала|али|ало|ила|или|ило|ать|ять|ить|еть|уть|ую|юю|ая|яя|ое|ее|ый|ий|ой|ей|ом|ем|ам|ям|ах|ях|ов|ев|ых|их|ым|им|ут|ют|ат|ят|ет|ит|ла|ло|ли|ть|ся|сь|ы|и|а|я|у|ю|о|е|ь|й|л)$/u;

/** The forms by which a word is looked up: as it is, and without its endings. */
export function formsOf(word: string): string[] {
  const plain = word.replaceAll('ё', 'е');
  if (/[а-я]/u.test(plain)) {
    const stem = plain.replace(russian, '');
    return [stem.length < 3 ? plain : stem];
  }
  const forms = [plain];
  for (let stem = plain; english.test(stem) && forms.length < 4; ) {
    stem = stem.replace(english, '');
    if (stem.length < 3) break;
    forms.push(stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1'));
  }
  return [...new Set(forms)];
}
