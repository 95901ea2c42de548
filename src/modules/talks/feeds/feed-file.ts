import type { FastifyInstance } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { classOfToken, tenantOfToken } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx, Tx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { sendBytes } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { titlesOf } from '../topics/queries.ts'
import { hashOf } from './commands.ts'
import { sessionsAt, sessionsFor } from './queries.ts'
import { accountActs, type Feed, feedOf } from './store.ts'
import { type Appointment, writeCalendar } from './write-calendar.ts'

const bodies = { committee: '市委', congress: '人大', government: '政府', cppcc: '政协' } as const

/** `GET /api/v1/calendar-feeds/{token}.ics`: the token is all a calendar program can show. */
export function feedPlugin(app: FastifyInstance, parts: ServerParts): void {
  app.get<{ Params: { token: string } }>(
    '/api/v1/calendar-feeds/:token.ics',
    // Why silent: the address is a secret and does not belong into the log.
    { logLevel: 'silent' },
    async (request, reply) => {
      const { token } = request.params
      const host = request.hostname
      const text = await parts.db.transact(
        (tx, now) => readFeed(tx, { token, host, now }),
        classOfToken(token),
      )
      return sendBytes(reply, { name: '恳谈会.ics', plain: 'talks.ics' }, Buffer.from(text))
    },
  )
}

type Asked = { token: string; host: string; now: string }

/** Finds the feed as one who knows its token, then reads it as the account it belongs to. */
async function readFeed(tx: Tx, { token, host, now }: Asked): Promise<string> {
  const tenantId = tenantOfToken(token)
  // Why `as`: `session` is a role of the database context only; no account ever has it.
  const bearer = actorWithoutAccount(tenantId, 'session' as 'public')
  const feed = await feedOf(await contextFor(tx, bearer, now, hashOf(token)), hashOf(token))
  if (feed === null) throw recordRefusal('record/missing')
  const ctx = await contextFor(tx, actorOf(feed), now)
  if (!(await accountActs(ctx))) throw recordRefusal('record/missing')
  const { region_id: regionId } = feed
  const rows = regionId === null ? await sessionsFor(ctx) : await sessionsAt(ctx, regionId)
  return writeCalendar('政企恳谈会', { host, now }, await appointments(ctx, rows))
}

const actorOf = (feed: Feed): Actor => ({
  tenantId: feed.tenant_id,
  accountId: feed.account_id,
  role: feed.role,
  name: feed.role,
  officeId: feed.office_id,
  enterpriseId: feed.enterprise_ids[0] ?? null,
  enterpriseIds: feed.enterprise_ids,
  regionId: feed.actor_region_id,
})

async function appointments(
  ctx: Ctx,
  rows: Awaited<ReturnType<typeof sessionsFor>>,
): Promise<Appointment[]> {
  const titles = await titlesOf(ctx, [...new Set(rows.flatMap(({ topicIds }) => topicIds))])
  return rows.map((row) => {
    const theme = row.topicIds.flatMap((topicId) => titles.get(topicId) ?? []).join('、')
    const host = row.hostName === null ? bodies[row.hostBody] : row.hostName
    const lines = [
      ...(theme === '' ? [] : [`主题：${theme}`]),
      `主持：${host}`,
      ...(row.reason === null ? [] : [`说明：${row.reason}`]),
    ]
    return {
      id: row.sessionId,
      sequence: row.version,
      on: row.heldOn,
      startsAt: row.startsAt,
      title: `政企恳谈会第${row.number}期（${row.regionName}）`,
      place: row.place,
      text: lines.join('\n'),
      cancelled: row.status === 'cancelled',
    }
  })
}
