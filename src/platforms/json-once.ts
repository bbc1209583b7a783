const written = new WeakMap<object, string>();

/** A list as JSON, which is made once: what an answer shows is the same list where it is asked for again. */
export function jsonOnce(list: readonly object[]): string {
  let text = written.get(list);
  if (text === undefined) {
    text = JSON.stringify(list);
    written.set(list, text);
  }
  return text;
}

/**
 * A list as JSON of which some parts are written already.
 * @param writtenOf such a part as JSON, undefined for any other
 */
export function jsonWith<Part>(list: readonly Part[], writtenOf: (part: Part) => string | undefined): string {
  let json = '';
  let others: Part[] = [];
  const add = (text: string) => {
    json += json === '' ? text : `,${text}`;
  };
  // Those that follow one another are written in one go.
  const addOthers = () => {
    if (others.length > 0) add(JSON.stringify(others).slice(1, -1));
    others = [];
  };
  for (const part of list) {
    const text = writtenOf(part);
    if (text === undefined) others.push(part);
    else {
      addOthers();
      add(text);
    }
  }
  addOthers();
  return `[${json}]`;
}
