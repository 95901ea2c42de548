// A Chinese font for papers as PDF. Without one the product starts all the same, and papers are DOCX.
import { ensureChineseFont } from './debian.mjs'

try {
  await ensureChineseFont()
} catch (error) {
  console.log(
    `${error.message}\n没有中文字体时公文只能下载 DOCX · until then papers come as DOCX only`,
  )
}
