import type { FastifyBaseLogger } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { type ImportRun, runImport } from './run-import.ts'
import { touchBatch } from './store.ts'

const beatEveryMs = 30_000

/** Runs imports one after the other, so that two large ones do not take the server for themselves. */
export function importQueue(db: Database, log: FastifyBaseLogger) {
  const stopping = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const noteFault = (error: unknown) => log.error({ err: error }, 'import failed')
  return {
    add: (actor: Actor, run: ImportRun, finish: () => Promise<void>): void => {
      const beat = setInterval(() => {
        db.as(actor, (ctx) => touchBatch(ctx, run.importId)).catch(noteFault)
      }, beatEveryMs)
      last = last
        .then(() => runImport(db, actor, { ...run, signal: stopping.signal, onFault: noteFault }))
        .catch(noteFault)
        .finally(() => clearInterval(beat))
        .then(finish)
        .catch(noteFault)
    },
    /** Breaks off what runs and what waits; nothing of either is written. */
    stop: async (): Promise<void> => {
      stopping.abort()
      await last
    },
  }
}
