// Where 份号, 密级和保密期限 and 紧急程度 stand on one line, as text taken out of a page layout has them.

// 000001 机密★1年 特急
const together =
  /^\s*((?:№|No\.?)?\s?\d{6})?\s*((?:绝|机|秘)\s*密\s*(?:[★☆*＊⭐]\s*[^\s★]{0,12})?)?\s*(特\s*急|加\s*急|特\s*提|平\s*急)?\s*$/u

/** Offsets at which such a line is cut; none where it holds fewer than two of them. */
export function cutsOfFirstLine(text: string): number[] {
  const parts = together.exec(text)?.slice(1).filter(Boolean) ?? []
  if (parts.length < 2) return []
  let from = 0
  return parts.map((part) => {
    const at = text.indexOf(part ?? '', from)
    from = at + (part?.length ?? 0)
    return at
  })
}
