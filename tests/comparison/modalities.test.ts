import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Model } from '../../src/catalog/catalog.ts';
import { toModalities } from '../../src/catalog/merge.ts';
import { type Modality, modalities } from '../../src/catalog/words.ts';
import { compareModalities, extrasOf, sharedInputs } from '../../src/subjects/modalities/rule.ts';
import { catalog } from '../catalog-for-tests.ts';

const some = [...catalog.models.values()][0]!;

function model(input: readonly Modality[], known: readonly Modality[]): Model {
  const value = toModalities({ input, output: ['text'] }, known);
  const claim = { value, source: { name: 'test', url: null }, asOf: '2026-01-01', basis: 'page' as const };
  return { ...some, modalities: { chosen: claim, claims: [claim] } };
}

it('silence of a source that cannot speak of a kind is unknown, and filling it never flips a certain outcome', () => {
  const kinds = fc.subarray([...modalities], { minLength: 1 });
  fc.assert(
    fc.property(
      kinds,
      kinds,
      kinds,
      kinds,
      fc.subarray([...modalities]),
      (first, second, knownFirst, knownSecond, filling) => {
        const before = compareModalities([model(first, knownFirst), model(second, knownSecond)]).result;
        fc.pre(before.outcome !== 'unknown');
        const fill = (own: Modality[], known: Modality[]) => [
          ...new Set([...own, ...filling.filter((kind) => !known.includes(kind) && !own.includes(kind))]),
        ];
        const full = compareModalities([
          model(fill(first, knownFirst), modalities),
          model(fill(second, knownSecond), modalities),
        ]);
        if (before.outcome === 'win') expect(full.result).toEqual(before);
        else expect(full.result.outcome).toBe('tie');
      },
    ),
  );
});

it('a superset wins, equal sets tie, an extra on each side ties', () => {
  const of = (first: Modality[], second: Modality[]) =>
    compareModalities([model(first, modalities), model(second, modalities)]).result;
  expect(of(['text', 'image'], ['text'])).toEqual({ outcome: 'win', winner: 0 });
  expect(of(['text', 'image'], ['text', 'image'])).toEqual({ outcome: 'tie', among: [0, 1] });
  expect(of(['text', 'image'], ['text', 'audio'])).toEqual({ outcome: 'tie', among: [0, 1] });
});

it('an extra on each side ties, whatever else is not known', () => {
  const silentOnAudio = model(['text', 'image'], ['text', 'image', 'video']);
  const films = model(['text', 'video'], modalities);
  expect(compareModalities([silentOnAudio, films]).result).toEqual({ outcome: 'tie', among: [0, 1] });
  const reads = model(['text'], modalities);
  expect(compareModalities([silentOnAudio, reads]).result).toEqual({ outcome: 'win', winner: 0 });
  const hears = model(['text', 'image', 'audio'], modalities);
  expect(compareModalities([silentOnAudio, hears]).result).toEqual({ outcome: 'unknown' });
});

it('what depends on the host is open: it decides nothing, and is no extra of the other', () => {
  const text: readonly Modality[] = ['text'];
  const split = (own: Model): Model => {
    const chosen = own.modalities!.chosen;
    const value = { ...chosen.value, input: { ...chosen.value.input, host: ['image' as const] } };
    return { ...own, modalities: { chosen: { ...chosen, value }, claims: [] } };
  };
  const seeing = model(['text', 'image'], modalities);
  const open = compareModalities([split(model(text, modalities)), seeing]);
  expect(open.result).toEqual({ outcome: 'unknown' });
  expect([extrasOf(open, 0), extrasOf(open, 1), sharedInputs(open)]).toEqual([[], [], ['text']]);
  const known = compareModalities([model(text, modalities), seeing]);
  expect(known.result).toEqual({ outcome: 'win', winner: 1 });
  expect([extrasOf(known, 0), extrasOf(known, 1)]).toEqual([[], ['image input']]);
  // The other is ahead, however the hosts are counted.
  const more = model(['text', 'image', 'audio'], modalities);
  expect(compareModalities([split(model(text, modalities)), more]).result).toEqual({
    outcome: 'win',
    winner: 1,
  });
});
