// The cases of the transplants, drawn by a seed: every label in every home and wording, and what else may be done to a label.
import { labelValues } from '@gongkai/core'
import type { Case } from './case.js'
import { brackets, disguises } from './disguises.js'
import { type LabelHome, labelHomes, secondHomes, withFirst } from './homes.js'
import type { Host } from './hosts.js'
import { drawMentions } from './mention-cases.js'
import type { Random } from './random.js'
import { choices, glyphs, wordings } from './wordings.js'
import { draw, isHeldOut, type Recipe, write } from './writing.js'

export interface DrawOptions {
  readonly count: number
  readonly heldOut: 'with' | 'only' | 'without'
}

export function drawCases(hosts: readonly Host[], random: Random, { count, heldOut }: DrawOptions): Case[] {
  if (hosts.length === 0) return []
  const cases = [
    ...drawReplacements(hosts, random, Math.round(count * 0.6)),
    ...hosts.map(toDeletion),
    ...drawSeconds(hosts, random, Math.round(count * 0.1)),
    ...drawTicks(hosts, random, Math.round(count * 0.04)),
    ...drawMentions(hosts, random, Math.round(count * 0.26)),
  ]
  return cases.filter((one) => heldOut === 'with' || one.heldOut === (heldOut === 'only'))
}

/** First every label in every home and wording, then in every disguise and bracket, then by chance. */
function drawReplacements(hosts: readonly Host[], random: Random, count: number): Case[] {
  const drawn: Case[] = []
  const add = (given: Partial<Recipe>, heldOut = false) => {
    const recipe = draw(random, given, heldOut)
    const one = recipe && toReplacement(recipe, hosts, random)
    if (one) drawn.push(one)
  }
  for (const home of labelHomes) {
    if (home.form !== 'choice') for (const wording of wordings) add({ home, wording })
    for (const label of labelValues) {
      if (home.form !== 'choice') for (const disguise of disguises) add({ home, label, disguise })
      for (const worn of brackets) if (home.bracketed) add({ home, label, brackets: worn })
      if (home.form !== 'choice') continue
      for (const choice of choices) for (const ticks of glyphs) add({ home, label, choice, glyphs: ticks })
    }
  }
  for (let attempt = 0; drawn.length < count && attempt < count * 4; attempt++)
    add({ home: random.pick(labelHomes.filter((home) => !home.heldOut)) }, random.next() < 0.2)
  return drawn
}

function toReplacement(recipe: Recipe, hosts: readonly Host[], random: Random): Case | null {
  const host = hostFor(recipe.home, hosts, random)
  if (!host) return null
  const { home } = recipe
  const metadata = home.name === 'metadata'
  const metadataDecides = metadata && random.next() < 0.5
  const written = write(recipe)
  return {
    operation: '替换',
    ...from(host),
    parts: { ...partsOf(recipe), ...(metadata ? { profile: metadataDecides ? '认元数据' : '不认元数据' } : {}) },
    heldOut: isHeldOut(recipe),
    expected: metadata && !metadataDecides ? 'none' : recipe.label,
    uses: metadata ? 0 : 1,
    home: home.name,
    metadataDecides,
    build: () => home.place(host, written) ?? host.before + host.after,
  }
}

function toDeletion(host: Host): Case {
  const none = { parts: {}, heldOut: false, home: null, metadataDecides: false }
  return { operation: '删除', ...from(host), ...none, expected: 'none', uses: 0, build: () => host.before + host.after }
}

/** A second label of another class, or of the same. */
function drawSeconds(hosts: readonly Host[], random: Random, count: number): Case[] {
  const drawn: Case[] = []
  for (let attempt = 0; drawn.length < count && attempt < count * 4; attempt++) {
    const second = draw(random, { home: random.pick(secondHomes) }, random.next() < 0.2)
    const host = second && hostFor(second.home, hosts, random)
    if (!host) continue
    const same = random.next() < 0.4
    const label = same ? second.label : random.pick(labelValues.filter((value) => value !== second.label))
    const first = `（此件${label}）`
    const written = write(second)
    drawn.push({
      operation: same ? '同种两次' : '两种',
      ...from(host),
      parts: { first, ...partsOf(second) },
      heldOut: isHeldOut(second),
      expected: same ? label : 'multiple',
      uses: null,
      home: null,
      metadataDecides: false,
      build: () => second.home.place(withFirst(host, first), written) ?? host.before + host.after,
    })
  }
  return drawn
}

/** A form nobody filled in declares nothing; one ticked twice declares two labels. */
function drawTicks(hosts: readonly Host[], random: Random, count: number): Case[] {
  const drawn: Case[] = []
  const homes = labelHomes.filter(({ form }) => form === 'choice')
  for (let attempt = 0; drawn.length < count && attempt < count * 4; attempt++) {
    const recipe = draw(random, { home: random.pick(homes.filter((home) => !home.heldOut)) }, random.next() < 0.2)
    const host = recipe && hostFor(recipe.home, hosts, random)
    if (!host) continue
    const twice = random.next() < 0.5
    const offered = recipe.choice.options.map(({ label }) => label)
    const ticked = twice ? random.shuffle(offered).slice(0, 2) : []
    const written = write(recipe, ticked)
    drawn.push({
      operation: twice ? '勾选两项' : '未勾选',
      ...from(host),
      parts: { ...partsOf(recipe), label: ticked.join('+') },
      heldOut: isHeldOut(recipe),
      expected: twice ? 'multiple' : 'none',
      uses: twice ? null : 0,
      home: null,
      metadataDecides: false,
      build: () => recipe.home.place(host, written) ?? host.before + host.after,
    })
  }
  return drawn
}

function hostFor(home: LabelHome, hosts: readonly Host[], random: Random): Host | undefined {
  const probe = { words: 'x', name: 'x', value: 'x', options: [] }
  return random
    .shuffle(hosts.filter(({ format }) => format === home.format))
    .find((host) => home.place(host, probe) !== null)
}

function from({ row, format, path }: Host) {
  return { row, format, path }
}

function partsOf({
  label,
  home,
  wording,
  disguise,
  brackets: worn,
  colon,
  field,
  choice,
  glyphs: ticks,
}: Recipe): Record<string, string> {
  const common = { label, home: home.id }
  if (home.form === 'note')
    return { ...common, wording: wording.text, disguise: disguise.id, brackets: home.bracketed ? worn.id : '无' }
  if (home.form === 'field')
    return { ...common, wording: wording.text, disguise: disguise.id, field: field.text, colon: colon.text }
  const options = choice.options.map(({ text }) => text).join('/')
  return { ...common, field: field.text, wording: options, glyphs: ticks.ticked + ticks.empty }
}
