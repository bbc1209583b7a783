/**
 * What chat clients write for a picture: `:wave:`, `:wave::skin-tone-3:`, `:+1:`, and Discord's own `<:name:id>`. A time
 * (10:30:00) or the rule of a table (:---:) is none, and neither is what touches a letter or a digit.
 */
const emoji =
  /<a?:\w{1,40}:\d{1,20}>|(?<![\p{L}\p{N}:/])(?::(?:[+-]1|100|1234|(?=[\p{Ll}\p{N}_+'-]*\p{Ll})[\p{Ll}\p{N}_+'-]{1,80}):)+(?![\p{L}\p{N}:])/gu;

/** A text without emoji: they are no words. */
export const withoutEmoji = (text: string): string =>
  text.includes(':') ? text.replaceAll(emoji, ' ') : text;
