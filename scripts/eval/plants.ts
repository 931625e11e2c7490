// Invented personal data planted into real documents, beside harmless numbers that look like it: what is found, what is alarmed.
import type { Finding } from '@gongkai/core'
import { type Carrier, carriers } from './carriers.js'
import { contentOf, overlaps, type Stretch } from './content.js'
import type { Corpus } from './corpus.js'
import { kindNames, mapKinds, type PersonalKind, personalKinds } from './kinds.js'
import { type LookAlike, lookAlikes } from './look-alikes.js'
import { table, toHtml } from './markup.js'
import type { Random } from './random.js'
import type { Subject } from './subject.js'
import { heldOutVariants, type Variant, variants } from './variants.js'

/** One thing planted: a number of somebody who does not exist, or a look-alike. */
export interface Plant {
  readonly kind: PersonalKind | '相似数字'
  readonly variant: string
  readonly carrier: string
  readonly shape: string
  readonly heldOut: boolean
  /** As written into the document. */
  readonly written: string
  readonly words: string
  /** A masked number and a look-alike must be left alone. */
  readonly mustBeFound: boolean
}

export interface PlantJudgement {
  readonly row: number
  readonly format: string
  readonly plant: Omit<Plant, 'written' | 'words'>
  /** `only information`: by its own rule, but below warning; `unread`: the reader did not hand the words on. */
  readonly outcome: 'found' | 'found as another kind' | 'only information' | 'silent' | 'unread'
  readonly right: boolean
  readonly rules: readonly string[]
}

export interface Plants {
  readonly judgements: readonly PlantJudgement[]
  /** Personal findings in the untouched documents, by kind: alarms, but for the contact lines the corpus marks. */
  readonly alarms: Readonly<Record<PersonalKind, number>>
  readonly documents: number
}

const perDocument = 6

export async function judgePlants(
  corpus: Corpus,
  subject: Subject,
  random: Random,
  { count, heldOut }: { readonly count: number; readonly heldOut: 'with' | 'only' | 'without' },
): Promise<Plants> {
  const grounds = corpus.gold.flatMap(({ row, path, original }) =>
    [path, original?.endsWith('.html') ? original : undefined].flatMap((file) => {
      const value = file === undefined ? undefined : corpus.readDocument(file)
      return file !== undefined && value ? [{ row, path: file, text: new TextDecoder().decode(value) }] : []
    }),
  )
  if (grounds.length === 0) return { judgements: [], alarms: noAlarms(), documents: 0 }
  const drawn = drawPlants(random, count).filter(
    (plant) => heldOut === 'with' || plant.heldOut === (heldOut === 'only'),
  )
  const judgements: PlantJudgement[] = []
  let documents = 0
  for (let start = 0; start < drawn.length; start += perDocument) {
    const ground = random.pick(grounds)
    const plants = drawn.slice(start, start + perDocument)
    const source = plantInto(ground.path, ground.text, plants, random)
    const { document, findings } = await subject.understand(ground.path, source)
    documents++
    for (const plant of plants)
      judgements.push({ row: ground.row, format: formatOf(ground.path), ...judgePlant(plant, document.text, findings) })
  }
  return { judgements, alarms: await countAlarms(corpus, subject), documents }
}

/** Every kind in every carrier and variant, then by chance; a look-alike for every two values. */
export function drawPlants(random: Random, count: number): Plant[] {
  const plants: Plant[] = []
  for (const kind of kindNames)
    for (const carrier of carriers[kind])
      for (const variant of [...variants, ...heldOutVariants]) plants.push(...toPlant(kind, carrier, variant, random))
  for (const lookAlike of lookAlikes) for (let copy = 0; copy < 10; copy++) plants.push(toLookAlike(lookAlike, random))
  while (plants.length < count) {
    const kind = random.pick(kindNames)
    if (random.next() < 0.33) plants.push(toLookAlike(random.pick(lookAlikes), random))
    else plants.push(...toPlant(kind, random.pick(carriers[kind]), random.pick(variants), random))
  }
  return random.shuffle(plants)
}

