// The one copy of pdf.js in this process: loaded when first needed, kept apart from any other copy, and what opens a file with it.
//
// pdf.js parses in its "worker", a second module which in Node runs on the same thread and is found through a global,
// `globalThis.pdfjsWorker`. Whichever copy loads first leaves its worker there, and every other version of pdf.js that
// then looks refuses to work ("The API version … does not match the Worker version …"). pdf-parse pins a pdf.js of its
// own, so whoever installs this package by npm has two copies on disk: overrides of a workspace are not inherited.
// Two things make that harmless, in either order of loading:
// 1. `loadEngine` hands our pdf.js our own worker, before anything else can, and leaves the global as it found it;
// 2. `loadPdfParse` loads pdf-parse only where `sharesEngine` says that its pdf.js is our own file. Where it is not,
//    pdf.js itself is asked; pdf-parse asks it nothing more.
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy }
export type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type PdfParse = typeof import('pdf-parse')

let engine: Promise<Engine> | undefined

/** pdf.js, ready to work. */
export function loadEngine(): Promise<Engine> {
  engine ??= withoutCanvasWarnings(startEngine)
  return engine
}

/** Begins to open a pdf. The caller destroys the task whatever becomes of it. pdf.js takes the bytes: hand it a copy. */
export function openPdf({ getDocument }: Engine, bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    data: bytes,
    ...engineFiles(),
    cMapPacked: true,
    isEvalSupported: false,
    // Nothing is drawn here. `true` would have the outline of every glyph compiled, a third of the reading time.
    disableFontFace: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // A picture is not decoded and leaves only the frame it stood in (marks.ts): decoding would take most of the time.
    maxImageSize: 0,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
}

/** pdf-parse, where it stands on our own copy of pdf.js; undefined where it would bring another. */
export async function loadPdfParse(): Promise<PdfParse | undefined> {
  return sharesEngine() ? await import('pdf-parse') : undefined
}

/** Whether the pdf.js that pdf-parse would load is the file that we load. */
export function sharesEngine(): boolean {
  const require = createRequire(import.meta.url)
  try {
    const theirs = createRequire(require.resolve('pdf-parse')).resolve(entry)
    return theirs === require.resolve(entry)
  } catch {
    // pdf-parse is not installed, or without a pdf.js: there is nothing to share.
    return false
  }
}

/** The folders of character maps, fonts and decoders in the installed pdfjs-dist. pdf.js wants a slash at their end. */
export function engineFiles(): { cMapUrl: string; standardFontDataUrl: string; wasmUrl: string; iccUrl: string } {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const inside = (name: string) => `${join(folder, name).split(sep).join('/')}/`
  return {
    cMapUrl: inside('cmaps'),
    standardFontDataUrl: inside('standard_fonts'),
    wasmUrl: inside('wasm'),
    iccUrl: inside('iccs'),
  }
}

const entry = 'pdfjs-dist/legacy/build/pdf.mjs'
/** A module without types: typed as a string, so that nothing looks for them. */
const workerEntry: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'

interface WorkerHolder {
  pdfjsWorker?: unknown
}

async function startEngine(): Promise<Engine> {
  const { push } = Array.prototype
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const holder = globalThis as WorkerHolder
  const before = holder.pdfjsWorker
  const own: unknown = await import(workerEntry)
  holder.pdfjsWorker = own
  // The legacy build replaces `push` for everybody by one several times slower, on account of arrays of 2³² members.
  Object.defineProperty(Array.prototype, 'push', { value: push })
  // The first worker that is made looks for the module, at once, and pdf.js remembers it for good.
  const worker = pdfjs.PDFWorker.create({ verbosity: 0 })
  if (before === undefined) delete holder.pdfjsWorker
  else holder.pdfjsWorker = before
  await worker.promise
  worker.destroy()
  return pdfjs
}

/**
 * pdf.js warns while it is imported, before it can be told not to, where the optional `@napi-rs/canvas` is missing, and
 * then fails for want of `DOMMatrix`. It is only for drawing: a stand-in will do.
 */
async function withoutCanvasWarnings(load: () => Promise<Engine>): Promise<Engine> {
  const { warn } = console
  const missing = canvasMissing()
  if (missing) {
    console.warn = (...words: unknown[]) => {
      if (!/^Warning: Cannot (load "@napi-rs|polyfill)/u.test(String(words[0]))) warn.apply(console, words)
    }
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
      if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true })
    }
  }
  try {
    return await load()
  } finally {
    if (missing) console.warn = warn
  }
}

function canvasMissing(): boolean {
  try {
    createRequire(createRequire(import.meta.url).resolve(entry))('@napi-rs/canvas')
    return false
  } catch {
    // Not installed, or not for this machine.
    return true
  }
}

/** The folder this package was loaded from; for whoever proves which copy is used. */
export function enginePath(): string {
  return fileURLToPath(import.meta.resolve(entry))
}
