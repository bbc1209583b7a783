/** The words of model names that do not say which model it is, or that say it in another alphabet. */

const set = (words: string) => new Set(words.split(' '));

/** Change nothing, wherever they stand. */
export const idleWords = set(
  'ai instruct it hf latest official newest current versatile maas tee default the model llm api via on ga demand instructed version',
);

/** How long a model thinks. */
export const effortWords = set(
  'thinking think reasoning nothink nonthinking nonreasoning adaptive minimal none low medium high xhigh max budget effort tokens mode',
);

/** Ways of billing, hosting or testing one model. Anything else beside a model's name makes it another product. */
export const variantWords = set(
  'diff udiff whole free fast faster instant nitro floor exacto extended online beta batch flex priority standard highspeed contributor fp8 fp4 fp16 bf16 int4 int8 nvfp4 mxfp4 awq gptq gguf mlx 4bit 8bit w4a16 w8a8 q4 q8 quantized cloud ondemand',
);

export const regionWords = set('us eu apac global jp au in cn intl tr gov sg ca uk asia europe usgov');

/** Products of their own: a typo never turns into or out of one, and no bare family name means one. */
export const productWords = set(
  'search realtime codex audio tts stt asr transcribe image images video embedding embed embeddings vision vl ocr coder code distill distilled guard safeguard safety rerank reranker translate live computer base omni music speech voice math robotics deep research character edit moderation',
);

export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Routers, hosts and folders that clients write before a model's name. */
export const routerWords = set(
  'accounts models model publishers bedrock converse vertex vertexai azure azureai openrouter litellm groq together togetherai fireworks fireworksai deepinfra replicate ollama huggingface hf cf workers cerebras sambanova nebius novita databricks snowflake perplexity github copilot vercel poe helicone anyscale lepton hyperbolic nscale scaleway ovh ovhcloud baseten parasail chutes venice xai spacexai zai org mistralai moonshot moonshotai zhipu thudm bytedance volcengine completion completions chat router proxy aws amazon sagemaker nim ngc tencent baidu siliconflow',
);

/** Model words as they are written in Cyrillic. */
export const spokenWords = new Map(
  Object.entries({
    хайку: 'haiku',
    сонет: 'sonnet',
    соннет: 'sonnet',
    опус: 'opus',
    клод: 'claude',
    клауд: 'claude',
    гпт: 'gpt',
    джемини: 'gemini',
    гемини: 'gemini',
    джеминай: 'gemini',
    джемма: 'gemma',
    гемма: 'gemma',
    лама: 'llama',
    ллама: 'llama',
    квен: 'qwen',
    дипсик: 'deepseek',
    мистраль: 'mistral',
    мистрал: 'mistral',
    пикстраль: 'pixtral',
    пикстрал: 'pixtral',
    министраль: 'ministral',
    воксталь: 'voxtral',
    кодестраль: 'codestral',
    кодстраль: 'codestral',
    девстраль: 'devstral',
    грок: 'grok',
    глм: 'glm',
    кими: 'kimi',
    виспер: 'whisper',
    про: 'pro',
    мини: 'mini',
    нано: 'nano',
    макс: 'max',
    лайт: 'lite',
    флеш: 'flash',
    флэш: 'flash',
    турбо: 'turbo',
    о: 'o',
    к: 'k',
    р: 'r',
    в: 'v',
  }),
);

/** One word or number of a name; `mark` is the sign before it that gives it a meaning, `(` for all in brackets. */
export type Part = { readonly text: string; readonly mark: '' | '(' | ':' | '@' | '.' };

const isDigit = (code: number) => code >= 48 && code <= 57;

function isLetter(code: number, char: string): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return /\p{L}|\p{M}/u.test(char);
}

/** Whether the character at `index` joins two digits to one number: 4.5, 4p5. */
function joinsDigits(text: string, index: number): boolean {
  const char = text[index];
  if (char !== '.' && char !== 'p') return false;
  if (!isDigit(text.charCodeAt(index - 1)) || !isDigit(text.charCodeAt(index + 1))) return false;
  return char === '.' || !isDigit(text.charCodeAt(index + 2));
}

const kept = new Map<string, readonly string[]>();
const mostKept = 5000;

/** The words and numbers of letters and digits without a gap; the same ones come again and again. */
function cutRun(run: string): readonly string[] {
  const known = kept.get(run);
  if (known) return known;
  const cut = variantWords.has(run) ? [run] : cutApart(joinedNumbers(run));
  if (kept.size >= mostKept) kept.clear();
  kept.set(run, cut);
  return cut;
}

/** Numbers keep the single letters that touch them (4o, o3, 70b, 8x7b, k2.5); longer words stand alone (qwen 3). */
function cutApart(run: string): string[] {
  const cut: string[] = [];
  let token = '';
  for (let index = 0; index < run.length; ) {
    const start = index;
    const number = isDigit(run.charCodeAt(index));
    while (index < run.length) {
      const inNumber = isDigit(run.charCodeAt(index)) || run[index] === '.';
      if (inNumber !== number) break;
      index += 1;
    }
    const piece = run.slice(start, index);
    if (number)
      token += piece.endsWith('.0') && piece.indexOf('.') === piece.length - 2 ? piece.slice(0, -2) : piece;
    else {
      const word = spokenWords.get(piece) ?? piece;
      if (word.length === 1) token += word;
      else {
        if (token) cut.push(token);
        token = '';
        cut.push(word);
      }
    }
  }
  if (token) cut.push(token);
  return cut;
}

const shortNumber = /^\d{1,2}$/;
const openVersion = /^[a-z]?\d{1,2}$/;

/** A name in lower case as its words and numbers, in order: "gpt-4o-mini" gpt 4o mini, "claude-haiku-4-5" claude haiku 4.5. */
export function nameParts(text: string): Part[] {
  const parts: Part[] = [];
  let mark: Part['mark'] = '';
  let brackets = 0;
  let gap = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const start = index;
    while (index < text.length) {
      const own = text.charCodeAt(index);
      if (!isDigit(own) && !isLetter(own, text[index] ?? '') && !joinsDigits(text, index)) break;
      index += 1;
    }
    if (index === start) {
      const char = text[index];
      if (char === '+' && gap === 0 && parts.length > 0) parts.push({ text: 'plus', mark: '' });
      if (char === '(' || char === '[') brackets += 1;
      else if (char === ')' || char === ']') brackets = Math.max(0, brackets - 1);
      mark = char === ':' || char === '@' || char === '.' ? char : '';
      gap += 1;
      index += 1;
      continue;
    }
    const run = text.slice(start, index);
    const before = parts.at(-1);
    // Digits alone after digits continue a version: 4-5, 4 5; not 4-12b, not 3-2507.
    if (
      before &&
      gap === 1 &&
      mark !== ':' &&
      isDigit(code) &&
      shortNumber.test(run) &&
      openVersion.test(before.text)
    ) {
      const version = run === '0' ? before.text : `${before.text}.${run}`;
      parts[parts.length - 1] = { ...before, text: version };
    } else {
      for (const token of cutRun(run)) parts.push({ text: token, mark: brackets > 0 ? '(' : mark });
    }
    mark = '';
    gap = 0;
  }
  return parts;
}

function joinedNumbers(run: string): string {
  if (!run.includes('p')) return run;
  let joined = '';
  for (let index = 0; index < run.length; index++) joined += joinsDigits(run, index) ? '.' : run[index];
  return joined;
}
