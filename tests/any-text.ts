import fc from 'fast-check';

/** Any UTF-16 at all, with control characters and halves of pairs; fast-check's own takes a second to prepare. */
export const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength })
    .map((units) => String.fromCharCode(...units));
