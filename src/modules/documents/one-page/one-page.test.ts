import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { unzipSync } from 'fflate'
import { onePages } from './one-page.examples.ts'
import { heights, type OnePage, rowsOf, sheet } from './page.ts'
import { writeOnePageDocx } from './write-docx.ts'
import { writeOnePagePdf } from './write-pdf.ts'

const library = await PDFiumLibrary.init()
const mark = { id: 'KM-23456789ABCD', words: '王立 · KM-23456789ABCD' }

/** The pages of a PDF as a program tells them that we did not write. */
async function read(page: OnePage) {
  const document = await library.loadDocument(await writeOnePagePdf(page, { mark }))
  const first = document.getPage(0)
  const { originalWidth: width, originalHeight: height } = first.getOriginalSize()
  const found = { pages: document.getPageCount(), text: first.getText(), width, height }
  document.destroy()
  return found
}

const documentOf = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  return { parts, xml: Buffer.from(parts['word/document.xml'] ?? []).toString() }
}

describe('a paper of one page', () => {
  for (const [name, page] of Object.entries(onePages)) {
    it(`is one A4 page when it is ${name}`, async () => {
      const { pages, width, height, text } = await read(page)
      assert.deepEqual([pages, Math.round(width), Math.round(height)], [1, 595, 842])
      assert.ok(text.includes('口径：'), 'down to its notes')
      assert.ok(text.includes(mark.id))
      const shown = text.match(/2026-8K3F-27Q\d/g)?.length ?? 0
      const rows = page.panels.map((panel, at) =>
        Math.min(panel.rows.length, at < 2 ? rowsOf.first : rowsOf.second),
      )
      assert.equal(
        shown,
        rows.reduce((sum, one) => sum + one, 0),
        'as many rows as have room',
      )
      assert.equal(text.match(/本期没有。/g)?.length ?? 0, name === 'empty' ? 4 : 0)
      assert.equal(text.match(/共40件/g)?.length ?? 0, name === 'overfull' ? 4 : 0)
    })

    it(`has rows of exact heights in its DOCX when it is ${name}`, async () => {
      const { xml } = documentOf(await writeOnePageDocx(page, { fontFolders: ['/nowhere'] }))
      const rows = xml.match(/<w:trHeight [^>]*>/g) ?? []
      assert.equal(rows.length, 2 + 1 + 2 + 2 + 1 + 11 + 1 + 9 + 1)
      assert.ok(rows.every((row) => row.includes('w:hRule="exact"')))
      const sum = rows.reduce((all, row) => all + Number(/w:val="(\d+)"/.exec(row)?.[1]) / 20, 0)
      assert.ok(sheet.top + sum + 7 * heights.gap + 2 < sheet.height - 18, `${sum} pt`)
    })
  }

  it('carries its charts as pictures with their figures as words, in the same bytes each time', async () => {
    const bytes = await writeOnePageDocx(onePages.usual)
    const { parts, xml } = documentOf(bytes)
    assert.equal(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length, 2)
    assert.match(xml, /descr="部门口径解决率：1月 91.2%/)
    assert.deepEqual(await writeOnePageDocx(onePages.usual), bytes)
  })

  it('tells its figures as text where no font draws the charts', async () => {
    const bytes = await writeOnePageDocx(onePages.usual, { fontFolders: ['/nowhere'] })
    assert.match(documentOf(bytes).xml, /提交 1,250件/)
  })
})
