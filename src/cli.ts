import { ConfigFault } from '#platform/config.ts'

type Command = { run: (args: string[], env: NodeJS.ProcessEnv) => Promise<number>; usage: string }

const commands: Record<string, () => Promise<Command>> = {
  worker: () => import('./cli/worker.ts'),
  signer: () => import('./cli/signer.ts'),
  play: () => import('./cli/play.ts'),
  torture: () => import('./cli/torture.ts'),
  explore: () => import('./cli/explore.ts'),
  checks: () => import('./cli/checks.ts'),
  rebuild: () => import('./cli/rebuild.ts'),
  export: () => import('./cli/export.ts'),
  'export-log': () => import('./cli/export-log.ts'),
  recount: () => import('./cli/recount.ts'),
  'sign-in-link': () => import('./cli/sign-in-link.ts'),
  import: () => import('./cli/import.ts'),
  inspections: () => import('./cli/inspections.ts'),
  redraw: () => import('./cli/redraw.ts'),
  ledger: () => import('./cli/ledger.ts'),
  incident: () => import('./cli/incident.ts'),
  backup: () => import('./cli/backup.ts'),
  restore: () => import('./cli/restore.ts'),
  verify: () => import('./cli/verify.ts'),
  text: () => import('./cli/text.ts'),
  whose: () => import('./cli/whose.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
if (load === undefined) {
  console.error('npm run kentan -- COMMAND\n')
  for (const one of Object.values(commands)) console.error(`${(await one()).usage}\n`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await (await load()).run(args, process.env)
  } catch (error) {
    const plain = error instanceof ConfigFault || (error instanceof TypeError && 'code' in error)
    console.error(plain ? error.message : error)
    process.exitCode = 2
  }
}
