import { eicar } from './eicar.ts'
import * as office from './office-files.ts'
import * as pdfs from './pdfs.ts'
import * as pictures from './pictures.ts'

/** A file with what must come of it: `taken`, or the code it is refused with. */
export type Sample = {
  name: string
  make: () => Promise<Buffer>
  outcome: string
  /** In the short run too. */
  lean?: true
  /** Measured: memory, time and disk stay as they were. */
  bomb?: true
}

/** What only the original may hold: in metadata, comments, hidden sheets, scripts, and after the end. */
export const canary = 'KanaryVogel7391'

const bytes = (text: string) => () => Promise.resolve(Buffer.from(text, 'latin1'))
const cut = (make: () => Promise<Buffer>) => async () => {
  const file = await make()
  return file.subarray(0, Math.floor(file.length / 2))
}

const taken: Omit<Sample, 'outcome'>[] = [
  { name: '现场照片.jpg', make: () => pictures.jpg(canary), lean: true },
  { name: '手机竖拍.jpg', make: pictures.turned, lean: true },
  { name: '截图.png', make: pictures.png },
  { name: 'picture.webp', make: pictures.webp },
  { name: '后缀写成jpg的.jpg', make: pictures.png },
  {
    name: 'png-script.png',
    make: () => pictures.followedBy(pictures.png(), `<script>${canary}</script>`),
    lean: true,
  },
  {
    name: 'jpg-zip.jpg',
    make: async () => pictures.followedBy(pictures.jpg(), await office.docx(canary)),
  },
  { name: 'jpg-comment.jpg', make: () => pictures.withComment(`<?php ${canary} ?>`) },
  { name: '合同.pdf', make: () => pdfs.pdfBy(canary), lean: true },
  { name: 'open-action.pdf', make: () => pdfs.scriptPdf(canary), lean: true },
  { name: 'launch.pdf', make: () => pdfs.launchPdf(canary) },
  { name: 'embedded-file.pdf', make: () => pdfs.embeddingPdf(canary) },
  { name: '发票.pdf', make: pdfs.fontlessPdf },
  { name: 'forty-pages.pdf', make: () => pdfs.pdf(40) },
  { name: 'vast-page.pdf', make: pdfs.vastPdf },
  { name: '说明.docx', make: () => office.docx(canary), lean: true },
  { name: 'revisions.docx', make: () => office.withRevisions(canary) },
  { name: '明细.xlsx', make: () => office.xlsx(canary), lean: true },
  { name: '没有后缀', make: pictures.png },
]

const refused: readonly [code: string, ...samples: Omit<Sample, 'outcome'>[]][] = [
  [
    'kind-not-taken',
    { name: 'gif-script.gif', make: pictures.gifAndScript, lean: true },
    { name: 'gif-named.png', make: pictures.gifAndScript },
    {
      name: 'drawing.svg',
      make: bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    },
    { name: 'page.html', make: bytes('<!doctype html><script>alert(1)</script>') },
    { name: 'program.elf', make: bytes('\x7fELF\x02\x01\x01\0\0\0\0') },
    { name: 'invoice.pdf', make: bytes('MZ\x90\0\x03\0\0\0') },
    {
      name: 'late.pdf',
      make: async () => Buffer.concat([Buffer.from('GIF89a'), await pdfs.pdf()]),
    },
    { name: 'plain.docx', make: office.plainZip },
    { name: 'slides.docx', make: office.presentation },
    { name: 'notes.txt', make: bytes('hello') },
  ],
  [
    'virus',
    { name: 'eicar.com', make: bytes(eicar), lean: true },
    { name: 'eicar.jpg', make: pictures.jpgWithEicar },
    { name: 'eicar.pdf', make: pdfs.eicarPdf },
    { name: 'eicar-packed.pdf', make: pdfs.packedEicarPdf, lean: true },
    { name: 'eicar.docx', make: office.withEicar, lean: true },
  ],
  [
    'expands-too-far',
    { name: 'bomb-of-parts.docx', make: office.bombOfParts, bomb: true },
    { name: 'bomb-of-one.docx', make: office.bombOfOne, bomb: true, lean: true },
    { name: 'many-parts.docx', make: office.manyParts, bomb: true },
    { name: 'deep.docx', make: office.withDeepXml },
    { name: 'bomb.pdf', make: pdfs.bombPdf, bomb: true },
    { name: 'bomb-twice.pdf', make: pdfs.bombTwicePdf, bomb: true },
  ],
  [
    'too-many-pixels',
    { name: 'flood.png', make: pictures.floodPng, bomb: true, lean: true },
    { name: 'large.png', make: pictures.largePng, bomb: true },
    { name: 'flood.jpg', make: pictures.floodJpg, bomb: true },
  ],
  ['too-many-pages', { name: 'forty-one.pdf', make: () => pdfs.pdf(41) }],
  [
    'locked',
    { name: 'password.pdf', make: pdfs.lockedPdf },
    { name: 'password.docx', make: office.lockedZip },
  ],
  [
    'macros',
    { name: 'macro.docx', make: office.withMacros, lean: true },
    { name: 'docm.docx', make: office.asDocm },
  ],
  [
    'embedded',
    { name: 'ole.docx', make: office.withOle },
    { name: 'outside-book.xlsx', make: office.withOutsideBook },
  ],
  [
    'outside-link',
    { name: 'template.docx', make: office.withTemplate, lean: true },
    { name: 'remote-picture.docx', make: office.withRemotePicture },
    { name: 'dde.docx', make: office.withField },
    { name: 'dde.xlsx', make: office.withFormula },
  ],
  [
    'entities',
    { name: 'entity.docx', make: office.withEntity, lean: true },
    { name: 'laughs.docx', make: office.withLaughs, bomb: true },
  ],
  [
    'unreadable',
    { name: 'cut.jpg', make: cut(() => pictures.jpg()), lean: true },
    { name: 'cut.png', make: cut(pictures.png) },
    { name: 'cut.docx', make: cut(() => office.docx()) },
    { name: 'cut.pdf', make: cut(() => pdfs.pdf(3)) },
    { name: 'lying.docx', make: office.lyingPart, bomb: true },
    { name: 'twins.docx', make: office.twinParts },
    { name: 'climbing.docx', make: office.withClimbingPart },
    { name: 'junk.pdf', make: bytes('%PDF-1.7\njunk') },
  ],
  [
    'wrong-ending',
    { name: 'pdf-named.jpg', make: () => pdfs.pdf() },
    { name: 'jpg-named.pdf', make: () => pictures.jpg() },
    { name: 'docx-named.xlsx', make: () => office.docx() },
    { name: 'invoice.pdf.exe', make: () => pdfs.pdf(), lean: true },
  ],
  ['moving-picture', { name: 'moving.webp', make: pictures.movingWebp }],
  ['heic', { name: 'IMG_0001.HEIC', make: pictures.heic }],
  ['old-office', { name: 'old.doc', make: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') }],
  ['empty', { name: 'empty.jpg', make: bytes('') }],
  ['too-large', { name: 'large.jpg', make: async () => Buffer.alloc(21 * 1024 ** 2, 255) }],
]

/** Files of each kind that is taken, and of each kind of harm that is not. */
export const corpus: readonly Sample[] = [
  ...taken.map((sample) => ({ ...sample, outcome: 'taken' })),
  ...refused.flatMap(([code, ...samples]) =>
    samples.map((sample) => ({ ...sample, outcome: `attachments/${code}` })),
  ),
]
