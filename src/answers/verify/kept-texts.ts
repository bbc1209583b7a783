import { createHash } from 'node:crypto';

/** A text that was checked, as it was read; `length` is that of the whole text, in characters. */
export type KeptText = { readonly text: string; readonly length: number };

/** Texts of the last answers, which no message can carry: a button has only their id. */
export type KeptTexts = {
  /** Keeps a text and returns its id, of `[\w-]`. */
  readonly keep: (own: KeptText) => string;
  /** Null where it is kept no more, or was kept by another process. */
  readonly find: (id: string) => KeptText | null;
};

/** A text is kept for a day. */
const longestKept = 24 * 60 * 60 * 1000;
/** Characters of all texts that are kept: the oldest go first. */
const mostKept = 2_000_000;

/** Keeps texts in memory alone. */
export function createKeptTexts(clock: () => Date): KeptTexts {
  const texts = new Map<string, KeptText & { readonly since: number }>();
  let size = 0;
  const drop = (id: string): void => {
    size -= texts.get(id)?.text.length ?? 0;
    texts.delete(id);
  };
  const forget = (now: number): void => {
    for (const [id, { since }] of texts) {
      if (size <= mostKept && now - since < longestKept) return;
      drop(id);
    }
  };
  return {
    keep({ text, length }) {
      const now = clock().getTime();
      const id = createHash('sha256').update(`${length} ${text}`).digest('base64url').slice(0, 16);
      drop(id);
      texts.set(id, { text, length, since: now });
      size += text.length;
      forget(now);
      return id;
    },
    find(id) {
      forget(clock().getTime());
      return texts.get(id) ?? null;
    },
  };
}
