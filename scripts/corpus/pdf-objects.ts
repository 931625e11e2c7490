// The objects of a pdf file being written, and the file made of them.

export interface PdfObjects {
  /** A number for an object that is told later. */
  reserve(): number
  set(object: number, body: string): void
  add(body: string): number
  stream(dictionary: string, value: Uint8Array): number
  bytes(root: number, info: number): Uint8Array
}

export function objectsOf(): PdfObjects {
  const bodies: Buffer[] = []
  const put = (body: Buffer) => bodies.push(body)
  return {
    reserve: () => put(Buffer.from('null')),
    set: (object, body) => {
      bodies[object - 1] = Buffer.from(body, 'latin1')
    },
    add: (body) => put(Buffer.from(body, 'latin1')),
    stream: (dictionary, value) =>
      put(
        Buffer.concat([
          Buffer.from(`<< ${dictionary} /Length ${value.length} >>\nstream\n`, 'latin1'),
          value,
          Buffer.from('\nendstream'),
        ]),
      ),
    bytes(root, info) {
      const parts = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
      let length = parts[0]?.length ?? 0
      const starts = bodies.map((body, index) => {
        const start = length
        const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
        parts.push(part)
        length += part.length
        return start
      })
      const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
      parts.push(
        Buffer.from(
          `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}` +
            `trailer\n<< /Size ${bodies.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
        ),
      )
      return new Uint8Array(Buffer.concat(parts))
    },
  }
}

/** A text string: UTF-16 with its byte order mark, in hexadecimal. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
