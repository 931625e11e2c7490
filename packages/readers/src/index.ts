// The public names of @gongkai/readers: one reader a format. Importing this loads none of their engines.
import type { Reader } from '@gongkai/core'
import { csv } from './csv/index.js'
import { doc } from './doc/index.js'
import { docx } from './docx/index.js'
import { html } from './html/index.js'
import { md } from './md/index.js'
import { named } from './named/index.js'
import { ofd } from './ofd/index.js'
import { pdf } from './pdf/index.js'
import { rtf } from './rtf/index.js'
import { txt } from './txt/index.js'
import { xls } from './xls/index.js'
import { xlsx } from './xlsx/index.js'
import { zip } from './zip/index.js'

export { csv, doc, docx, html, md, named, ofd, pdf, rtf, txt, xls, xlsx, zip }

export const readers: readonly Reader[] = [docx, doc, pdf, ofd, rtf, html, md, csv, txt, xls, xlsx, zip, ...named]
