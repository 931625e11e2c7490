// The namespaces an office file may use, transitional and strict, and the prefix by which the readers call each.
import type { Vocabulary } from '../bytes/xml.js'

const transitional = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'
const microsoft = 'http://schemas.microsoft.com/office/'

/** Namespaces that exist in both forms: path in the transitional one, path in the strict one. */
const standard: readonly (readonly [prefix: string, transitional: string, strict: string])[] = [
  ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
  ['s', 'spreadsheetml/2006/main', 'spreadsheetml/main'],
  ['xdr', 'drawingml/2006/spreadsheetDrawing', 'drawingml/spreadsheetDrawing'],
  ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
  ['m', 'officeDocument/2006/math', 'officeDocument/math'],
  ['a', 'drawingml/2006/main', 'drawingml/main'],
  ['wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  ['pic', 'drawingml/2006/picture', 'drawingml/picture'],
  ['c', 'drawingml/2006/chart', 'drawingml/chart'],
  ['dgm', 'drawingml/2006/diagram', 'drawingml/diagram'],
  ['ep', 'officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'],
  ['cup', 'officeDocument/2006/custom-properties', 'officeDocument/customProperties'],
  ['vt', 'officeDocument/2006/docPropsVTypes', 'officeDocument/docPropsVTypes'],
]

export const vocabulary: Vocabulary = new Map([
  ...standard.flatMap(([prefix, ours, theirs]): [string, string][] => [
    [transitional + ours, prefix],
    [strict + theirs, prefix],
  ]),
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${microsoft}2006/xmlPackage`, 'pkg'],
  [`${microsoft}word/2003/wordml`, 'word2003'],
  [`${microsoft}word/2010/wordml`, 'w14'],
  [`${microsoft}word/2012/wordml`, 'w15'],
  [`${microsoft}word/2010/wordprocessingShape`, 'wps'],
  [`${microsoft}word/2010/wordprocessingGroup`, 'wpg'],
  [`${microsoft}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${microsoft}spreadsheetml/2009/9/main`, 'x14'],
  [`${microsoft}spreadsheetml/2010/11/ac`, 'x15ac'],
  [`${microsoft}spreadsheetml/2018/threadedcomments`, 'tc'],
  [`${microsoft}excel/2006/main`, 'xm'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
  [`${microsoft}drawing/2014/chartex`, 'cx'],
  [`${microsoft}drawing/2008/diagram`, 'dsp'],
])

/** Prefixes that a `mc:Choice` may require and this reader understands; for others Word itself falls back. */
const understood =
  /^(?:w|wp|wps|wpg|wpc|wpi|w1[456]\w*|wp14|wp15|a14|a16\w*|c14|c15|c16\w*|cx\d*|v|ve|o|m|r|am3d|aink|oel|wne|asvg|pic14)$/u

/** Whether every namespace that a `mc:Choice` requires is understood. */
export function isUnderstood(requires: string): boolean {
  return requires
    .split(/\s+/u)
    .filter(Boolean)
    .every((prefix) => understood.test(prefix))
}
