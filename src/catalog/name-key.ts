const plusSign = 43;

function unicodeKey(name: string): string {
  const parts =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/(?<=[\p{L}\p{N}])\+/gu, 'plus')
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  let key = '';
  for (const part of parts) key += /\p{N}$/u.test(key) && /^\p{N}/u.test(part) ? `.${part}` : part;
  return key;
}

/**
 * What is compared when two names are: lower-case letters and digits only, a dot between numbers that stood apart
 * ("Claude Haiku 4.5", "claude-haiku-4-5" => "claudehaiku4.5"; "GPT-4.1 mini" => "gpt4.1mini").
 * A plus at the end of a word is said: "Command R+" => "commandrplus".
 */
export function nameKey(name: string): string {
  let key = '';
  let afterDigit = false;
  let apart = false;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code > 127) return unicodeKey(name);
    if (code >= 48 && code <= 57) {
      if (afterDigit && apart) key += '.';
      key += name[index];
      afterDigit = true;
      apart = false;
    } else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      key += code < 97 ? String.fromCharCode(code + 32) : name[index];
      afterDigit = false;
      apart = false;
    } else if (code === plusSign && key !== '' && !apart) {
      key += 'plus';
      afterDigit = false;
    } else apart = true;
  }
  return key;
}
