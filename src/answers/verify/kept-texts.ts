import { createHash } from 'node:crypto';

/** A text that was checked, as it was read; `length` is that of the whole text, in characters. */
export type KeptText = { readonly text: string; readonly length: number };

/** Texts of the last answers, which no message can carry: a button has only their id. */
export type KeptTexts = {
  /** Keeps a text and returns its id, of `[\w-]`. */
  readonly keep: (own: KeptText) => string;
  /** Null where it is kept no more, or was kept by another process and not recalled since. */
  readonly find: (id: string) => KeptText | null;
  /** Brings back a text that another process kept, or an earlier one; null where there is nothing to wait for. */
  readonly recall: (id: string) => Promise<void> | null;
};

/** Where texts outlast the process. */
export type TextsElsewhere = {
  keep(id: string, own: KeptText): void;
  /** Null where it is not known; anything, since others may have written it. */
  find(id: string): Promise<unknown>;
};

function isText(value: unknown): value is KeptText {
  const { text, length } = { ...(value as object | null) } as { text?: unknown; length?: unknown };
  return typeof text === 'string' && typeof length === 'number';
}

/** A text is kept for a day. */
const longestKept = 24 * 60 * 60 * 1000;
/** Characters of all texts that are kept: the oldest go first. */
const mostKept = 2_000_000;

/**
 * Keeps texts in memory, and elsewhere too where they are to outlast the process.
 * @param elsewhere null where they are in memory alone
 */
export function createKeptTexts(clock: () => Date, elsewhere: TextsElsewhere | null = null): KeptTexts {
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
  const add = (id: string, { text, length }: KeptText): void => {
    const now = clock().getTime();
    drop(id);
    texts.set(id, { text, length, since: now });
    size += text.length;
    forget(now);
  };
  return {
    keep(own) {
      const id = createHash('sha256').update(`${own.length} ${own.text}`).digest('base64url').slice(0, 16);
      add(id, own);
      elsewhere?.keep(id, own);
      return id;
    },
    find(id) {
      forget(clock().getTime());
      return texts.get(id) ?? null;
    },
    recall(id) {
      if (elsewhere === null || texts.has(id)) return null;
      return elsewhere.find(id).then((found) => {
        if (isText(found)) add(id, found);
      });
    },
  };
}
