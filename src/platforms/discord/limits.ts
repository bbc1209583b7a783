/** What Discord allows in one message, command or suggestion, and the sizes and times we keep to. */
export const limits = {
  /** Components of one message, nested ones counted. */
  components: 40,
  /** Characters over all texts of one message. */
  characters: 4000,
  /** Characters that describe a picture to those who do not see it. */
  altText: 1024,
  /** Suggestions of one autocomplete answer, and choices of one option. */
  choices: 25,
  /** Characters of a choice's name and of its value. */
  choice: 100,
  customId: 100,
  /** Characters of the address that a button opens. */
  url: 512,
  /** Characters of what a menu says before anything is chosen. */
  placeholder: 150,
  buttonLabel: 80,
  /** Characters that may be typed into a field of a form. */
  field: 300,
  /** The same for a list of names. */
  names: 1500,
  /** Characters of the title of a form and of a field's name. */
  label: 45,
  /** Characters of a command's or an option's description, and of what stands below a field's name. */
  description: 100,
  /** Messages of a channel that are listed at once. */
  listed: 100,
  /** Bytes of one interaction that comes in over HTTP. */
  requestBytes: 256 * 1024,
  /** Milliseconds after which a slow answer is announced as "thinking". */
  deferAfter: 1500,
  /** Milliseconds after an interaction came in until which a first answer can be sent: Discord's three seconds, less the way. */
  answerWithin: 2800,
  /** Milliseconds that an answer waits for its picture; one that is drawn later is added by an edit. */
  pictureWithin: 500,
  /** Milliseconds after which an answer that was announced is given up. */
  giveUpAfter: 60_000,
  /** Milliseconds that one try to answer an interaction may take. */
  callbackTimeout: 2500,
  /** Milliseconds until what failed is tried again; further pauses double. */
  firstPause: 1000,
  /** Milliseconds for which an interaction's token is good. */
  tokenLife: 15 * 60_000,
  /** Connections to the API that are kept open at most. */
  connections: 16,
} as const;
