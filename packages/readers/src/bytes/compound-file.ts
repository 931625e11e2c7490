// The names of the streams in a compound file (D0CF11E0), the container of old Office files and of encrypted new ones.

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Sectors and directory entries walked at most: a chain that runs in a circle ends here. */
const mostSectors = 10_000

export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((value, index) => bytes[index] === value)
}

/** Names of all streams and storages, in the directory's order; empty if the file is none or is cut off. */
export function streamNames(bytes: Uint8Array): string[] {
  if (!isCompoundFile(bytes) || bytes.length < 512) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16)
  const allocation = allocationSectors(view, sectorSize)
  const names: string[] = []
  let sector = view.getUint32(48, true)
  for (let walked = 0; walked < mostSectors; walked++) {
    const start = (sector + 1) * sectorSize
    if (start + 128 > bytes.length) break
    for (let at = start; at + 128 <= Math.min(start + sectorSize, bytes.length); at += 128) {
      const length = view.getUint16(at + 64, true)
      if (view.getUint8(at + 66) !== 0 && length >= 2 && length <= 64)
        names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
    }
    const next = nextSector(view, allocation, sectorSize, sector)
    if (next === undefined) break
    sector = next
  }
  return names
}

/** The sectors that hold the allocation table: the first 109 are listed in the header, enough for 7 MB of directory. */
function allocationSectors(view: DataView, sectorSize: number): number[] {
  const sectors: number[] = []
  for (let at = 76; at < 512; at += 4) {
    const sector = view.getUint32(at, true)
    if ((sector + 2) * sectorSize <= view.byteLength) sectors.push(sector)
  }
  return sectors
}

function nextSector(view: DataView, allocation: number[], sectorSize: number, sector: number): number | undefined {
  const perSector = sectorSize / 4
  const table = allocation[Math.floor(sector / perSector)]
  if (table === undefined) return undefined
  const next = view.getUint32((table + 1) * sectorSize + (sector % perSector) * 4, true)
  return next < 0xfffffffa ? next : undefined
}
