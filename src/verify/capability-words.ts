import { capabilityPhrases, hasSeveralWords, phrasePattern } from '../catalog/capability-phrases.ts';
import type { CapabilitiesFile } from '../catalog/capability-schema.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Capability } from '../catalog/words.ts';
import { createMemo } from '../memo.ts';

/** A single word is a claim only where nothing follows that it belongs to: "reasoning" of "reasoning effort" is none. */
const ended = String.raw`(?=\s+(?:mode|support)\b|\s*[,.;)]|\s+(?:and|or)\b|\s*$)`;

const longestFirst = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length);

/** The source of a pattern that finds a capability after "supports" or "has no". */
export function claimPattern(capability: CapabilitiesFile[string]): string {
  const ways = longestFirst(capabilityPhrases(capability, 'en')).map(
    (phrase) => `${phrasePattern(phrase)}${hasSeveralWords(phrase) ? '' : ended}`,
  );
  return String.raw`(?:${ways.join('|')})(?![\p{L}\d])`;
}

const kept = createMemo<readonly (readonly [Capability, RegExp])[]>(1);

/** The capability that a label names, such as that of a row: "Tool calling", "PDF input support"; null where it names none. */
export function capabilityCalled(catalog: Catalog, label: string): Capability | null {
  const labels = kept(catalog, '', () =>
    Object.entries(catalog.capabilities).map(([id, capability]) => {
      const ways = longestFirst(capabilityPhrases(capability, 'en')).map(phrasePattern);
      return [id, new RegExp(`^(?:${ways.join('|')})(?: input| support)?$`, 'iu')];
    }),
  );
  return labels.find(([, pattern]) => pattern.test(label.trim()))?.[0] ?? null;
}
