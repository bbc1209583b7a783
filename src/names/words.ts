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
    грок: 'grok',
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
