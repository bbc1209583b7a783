import { describe, expect, it } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { catalog, today } from '../catalog-for-tests.ts';

describe('find', () => {
  it.for([
    ['anthropic/claude-haiku-4-5', 'anthropic/claude-haiku-4-5', 'id'],
    ['Claude Haiku 4.5', 'anthropic/claude-haiku-4-5', 'name'],
    ['claude 4.5 haiku', 'anthropic/claude-haiku-4-5', 'alias'],
    ['haiku', 'anthropic/claude-haiku-5-5', 'family'],
    ['pixtral', 'mistral/pixtral-12b', 'family'],
    ['claude hiaku 4.5', 'anthropic/claude-haiku-4-5', 'typo'],
    ['pixtrl 12b', 'mistral/pixtral-12b', 'typo'],
    ['gpt-4.1', 'openai/gpt-4.1', 'name'],
  ] as const)('%s', ([query, model, how]) => {
    expect(find(catalog, query, today)).toMatchObject({ outcome: 'found', model, how });
  });

  it('keeps the date of a snapshot', () => {
    expect(find(catalog, 'claude-haiku-4-5-20251001', today)).toMatchObject({
      model: 'anthropic/claude-haiku-4-5',
      qualifiers: { date: '2025-10-01' },
    });
  });

  it('says what else a family name could have meant, newest first, without unconfirmed models', () => {
    expect(find(catalog, 'haiku', today).candidates).toEqual([
      'anthropic/claude-haiku-4-5',
      'anthropic/claude-3-5-haiku-20241022',
      'anthropic/claude-3-haiku-20240307',
    ]);
  });

  it.for([
    ['that a name may mean', 'mini', ['openai/gpt-4.1-mini', 'openai/gpt-5-mini']],
    [
      'that are near',
      'gpt-4.2',
      ['openai/gpt-4.1', 'openai/gpt-4.1-mini', 'openai/gpt-4.1-nano', 'openai/gpt-4o'],
    ],
  ] as const)('names live ones first of models %s: %s', ([, query, candidates]) => {
    expect(find(catalog, query, today).candidates).toEqual(candidates);
  });

  it.for(['claude haiku 4.7', 'pixtral 13b', 'gpt-4.2 mini', 'llama 4.2', 'gpt-41'])(
    '%s is nobody',
    (query) => {
      const match = find(catalog, query, today);
      expect(match).toMatchObject({ outcome: 'unknown', model: null });
    },
  );

  it('names the nearest that exist for a version that does not', () => {
    expect(find(catalog, 'Claude Haiku 4.7', today).candidates).toContain('anthropic/claude-haiku-4-5');
  });
});
