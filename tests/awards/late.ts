import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { castBallot } from '#modules/awards/ballots/cast.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import type { City } from '../city.ts'

type Firm = { accountId: string; enterpriseId: string }

/** Casts a ballot at this moment by the server's clock, in a transaction that ends when `held` does. */
export function castAt(
  city: City,
  now: string,
  { firm, cycleId, caseIds }: { firm: Firm; cycleId: string; caseIds: string[] },
  held: Promise<void> = Promise.resolve(),
) {
  const { accountId, enterpriseId } = firm
  const session = {
    ...{ sessionId: randomUUID(), accountId, confirmedAt: now, restricted: false },
    ...{ heldUntil: null, recovers: false },
  }
  const nobody = actorWithoutAccount(city.tenantId, 'enterprise')
  const actor = { ...nobody, accountId, enterpriseId, session }
  const cast = Promise.withResolvers<void>()
  const done = city.db
    .by({ now: () => now })
    .as({ ...actor, enterpriseIds: [enterpriseId] }, async (ctx) => {
      // Why `as`: of the request only the address is asked for.
      const asked = { ...ctx, request: { ip: '127.0.0.1' } } as RequestCtx
      const answer = await castBallot(asked, { cycleId, caseIds })
      cast.resolve()
      await held
      return answer
    })
  done.catch(cast.reject)
  return { cast: cast.promise, done }
}

/** Ends when so many transactions wait for the ballots of a round, or `other` has ended. */
export async function waitersAtBallots(city: City, n: number, other: Promise<unknown>) {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  let over = false
  const end = () => {
    over = true
  }
  other.then(end, end)
  const waiting = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  while (!over && (await owner.query(waiting)).rows[0].n < n) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await owner.end()
}

/** So many ballots that wait for their commitment, of one enterprise for want of as many. */
export async function leaveWaiting(city: City, cycleId: string, n: number): Promise<void> {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  await owner.query(
    `insert into awards.ballot select tenant_id, $2, 'nth ' || nth, enterprise_id, '2026-11-30T01:00:00Z',
      encode(sha256(nth::text::bytea), 'hex'), '\\x00', '{}', nth::text, false, null
    from (select tenant_id, enterprise_id from people.enterprise where tenant_id = $1 limit 1) e,
      generate_series(1, $3::int) nth`,
    [city.tenantId, cycleId, n],
  )
  await owner.end()
}

/** So many nominations like one that came before all others and that nobody has judged. */
export async function leaveNominations(city: City, cycleId: string, n: number): Promise<void> {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  const columns = `environment, industry, region_id, content, nominator_role, nominator_office`
  await owner.query(
    `insert into awards.good_case (tenant_id, case_id, version, status_before, status, cycle_id, title,
      nominated_on, spread, ${columns})
    select $1, gen_random_uuid(), 1, 'new', 'nominated', $2, '提名' || nth, '2026-09-21',
      '{"adoptions": []}', ${columns}
    from generate_series(1, $3::int) nth, (select ${columns} from awards.good_case
      where tenant_id = $1 limit 1) one`,
    [city.tenantId, cycleId, n],
  )
  await owner.end()
}
