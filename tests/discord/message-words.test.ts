import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageWords, wordsBeside } from '../../src/platforms/discord/message-words.ts';

const text = (content: string) => ({ type: 10, content });

const shapes: readonly (readonly [name: string, message: object, words: string])[] = [
  [
    'its words, without spoilers and emoji',
    { content: 'Haiku ||costs|| <:gem:12> $1 :tada:' },
    'Haiku   costs     $1',
  ],
  [
    'an embed',
    {
      embeds: [
        {
          author: { name: 'News' },
          title: 'Prices',
          description: 'Per 1M',
          fields: [
            { name: 'Haiku', value: '$1/$5' },
            { name: 'Mini:', value: 'in $0.40\nout $1.60' },
          ],
          footer: { text: 'as of today' },
          image: { url: 'x', description: 'A chart' },
        },
      ],
    },
    'News\n# Prices\nPer 1M\nHaiku: $1/$5\nMini:\nin $0.40\nout $1.60\nA chart\nas of today',
  ],
  [
    'components',
    {
      components: [
        {
          type: 17,
          components: [
            text('## Head'),
            { type: 9, components: [text('Body')], accessory: { type: 11, description: 'Thumb' } },
            { type: 12, items: [{ media: { url: 'x' }, description: 'Slide' }] },
            { type: 1, components: [{ type: 2, label: 'Press', custom_id: 'x' }] },
          ],
        },
      ],
    },
    '## Head\nBody\nThumb\nSlide',
  ],
  [
    'a poll',
    {
      poll: {
        question: { text: 'Which?' },
        answers: [{ poll_media: { text: 'Haiku' } }, { poll_media: { text: 'Mini' } }],
      },
    },
    'Which?\n- Haiku\n- Mini',
  ],
  [
    'attachments',
    { attachments: [{ filename: 'a.png', title: 'a', description: 'Haiku costs $1' }] },
    'a\nHaiku costs $1',
  ],
  [
    'what was forwarded',
    { message_snapshots: [{ message: { content: 'Haiku', embeds: [{ title: 'T' }], attachments: [] } }] },
    'Haiku\n# T',
  ],
];

test.each(shapes)('the words of a message are found in %s', (_, message, words) => {
  expect(messageWords(message).trim()).toBe(words);
});

test('beside the words of its author stands what is shown below them', () => {
  expect(
    wordsBeside({ content: 'is this right?', message_snapshots: [{ message: { content: 'Haiku' } }] }),
  ).toBe('Haiku');
});

test('whatever a message holds, its words are some text', () => {
  const parts = [
    'content',
    'embeds',
    'components',
    'poll',
    'attachments',
    'message_snapshots',
    'items',
    'accessory',
  ];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...parts), fc.anything()),
      fc.array(fc.anything()),
      (own, odd) => {
        const message = { ...own, components: [own, ...odd], embeds: [{ fields: odd, author: odd[0] }] };
        expect(typeof messageWords(message)).toBe('string');
      },
    ),
    { numRuns: 100 },
  );
});
