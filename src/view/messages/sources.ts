import { says, template } from '../../language/says.ts';

/** Where figures come from. */
export const sourcesMessages = says('sources', {
  title: { en: 'Sources', ru: 'Источники' },
  readOn: template(['on'], { en: 'read on {on:date}', ru: 'прочитано {on:date}' }),
  /** Said in their place where there is no room for them. */
  leftOut: template(['count: number'], {
    en: 'Sources: {count}, left out here for length.',
    ru: 'Источники ({count}) здесь не поместились.',
  }),
});
