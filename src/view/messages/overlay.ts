import type { Marked, Said, Template, Words } from '../../language/says.ts';
import type { areas } from './areas.ts';

type Ids<Spec> = {
  [Key in keyof Spec & string]: Spec[Key] extends { readonly kind: 'template' | 'marked' | 'phrase' }
    ? Key
    : Spec[Key] extends Words
      ? Spec[Key]['en'] extends string | readonly string[]
        ? Key
        : `${Key}.${keyof Spec[Key]['en'] & string}`
      : `${Key}.${Ids<Spec[Key]>}`;
}[keyof Spec & string];

type At<Spec, Id extends string> = Id extends keyof Spec
  ? Spec[Id] extends Template | Marked
    ? string
    : Said<Spec[Id]>
  : Id extends `${infer Key}.${infer Rest}`
    ? Key extends keyof Spec
      ? Spec[Key] extends Words
        ? string
        : At<Spec[Key], Rest>
      : never
    : never;

/** Messages of a further language by id, as many as it has; templates are strings with the holes of the English ones. */
export type Overlay = { readonly [Id in Ids<typeof areas>]?: At<typeof areas, Id> };
