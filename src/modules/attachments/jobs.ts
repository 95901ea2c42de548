import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from './files.ts'
import { forgetUse, heldFiles, looseFiles, scanHeld, sweepFile } from './timed.ts'

type Told = {
  mayGoOn: () => boolean
  onFault?: ((error: unknown, row: object) => void) | undefined
}

/** What time does to files: scans those that wait, throws away those that came to nothing. */
export async function tendFiles(db: Database, clock: Actor, files: Files, told: Told) {
  const done = { filesScanned: 0, filesSwept: 0 }
  for (const id of await db.as(clock, heldFiles)) {
    if (!told.mayGoOn()) return done
    const answered = await tried(told, id, () => scanHeld(db, files, clock, id))
    if (answered === false) break
    if (answered) done.filesScanned += 1
  }
  await db.as(clock, forgetUse)
  for (const id of await db.as(clock, looseFiles)) {
    if (!told.mayGoOn()) return done
    const swept = await tried(told, id, async () => {
      await sweepFile(db, files, clock, id)
      return true
    })
    if (swept) done.filesSwept += 1
  }
  return done
}

/** One file whose store cannot be reached holds up no other. */
async function tried(
  { onFault }: Told,
  attachmentId: string,
  work: () => Promise<boolean>,
): Promise<boolean | undefined> {
  try {
    return await work()
  } catch (error) {
    onFault?.(error, { attachmentId })
    return undefined
  }
}
