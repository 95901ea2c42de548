import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** What belongs to the server alone: the signer gets a way of its own, and no other. */
const kept =
  /^(DATABASE_|BACKUP_|KEYS_DIR|LOG_TOKEN|METRICS_TOKEN|PORT|HOST|SMTP_|SMS_|DINGTALK_|WECOM_|OIDC_|S3_|WEBHOOKS_|PG)/

/** Runs the signer as a process of its own beside the server, and starts it again when it ends. */
export function startSigner(
  env: NodeJS.ProcessEnv,
  connection: string,
): { stop: () => Promise<void> } {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !kept.test(name)))
  let ended = false
  let timer: NodeJS.Timeout | undefined
  let child: ChildProcess
  let gone: Promise<void> = Promise.resolve()
  const start = () => {
    // Why `ipc`: when this process is killed the channel ends, and the signer with it.
    child = spawn(process.execPath, [program, 'signer'], {
      env: { ...own, SIGNER_DATABASE_URL: connection },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    gone = new Promise((told) => {
      child.once('error', () => told())
      child.once('exit', () => {
        told()
        if (!ended) timer = setTimeout(start, 5_000)
      })
    })
  }
  start()
  return {
    stop: async () => {
      ended = true
      clearTimeout(timer)
      child.kill('SIGTERM')
      await gone
    },
  }
}
