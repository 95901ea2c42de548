import type { ViewerMark } from '../viewer-mark.ts'
import { declaration } from './fonts.ts'
import type { OfficialPaper } from './paper.ts'
import { printable } from './paragraph.ts'

const spaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

type Issued = Pick<OfficialPaper, 'title' | 'issuer' | 'on'>

/** Who issued the paper and when it is dated: no person, no machine, no hour. */
export function corePropertiesXml({ title, issuer, on }: Issued, mark?: ViewerMark): string {
  const office = escaped(issuer)
  const date = `xsi:type="dcterms:W3CDTF">${on}T00:00:00Z`
  const properties = [
    `<dc:title>${escaped(title.replaceAll('\n', ''))}</dc:title>`,
    `<dc:creator>${office}</dc:creator>`,
    ...(mark ? [`<dc:identifier>${mark.id}</dc:identifier>`] : []),
    '<dc:language>zh-CN</dc:language>',
    `<cp:lastModifiedBy>${office}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created ${date}</dcterms:created>`,
    `<dcterms:modified ${date}</dcterms:modified>`,
  ]
  return `${declaration}<cp:coreProperties ${spaces}>${properties.join('')}</cp:coreProperties>`
}

const escaped = (text: string) =>
  printable(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
