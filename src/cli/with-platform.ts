import { type Config, readConfig } from '#platform/config.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { reference } from '../loops.ts'
import { sealEarlier } from '../seal-earlier.ts'

/** Does a command's work on the configured database, beside the server if that is running. */
export async function withPlatform<T>(
  env: NodeJS.ProcessEnv,
  work: (platform: Platform, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env)
  const log = (line: string) => void process.stderr.write(`  ${line}\n`)
  const platform = await startPlatform({ config, reference, log, beside: true })
  try {
    await sealEarlier(platform, config.tenantId, log)
    return await work(platform, config)
  } finally {
    await platform.close()
  }
}
