import pg from 'pg'
import type { Mutant } from './mutant.ts'

/** Plants one fault in a copy of the database; fails when there is nothing there to alter. */
export async function plant(owner: pg.ClientConfig, mutant: Mutant): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query(await statementOf(client, mutant))
  } finally {
    await client.end()
  }
}

async function statementOf(client: pg.Client, mutant: Mutant): Promise<string> {
  if ('sql' in mutant) return mutant.sql
  if ('routine' in mutant) {
    const { rows } = await client.query<{ text: string }>(
      'select pg_get_functiondef($1::regprocedure) as text',
      [mutant.routine],
    )
    return altered(rows[0]?.text ?? '', mutant)
  }
  const [name, table] = mutant.policy
  const { rows } = await client.query<{ using: string | null; check: string | null }>(
    `select pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
    from pg_policy where polname = $1 and polrelid = $2::regclass`,
    [name, table],
  )
  const { using = null, check = null } = rows[0] ?? {}
  const [clause, expression] = using === null ? ['with check', check] : ['using', using]
  return `alter policy ${name} on ${table} ${clause} (${altered(expression ?? '', mutant)})`
}

function altered(text: string, { says, from, to }: { says: string; from: string; to: string }) {
  if (!text.includes(from)) throw new Error(`${says}: there is no ${from} in\n${text}`)
  return text.replaceAll(from, () => to)
}
