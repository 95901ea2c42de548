import { readFile } from 'node:fs/promises'
import { markIdsIn } from './viewer-mark.ts'
import { openZip } from './xlsx/zip.ts'

/** Where DOCX and XLSX carry the mark. */
const parts = [
  'docProps/core.xml',
  ...[1, 2, 3].map((nth) => `word/header${nth}.xml`),
  ...[1, 2].map((nth) => `xl/worksheets/sheet${nth}.xml`),
]

/** The ids of the marks in a file that was taken out, whatever of the three kinds it is. */
export async function marksInFile(path: string): Promise<string[]> {
  const bytes = await readFile(path)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    return [
      ...new Set([...markIdsIn(bytes.toString('utf8')), ...markIdsIn(bytes.toString('latin1'))]),
    ]
  }
  const zip = await openZip(path)
  try {
    const found = new Set<string>()
    for (const part of parts) {
      const chunks: Buffer[] = []
      for await (const chunk of zip.read(part)) chunks.push(chunk)
      for (const id of markIdsIn(Buffer.concat(chunks).toString())) found.add(id)
    }
    return [...found]
  } finally {
    await zip.close()
  }
}
