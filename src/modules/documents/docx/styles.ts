import { declaration, font, fontsXml, wordSpace } from './fonts.ts'
import { cellLine, charPitch, condensed, linePitch, pt, size } from './measures.ts'

/** The id by which a paragraph asks for its style. */
export const style = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2' },
  body: 'Body',
  letterhead: 'Letterhead',
  number: 'Number',
  issuedBy: 'IssuedBy',
  to: 'To',
  note: 'AttachmentNote',
  mark: 'AttachmentMark',
  signature: 'Signature',
  cell: 'Cell',
  smallCell: 'SmallCell',
  caption: 'Caption',
  pictureNote: 'PictureNote',
  attendance: 'Attendance',
  imprint: 'Imprint',
  pageNumber: 'PageNumber',
}

const sizeXml = (halfPoints: number) =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const exactly = (twips: number, before = 0) =>
  `<w:spacing w:before="${before}" w:after="0" w:line="${twips}" w:lineRule="exact"/>`
const twoCharacters = `<w:ind w:firstLineChars="200" w:firstLine="${2 * charPitch}"/>`
/** Why: LibreOffice sets even exact lines at the pitch of the page, and tall ones at twice of it. */
const offGrid = '<w:snapToGrid w:val="0"/>'
const aligned = (where: 'left' | 'center') => `<w:jc w:val="${where}"/>`

/** `paragraph` and `run` are what a style adds to Normal, in the order the schema asks for. */
type Style = { name: string; own?: boolean; paragraph?: string; run?: string }

const styles: Record<string, Style> = {
  [style.title]: {
    name: 'Title',
    paragraph: offGrid + exactly(pt(33)) + aligned('center'),
    run: fontsXml(font.title) + sizeXml(size.two),
  },
  [style.heading[1]]: {
    name: 'heading 1',
    paragraph: `<w:keepNext/>${twoCharacters}<w:outlineLvl w:val="0"/>`,
    run: fontsXml(font.hei),
  },
  [style.heading[2]]: {
    name: 'heading 2',
    paragraph: `<w:keepNext/>${twoCharacters}<w:outlineLvl w:val="1"/>`,
    run: fontsXml(font.kai),
  },
  [style.body]: { name: '公文正文', own: true, paragraph: twoCharacters },
  [style.letterhead]: {
    name: '发文机关标志',
    own: true,
    paragraph: offGrid + aligned('center'),
    run: `${fontsXml(font.title)}<w:color w:val="FF0000"/>`,
  },
  [style.number]: { name: '发文字号', own: true, paragraph: aligned('center') },
  [style.issuedBy]: { name: '纪要印发机关', own: true, paragraph: aligned('left') },
  [style.to]: { name: '主送机关', own: true, paragraph: exactly(linePitch, linePitch) },
  [style.note]: { name: '附件说明', own: true },
  [style.mark]: {
    name: '附件标识',
    own: true,
    paragraph: aligned('left'),
    run: fontsXml(font.hei),
  },
  [style.signature]: { name: '署名和成文日期', own: true, paragraph: aligned('center') },
  [style.cell]: {
    name: '表格文字',
    own: true,
    paragraph: offGrid + exactly(cellLine.four) + aligned('left'),
    run: sizeXml(size.four),
  },
  [style.smallCell]: {
    name: '表格小字',
    own: true,
    paragraph: offGrid + exactly(cellLine.smallFour) + aligned('left'),
    run: sizeXml(size.smallFour),
  },
  [style.caption]: {
    name: 'caption',
    paragraph: offGrid + exactly(cellLine.smallFour) + aligned('center'),
    run: fontsXml(font.hei) + sizeXml(size.smallFour),
  },
  [style.pictureNote]: {
    name: '图注',
    own: true,
    paragraph: offGrid + exactly(cellLine.smallFour) + aligned('center'),
    run: sizeXml(size.five),
  },
  [style.attendance]: {
    name: '出席人员',
    own: true,
    paragraph: `<w:ind w:left="${5 * charPitch}" w:hanging="${3 * charPitch}"/>`,
  },
  [style.imprint]: {
    name: '版记',
    own: true,
    paragraph: aligned('left'),
    run: sizeXml(size.four),
  },
  [style.pageNumber]: {
    name: '页码',
    own: true,
    paragraph: exactly(pt(16)),
    run: fontsXml(font.song, font.song) + sizeXml(size.four),
  },
}

/**
 * Every page is filled to its last line (widowControl), and nothing is added between Chinese and
 * digits (autoSpace), which would push both off their 28 places. Why overflowPunct, which is Word's
 * default: LibreOffice reads it the wrong way round, and does not print a stop that hangs.
 */
const normal = {
  paragraph: `<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exactly(linePitch)}<w:jc w:val="both"/>`,
  run: `${fontsXml(font.body)}<w:spacing w:val="${condensed}"/>${sizeXml(size.three)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`,
}

/** The styles of an official paper, under the names a clerk looks for in Word. */
export function stylesXml(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${normal.run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const first = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${normal.paragraph}</w:pPr><w:rPr>${normal.run}</w:rPr></w:style>`
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  const others = Object.entries(styles).map(styleXml)
  return `${declaration}<w:styles ${wordSpace}>${defaults}${first}${table}${others.join('')}</w:styles>`
}

function styleXml([id, { name, own = false, paragraph = '', run = '' }]: [string, Style]): string {
  const custom = own ? ' w:customStyle="1"' : ''
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}
