/** A line that chat clients show as quoted; three signs quote all that follows. ">200K" is more than so many. */
const quoteLine = /^[ \t]{0,3}>{1,3}(?:[ \t]|(?![\d$=.>])|$)/;
const quotesRest = /^[ \t]{0,3}>>>[ \t]/;

/** A message in its two voices. */
type Voices = {
  /** What its author says. */
  readonly said: string;
  /** What stands in quotation lines, their signs left out; null where there are none. */
  readonly quoted: string | null;
};

/** Parts what somebody says from the lines that are quoted above or below it. */
export function voicesOf(text: string): Voices {
  if (!text.includes('>')) return { said: text, quoted: null };
  const said: string[] = [];
  const quoted: string[] = [];
  let isRest = false;
  for (const line of text.split('\n')) {
    if (isRest || quoteLine.test(line)) quoted.push(line.replace(quoteLine, ''));
    else said.push(line);
    isRest ||= quotesRest.test(line);
  }
  return { said: said.join('\n').trim(), quoted: quoted.length > 0 ? quoted.join('\n').trim() : null };
}
