import pg from 'pg'
import { type Login, logins, memberLogins } from './user-classes.ts'

/** The group that grants and policies are given to; nobody logs in as it. */
const group = 'kentan_app'
const harmless = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

/**
 * Makes the roles the application works as: they own nothing, and no policy lets them through unseen.
 * What is there already stays as it is, so that an administrator may have made them.
 */
export async function ensureRoles(
  client: pg.Client,
  passwordOf: ((login: Login) => string) | undefined,
): Promise<void> {
  await again(() => ensureGroup(client))
  for (const login of logins) {
    const isMember = memberLogins.some((member) => member === login)
    await again(() => ensureLogin(client, login, isMember))
    if (passwordOf !== undefined) {
      const password = pg.escapeLiteral(passwordOf(login))
      await again(() => client.query(`alter role ${login} password ${password}`))
    }
  }
}

async function ensureGroup(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolcanlogin: boolean }>(
    'select rolcanlogin from pg_roles where rolname = $1',
    [group],
  )
  if (rows.length === 0) await client.query(`create role ${group} nologin ${harmless}`)
  else if (rows[0]?.rolcanlogin) await client.query(`alter role ${group} nologin password null`)
}

async function ensureLogin(client: pg.Client, login: Login, isMember: boolean): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `select exists (select from pg_auth_members m
      where m.member = r.oid and m.roleid = (select oid from pg_roles where rolname = $2)) as member
    from pg_roles r where r.rolname = $1`,
    [login, group],
  )
  if (rows.length === 0) await client.query(`create role ${login} login inherit ${harmless}`)
  if (isMember && !rows[0]?.member) await client.query(`grant ${group} to ${login}`)
}

/** Two databases of one server may be migrated at once; the roles are the one thing they share. */
async function again(work: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      await work()
      return
    } catch (error) {
      if (left === 0 || !isRace(error)) throw error
    }
  }
}

function isRace(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === '42710' || code === '23505' || code === 'XX000'
}
