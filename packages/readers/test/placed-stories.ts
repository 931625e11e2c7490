// The lines of each story of a document that was read.
import { defaultLimits, type Limits, placeText, type Reader, type SourceDocument, type StoryKind } from '@gongkai/core'
import { VFile } from 'vfile'

/** The lines of all stories of that kind; the cells of a table row stand on one line, parted by tabs. */
export function linesOf(document: SourceDocument, kind: StoryKind): string[] {
  const { text, stories } = placeText(document)
  return stories
    .filter((story) => story.kind === kind)
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
    .filter((line) => line !== '')
}

export async function readWith(
  reader: Reader,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Promise<SourceDocument> {
  return reader.read(new VFile({ value: bytes }), { ...defaultLimits, ...limits })
}