/** What the findings say of one plant: pure, so that the judging itself can be tested. */
export function judgePlant(
  plant: Plant,
  text: string,
  findings: readonly Finding[],
): Omit<PlantJudgement, 'row' | 'format'> {
  const { written, words, ...rest } = plant
  const at = text.indexOf(written)
  const stretch: Stretch = { start: at, end: at + written.length }
  const hits =
    at < 0
      ? []
      : contentOf(findings).filter((finding) => overlaps(plant.mustBeFound ? wholeOf(finding) : finding, stretch))
  const rules = hits.map(({ rule }) => rule)
  const own: readonly string[] = plant.kind === '相似数字' ? [] : personalKinds[plant.kind].rules
  const told = at >= 0 && findings.some((finding) => own.includes(finding.rule) && overlaps(finding, stretch))
  const unfound = told && plant.mustBeFound ? 'only information' : 'silent'
  const found =
    rules.length === 0 ? unfound : rules.some((rule) => own.includes(rule)) ? 'found' : 'found as another kind'
  const outcome = at < 0 ? 'unread' : found
  return { plant: rest, outcome, rules, right: plant.mustBeFound ? outcome === 'found' : outcome === 'silent' }
}

/** One finding may tell of a whole list, from its first number to the last one it is related to. */
function wholeOf(finding: Finding): Finding {
  const end = [finding.place, ...(finding.related ?? [])]
    .map((place) => place.end)
    .reduce((last, one) => (one.offset > last.offset ? one : last))
  return { ...finding, place: { ...finding.place, end } }
}

/** Empty where this way of writing changes nothing in numbers of this kind. */
function toPlant(kind: PersonalKind, carrier: Carrier, variant: Variant, random: Random): Plant[] {
  const planted = personalKinds[kind]
  const values = Array.from({ length: variant.fits ? 100 : 1 }, () => planted.invent(random))
  const value = values.find((one) => variant.fits?.test(one) ?? true)
  if (value === undefined) return []
  const written = variant.write(value, planted)
  if (written === value && variant.id !== '原样') return []
  return [
    {
      kind,
      variant: variant.id,
      carrier: carrier.id,
      shape: carrier.shape,
      heldOut: carrier.heldOut || variant.heldOut,
      written,
      words: carrier.template.replace('{n}', written),
      mustBeFound: variant.mustBeFound,
    },
  ]
}

function toLookAlike({ id, heldOut, phrase }: LookAlike, random: Random): Plant {
  const written = phrase(random)
  const shape = random.pick(['句子', '并入句中', '表格'])
  const words =
    shape === '表格'
      ? `序号\t名称\t备注\n1\t某某事项\t${written}`
      : shape === '句子'
        ? `${written}。`
        : `（${written}）`
  return { kind: '相似数字', variant: id, carrier: id, shape, heldOut, written, words, mustBeFound: false }
}

/** Plants behind full stops of the text, each at another place: as a paragraph, a table, or inside the sentence that follows. */
function plantInto(path: string, text: string, plants: readonly Plant[], random: Random): string {
  const html = formatOf(path) === 'html'
  const stops = [...text.matchAll(html ? /。(?:<\/\w+>\s*)*<\/p>/gu : /。(?=\n)/gu)].map(
    (match) => match.index + match[0].length,
  )
  const places = random.shuffle(stops.length > 0 ? stops : [text.length]).slice(0, plants.length)
  const planted = plants.map((plant, index) => {
    const behind = places[index % places.length] ?? text.length
    // Inside a sentence: before its full stop.
    return { plant, at: plant.shape === '并入句中' ? Math.max(0, text.lastIndexOf('。', behind)) : behind }
  })
  let source = text
  for (const { plant, at } of planted.sort((one, other) => other.at - one.at))
    source = source.slice(0, at) + show(plant, html) + source.slice(at)
  return source
}

function show({ shape, words }: Plant, html: boolean): string {
  if (shape === '并入句中') return html ? toHtml(words) : words
  if (!html) return `\n\n${words}\n`
  return shape === '表格' ? table(words.split('\n').map((row) => row.split('\t'))) : `<p>${toHtml(words)}</p>`
}

async function countAlarms(corpus: Corpus, subject: Subject): Promise<Record<PersonalKind, number>> {
  const real = new Set(corpus.contactLines.flatMap(({ spans }) => spans.map(({ value }) => value)))
  const alarms = noAlarms()
  for (const { path } of corpus.gold) {
    const value = corpus.readDocument(path)
    if (!value) continue
    const { document, findings } = await subject.understand(path, value)
    for (const { rule, place } of contentOf(findings)) {
      const words = document.text.slice(place.start.offset, place.end.offset)
      const kind = kindNames.find((one) => personalKinds[one].rules.some((own) => own === rule))
      if (kind && ![...real].some((known) => words.includes(known))) alarms[kind]++
    }
  }
  return alarms
}

function noAlarms(): Record<PersonalKind, number> {
  return mapKinds(() => 0)
}

function formatOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
