import { parseArgs } from 'node:util'
import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan sign-in-link [NAME or ROLE]
  Prints a fresh one-time link for each account whose name or role matches; lists accounts without one.`

/** For whoever runs the machine: an account has no password, it is entered by one-time links. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [wanted] = parseArgs({ args, allowPositionals: true }).positionals
  return withPlatform(env, async ({ db }, { tenantId, port, publicUrl }) => {
    const address = publicUrl ?? `http://127.0.0.1:${port}`
    return db.as(actorWithoutAccount(tenantId, 'admin'), async (ctx) => {
      const accounts = await listAccounts(ctx)
      const found = accounts.filter(({ name, role }) => wanted === role || wanted === name)
      for (const { name, role } of wanted === undefined ? accounts : [])
        console.log(`${role}\t${name}`)
      for (const { accountId, name } of found.slice(0, 20)) {
        console.log(`${name}\t${address}/sign-in#${await issueSignInLink(ctx, accountId)}`)
      }
      if (wanted !== undefined && found.length === 0)
        console.error(`No account is called ${wanted}.`)
      return wanted !== undefined && found.length === 0 ? 1 : 0
    })
  })
}
