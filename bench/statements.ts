import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Database } from '#platform/database/database.ts'
import { submission } from '../src/torture/stage.ts'
import { createApp } from '../src/wiring.ts'

/** The statements that one submission sends to the database, in their order. */
export async function statementsOfOne(
  db: Database,
  tenantId: string,
  cookie: string,
): Promise<{ statements: string[]; appealId: string }> {
  const { http } = await createApp({ db, tenantId, logLevel: 'error' })
  try {
    const { value: answer, texts } = await listening(() =>
      http.inject({
        method: 'POST',
        url: '/api/v1/appeals',
        headers: { cookie, 'idempotency-key': randomUUID() },
        payload: submission('数语句的一件'),
      }),
    )
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return { statements: texts.map(nameOf), appealId: answer.json().appealId }
  } finally {
    await http.close()
  }
}

/** Hears every statement this process sends while it works. */
async function listening<T>(work: () => Promise<T>): Promise<{ value: T; texts: string[] }> {
  const texts: string[] = []
  const { query } = pg.Client.prototype
  // Why `as`: `query` has a dozen overloads; whatever it is given is passed on as it is.
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given
    texts.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
    return (query as (...given: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    return { value: await work(), texts }
  } finally {
    pg.Client.prototype.query = query
  }
}

/** What a statement does, and to which table. */
function nameOf(text: string): string {
  const plain = text.replaceAll('"', '').trim().toLowerCase()
  const table = /\b(?:into|from|update) ([a-z_]+\.[a-z_]+)/.exec(plain)?.[1]
  const verb = plain.split(/\s+/)[0] ?? ''
  if (table !== undefined) return `${verb} ${table}`
  return plain.includes('set_config') ? 'select set_config' : plain.slice(0, 30)
}
