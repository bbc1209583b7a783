/** What people say who ask nothing, by what it is; beside it there may be a few words of no weight. */
const said = [
  [
    /^(?:thanks?|thank you|thx|ty|cheers|спасибо|спс|благодарю|пасиб\p{L}*|danke|merci|gracias|grazie|dziękuję|dzięki)$/u,
    'thanks',
  ],
  [/^(?:bye|goodbye|cya|пока|до свидания|tschüss|au revoir|adiós|ciao)$/u, 'bye'],
  [
    /^(?:hi|hello|hey|yo|how are you|как дела|morning|good (?:morning|day|evening)|привет|здравствуй(?:те)?|добр(?:ый|ое|ого) (?:день|утро|вечер|дня)|хай|hallo|bonjour|hola|salut|cześć)$/u,
    'hello',
  ],
] as const;

/** Words that may stand beside: they ask nothing. */
const beside =
  /^(?:all|everyone|team|folks|there|guys|so|much|very|you|a|lot|that|helped|help|for|the|great|nice|perfect|bot|tiebreak|всем|коллеги|ребята|народ|большое|огромное|очень|помогло|помог|помогла|бот|тайбрейк|за|ответ|выручил|класс|круто|супер|отлично)$/u;

const mostWords = 8;

/** What somebody says who asks nothing: "thanks, that helped!"; null where something may be asked. */
export function greetingIn(text: string): 'hello' | 'thanks' | 'bye' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (
    words.length === 0 ||
    words.length > mostWords ||
    /\d/.test(text) ||
    (text.includes('?') && !/how are you|как дела/i.test(text))
  )
    return null;
  let kind: 'hello' | 'thanks' | 'bye' | null = null;
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find((own) =>
      said.some(([pattern]) => pattern.test(words.slice(at, at + own).join(' '))),
    );
    const found = said.find(([pattern]) => pattern.test(words.slice(at, at + (length ?? 0)).join(' ')));
    if (found) kind ??= found[1];
    else if (!beside.test(words[at] ?? '')) return null;
    at += (length ?? 1) - 1;
  }
  return kind;
}
