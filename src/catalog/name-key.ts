/**
 * What is compared when two names are: lower-case letters and digits only, a dot between numbers that stood apart
 * ("Claude Haiku 4.5", "claude-haiku-4-5" => "claudehaiku4.5"; "GPT-4.1 mini" => "gpt4.1mini").
 */
export function nameKey(name: string): string {
  const parts =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  let key = '';
  for (const part of parts) key += /\d$/.test(key) && /^\d/.test(part) ? `.${part}` : part;
  return key;
}

/** The numbers in a name, in order: two names with different numbers are different models. */
export function numbersIn(name: string): string[] {
  return nameKey(name).match(/\d+/g) ?? [];
}
