import { resolve } from 'node:path'
import { z } from 'zod'

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    message: 'must look like postgres://user@host:5432/database',
  })
  .optional()

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.kentan'),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, message: 'must be an http or https address' })
    .optional(),
  TENANT: z
    .string()
    .regex(/^[0-9a-z-]{2,32}$/, 'must be a division code such as 330500')
    .default('330500'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  WORKER: z.enum(['on', 'off']).default('on'),
  WORK_EVERY: z.coerce.number().int().min(1).max(3600).default(30),
})

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  publicUrl: string | undefined
  tenantId: string
  logLevel: z.infer<typeof schema>['LOG_LEVEL']
  poolSize: number
  /** Whether the server does the timed work too, or leaves it to `kentan worker`. */
  worker: boolean
  /** Seconds between two passes over what is due. */
  workEvery: number
}

/** A start that cannot go on, told as one sentence a fault; shown without a stack. */
export class ConfigFault extends Error {}

/** Reads the environment, or throws a ConfigFault that names every faulty variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const name = issue.path.join('.')
      return `  ${name}=${JSON.stringify(given[name])}: ${issue.message}`
    })
    throw new ConfigFault(`These settings cannot be used:\n${faults.join('\n')}`)
  }
  const c = read.data
  return {
    port: c.PORT,
    host: c.HOST,
    dataDir: resolve(c.DATA_DIR),
    databaseUrl: c.DATABASE_URL,
    databaseOwnerUrl: c.DATABASE_OWNER_URL,
    publicUrl: c.PUBLIC_URL,
    tenantId: c.TENANT,
    logLevel: c.LOG_LEVEL,
    poolSize: c.POOL_SIZE,
    worker: c.WORKER === 'on',
    workEvery: c.WORK_EVERY,
  }
}
