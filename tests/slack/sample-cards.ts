import type { Card } from '../../src/card/card.ts';

/** A comparison as the bot gives it, with every kind of block. */
export const comparison: Card = {
  title: 'Claude Haiku 5.5 or Pixtral 12B',
  summary: 'Take Claude Haiku 5.5: it wins 3 of 5 & Pixtral 12B <retired>.',
  audience: 'everyone',
  blocks: [
    { kind: 'text', role: 'state', text: ['Pixtral 12B was retired on ', { bold: '2025-12-31' }, '.'] },
    { kind: 'text', role: 'verdict', text: ['Take ', { bold: 'Claude Haiku 5.5' }, '.'] },
    {
      kind: 'text',
      role: 'body',
      text: ['See ', { link: 'the docs', url: 'https://example.com/a?b=1' }, ' or ', { code: 'x' }],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Price', mark: 'Pixtral 12B', text: ['$0.20 against $1.00'] },
        { label: 'Context', mark: 'tie', text: [] },
      ],
    },
    {
      kind: 'table',
      corner: '',
      columns: ['Haiku 5.5', 'Pixtral 12B'],
      rows: [
        { label: 'Input', cells: ['$0.50', '$0.20'] },
        { label: 'Output', cells: ['$2.50', ''] },
      ],
    },
    { kind: 'notes', items: [['First note'], ['Second note']] },
    {
      kind: 'sources',
      leftOut: 'Sources: 1, left out here for length.',
      title: 'Sources',
      items: [
        { name: 'Anthropic', url: 'https://docs.anthropic.com/', date: '2026-11-01' },
        { name: 'A page', url: null, date: 'read on 2026-10-01' },
      ],
    },
    { kind: 'foot', text: 'Prices per million tokens · catalog of 2026-11-20' },
  ],
};

export const mistake: Card = {
  title: 'One model is not enough',
  summary: 'Name two models.',
  audience: 'asker',
  blocks: [{ kind: 'text', role: 'body', text: ['Name two models.'] }],
};

export const help: Card = {
  title: 'Tiebreak',
  summary: 'Compares language models.',
  audience: 'asker',
  blocks: [{ kind: 'text', role: 'body', text: ['Try ', { code: '/compare haiku pixtral' }] }],
};
