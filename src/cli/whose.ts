import { parseArgs } from 'node:util'
import { marksInFile } from '#modules/documents/index.ts'
import { whoseMarks } from '#modules/trust/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan whose FILE
  Names who took a file out of Kentan (XLSX, CSV, DOCX or PDF), by the mark that it carries.`

/** Reads the mark of a file and says whose it is; 1 when there is none, or none of this city's. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [file] = parseArgs({ args, allowPositionals: true }).positionals
  if (file === undefined) {
    console.error(usage)
    return 2
  }
  const marks = await marksInFile(file)
  if (marks.length === 0) {
    console.log(`没有找到导出标记 · no mark in ${file}`)
    return 1
  }
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const auditor = actorWithoutAccount(tenantId, 'auditor')
    const found = await db.as(auditor, (ctx) => whoseMarks(ctx, marks))
    for (const { markId, name, accountId, role, office, at, subjectKind, subjectId } of found) {
      const who = [name, office, role, accountId].filter(Boolean).join(' · ')
      console.log(`${markId}  ${who}  ${at}  ${subjectKind} ${subjectId}`)
    }
    if (found.length === 0) console.log(`本城市没有这些标记 · not of this city: ${marks.join(' ')}`)
    return found.length === 0 ? 1 : 0
  })
}
