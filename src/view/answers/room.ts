import { largestDocument, roomFor, type SizedDocument, smallestDocument } from '../../catalog/room.ts';
import { answersMessages } from '../messages/answers.ts';
import { vocabularyMessages } from '../messages/vocabulary.ts';
import type { SectionInput } from '../sections/section.ts';

/** The largest document of the table that each takes in one request. */
export function longDocumentsAnswer({ catalog, comparison, words }: SectionInput): string {
  const answers = words.of(answersMessages);
  const vocabulary = words.of(vocabularyMessages);
  const called = ({ id, name }: SizedDocument) => vocabulary.document(id, name);
  const smallest = smallestDocument(catalog);
  const each = comparison.models.map((model) => {
    const window = model.contextWindow?.chosen.value;
    if (window === undefined) return answers.contextUnknown(model.name);
    const most = largestDocument(catalog, roomFor(catalog, model, window));
    return most
      ? answers.holds(model.name, called(most), most.tokens)
      : answers.needsChunking(model.name, smallest ? called(smallest) : '');
  });
  return answers.documents(each);
}
