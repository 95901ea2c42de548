/**
 * The names offices have their fonts under. Where a machine lacks one, Word takes `instead`, then
 * any font of the same kind by `panose`; LibreOffice asks the system (docs/decisions/0007).
 */
const fontTable = [
  { name: '仿宋_GB2312', instead: '仿宋', panose: '02010609030101010101', family: 'modern' },
  { name: '楷体_GB2312', instead: '楷体', panose: '02010609030101010101', family: 'modern' },
  { name: '方正小标宋简体', instead: '宋体', panose: '02010600030101010101', family: 'roman' },
  { name: '黑体', instead: 'SimHei', panose: '02010609060101010101', family: 'modern' },
  { name: '宋体', instead: 'SimSun', panose: '02010600030101010101', family: 'roman' },
]

export const font = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  title: '方正小标宋简体',
}

/** Digits and letters: as narrow as those of 仿宋, and every system has it or its equal. */
const latin = 'Times New Roman'

/** A run's fonts; the hint gives the Chinese one the quotes and dashes too, which Latin fonts have. */
export const fontsXml = (chinese: string, letters = latin) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${letters}" w:hAnsi="${letters}" w:eastAsia="${chinese}" w:cs="${letters}"/>`

/** The part that tells a program what to take for a font it has not got. */
export function fontTableXml(): string {
  const fonts = fontTable.map(
    ({ name, instead, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  )
  return `${declaration}<w:fonts ${wordSpace}>${fonts.join('')}</w:fonts>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
