/** What Slack takes in one message, with room kept for the envelope around it; lengths are in UTF-16 units. */
export const limits = {
  blocks: 50,
  // Of the blocks as JSON: Slack has answered msg_blocks_too_long at some 13,000.
  characters: 11_900,
  bytes: 19_000,
  text: 3000,
  header: 150,
  fields: 10,
  field: 2000,
  context: 1900,
  url: 3000,
  /** Menus and buttons of one row. */
  controls: 25,
  /** A menu's option and a button's label. */
  option: 75,
  /** Options of one menu or one list of suggestions. */
  options: 100,
  /** What a field of a form is called, or shows while it is empty. */
  label: 150,
  /** What stands below a field of a form. */
  hint: 2000,
  modalTitle: 24,
  /** What may be typed into a form as a volume. */
  volume: 300,
  /** Characters that describe a picture to those who do not see it, and of a file's title. */
  altText: 1000,
  fileTitle: 200,
  chartTitle: 50,
  chartName: 20,
  chartPoints: 20,
  chartSeries: 6,
  /** What an axis is called. */
  chartAxis: 50,
  tableRows: 100,
  tableColumns: 20,
} as const;

/** How much of each paragraph and list is shown: all of it, or less when giving way was not enough. */
export type Room = { readonly leaf: number; readonly items: number };

export const rooms: readonly [Room, ...Room[]] = [
  { leaf: 2900, items: 200 },
  { leaf: 600, items: 60 },
  { leaf: 200, items: 25 },
  { leaf: 80, items: 12 },
];

/** Room of the very last resort: states and verdict alone. */
export const leastRoom: Room = { leaf: 400, items: 6 };
