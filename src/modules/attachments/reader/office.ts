import { BadFile, type Copy } from './fault.ts'
import { openPackage, type Parts } from './package.ts'
import { attributeOf, readXml } from './xml.ts'

const main = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
/** What a field of a text, or a formula, must not ask another program for. */
const reaching = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|MACROBUTTON)\b/

/** A text or a table of an office program, checked part by part and made anew from what it says. */
export async function copyOffice(bytes: Buffer): Promise<Copy> {
  const parts = await openPackage(bytes)
  const kind = kindOf(parts)
  for (const [name, content] of parts) {
    if (/\.(xml|rels)$/i.test(name)) checkPart(name, content)
  }
  const document =
    kind === 'docx'
      ? await (await import('./docx.ts')).rebuildDocx(parts)
      : await (await import('./xlsx.ts')).rebuildXlsx(parts)
  return { kind, thumb: null, pages: [], document }
}

/** What the package says it is. */
function kindOf(parts: Parts): 'docx' | 'xlsx' {
  const types = parts.get('[Content_Types].xml')
  if (types === undefined) throw new BadFile('attachments/kind-not-taken')
  const found = new Set<string>()
  readXml(types, {
    open: (_, attributes) => {
      const type = attributeOf(attributes, 'ContentType') ?? ''
      if (/macroEnabled|vbaProject/i.test(type)) throw new BadFile('attachments/macros')
      found.add(type)
    },
  })
  const kinds = (['docx', 'xlsx'] as const).filter((kind) => found.has(main[kind]))
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) throw new BadFile('attachments/kind-not-taken')
  return kind
}

function checkPart(name: string, content: Buffer): void {
  let field = ''
  let inField = false
  readXml(content, {
    open: (tag, attributes) => {
      if (tag === 'Relationship') checkRelationship(name, attributes)
      inField = tag === 'instrText' || tag === 'f'
      if (tag === 'fldSimple') field += ` ${attributeOf(attributes, 'instr') ?? ''}`
      if (tag === 'oleLink' || tag === 'ddeLink') throw new BadFile('attachments/outside-link')
    },
    close: () => {
      inField = false
    },
    text: (text) => {
      if (inField) field += text
    },
  })
  // A field may be cut into several runs, and `f` may also be called by `cmd|'/C …'!A1`.
  if (reaching.test(field.toUpperCase()) || /\w\|'[^']*'!/.test(field)) {
    throw new BadFile('attachments/outside-link')
  }
}

/** A link that somebody may click is only text in a copy; anything else outside would be fetched unasked. */
function checkRelationship(name: string, attributes: Record<string, string>): void {
  const type = attributeOf(attributes, 'Type') ?? ''
  const outside = /^external$/i.test(attributeOf(attributes, 'TargetMode') ?? '')
  if (outside && !/\/hyperlink$/.test(type)) throw new BadFile('attachments/outside-link')
  if (/\/(oleObject|package|control)$/.test(type)) throw new BadFile('attachments/embedded')
  if (/\/(vbaProject|attachedToolbars)$/.test(type)) throw new BadFile('attachments/macros')
  if (!outside && /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(attributeOf(attributes, 'Target') ?? '')) {
    throw new BadFile(
      name.endsWith('.rels') ? 'attachments/outside-link' : 'attachments/unreadable',
    )
  }
}
