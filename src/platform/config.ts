import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { S3Settings } from './files/s3-store.ts'
import { type Algorithm, algorithms } from './vault/ciphers.ts'

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    message: 'must look like postgres://user@host:5432/database',
  })
  .optional()

const httpUrl = z
  .url({ protocol: /^https?$/, message: 'must be an http or https address' })
  .optional()
/** Addresses and networks, comma between them: `10.0.0.1,192.168.0.0/16`. */
const networks = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every(isNetwork), 'must be addresses or networks such as 10.0.0.0/8')
/** A server that is told what others may not hear: by https, but for one on this machine. */
const guarded = z
  .url()
  .refine(
    (text) => /^https:|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(text),
    'must be an https address',
  )
  .optional()
/** Words with a comma between them. */
const listed = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
const perMinute = z.coerce.number().int().min(1).max(10_000_000)
const secret = z.string().min(1).max(500).optional()

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.kentan'),
  KEYS_DIR: z.string().min(1).optional(),
  VAULT_ALGORITHM: z.enum(algorithms).default('aes-256-gcm'),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  DATABASE_BACKUP_URL: postgresUrl,
  PUBLIC_URL: httpUrl,
  TENANT: z
    .string()
    .regex(/^[0-9a-z-]{2,32}$/, 'must be a division code such as 330500')
    .default('330500'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, message: 'must look like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'must look like Name <address@host>')
    .optional(),
  SMS_URL: httpUrl,
  SMS_TOKEN: secret,
  DINGTALK_URL: httpUrl,
  DINGTALK_SECRET: secret,
  WECOM_URL: httpUrl,
  WEBHOOKS_MAY_REACH: networks.optional(),
  SIGNER: z.enum(['on', 'off']).default('on'),
  SIGNER_DIR: z.string().min(1).optional(),
  SIGNER_DATABASE_URL: postgresUrl,
  LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+]+\/[^\s+]+$/, 'must look like site.example/330500')
    .optional(),
  LOG_TOKEN: z.string().min(24).max(500).optional(),
  METRICS_TOKEN: z.string().min(24).max(500).optional(),
  WITNESS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  WITNESS_HOST: z.string().min(1).default('127.0.0.1'),
  TRUSTED_PROXIES: networks.optional(),
  REQUESTS_OF_SESSION: perMinute.default(600),
  REQUESTS_OF_STRANGERS: perMinute.default(300),
  REQUESTS_OF_NETWORK: perMinute.default(6_000),
  CLAMD: z
    .string()
    .regex(
      /^(unix:\/|tcp:\/\/[^/:]+:\d+$)/,
      'must look like unix:/run/clamav/clamd.ctl or tcp://host:3310',
    )
    .optional(),
  S3_ENDPOINT: httpUrl,
  S3_BUCKET: secret,
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY: secret,
  S3_SECRET_KEY: secret,
  AID_URL: guarded,
  AID_KEY: secret,
  AID_MODEL: z.string().min(1).max(100).optional(),
  OIDC_ISSUER: guarded,
  OIDC_CLIENT_ID: secret,
  OIDC_CLIENT_SECRET: secret,
  OIDC_NAME: z.string().min(1).max(30).default('统一身份认证'),
  OIDC_CLAIM: z.string().min(1).max(60).default('sub'),
  OIDC_ACR: listed,
  OIDC_AMR: listed,
  WORKER: z.enum(['on', 'off']).default('on'),
  WORK_EVERY: z.coerce.number().int().min(1).max(3600).default(30),
})

export type AidSettings = { url: string; key: string | undefined; model: string }

/** The provider (OpenID Connect) by which a city's staff may sign in. */
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** What it is called on the button. */
  name: string
  /** Which claim says who somebody is: one that never passes to somebody else. */
  claim: string
  /** Values of `acr`, and of `amr`, that say two factors were used. */
  acr: readonly string[]
  amr: readonly string[]
}

export type Config = {
  port: number
  host: string
  dataDir: string
  /** Where the key files are; apart from the data when they are to be kept apart. */
  keysDir: string
  /** By what is sealed from now on; what is sealed already says itself by what it was. */
  vaultAlgorithm: Algorithm
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  /** A user that row security does not hold back, for backups alone. */
  databaseBackupUrl: string | undefined
  publicUrl: string | undefined
  tenantId: string
  logLevel: z.infer<typeof schema>['LOG_LEVEL']
  poolSize: number
  /** The ways out of the system that this installation has; each is left out as long as it is not set. */
  channels: {
    mail?: { smtpUrl: string; from: string }
    sms?: { url: string; token: string }
    dingtalk?: { url: string; secret?: string }
    wecom?: { url: string }
    /** Networks that webhooks may reach beside the public ones. */
    mayReach?: readonly string[]
  }
  /** Who signs the verifiable record: a process that the server starts, unless it is run by itself. */
  signer: {
    withServer: boolean
    dir: string | undefined
    databaseUrl: string | undefined
    origin: string | undefined
    witnessPort: number | undefined
    witnessHost: string
  }
  /** What a program of a neighbour or an auditor shows to read the log's tiles. */
  logToken: string | undefined
  /** What a program shows to read `/metrics` from elsewhere. */
  metricsToken: string | undefined
  /** Where attachments are kept: a folder, or where it is set a store that speaks S3. */
  files: { folder: string; s3?: S3Settings }
  /** The city's own sign-in of its staff, where it has one. */
  provider: ProviderSettings | undefined
  /** The writing aid, where the city has one. */
  aid: AidSettings | undefined
  /** The virus scanner that looks at what is attached, when there is one. */
  clamd: string | undefined
  /** Whether the server does the timed work too, or leaves it to `kentan worker`. */
  worker: boolean
  /** How the site is reached, and how many requests a minute it answers. */
  door: {
    https: boolean
    proxies: readonly string[]
    budgets: { session: number; anonymous: number; network: number }
  }
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
    keysDir: resolve(c.KEYS_DIR ?? join(c.DATA_DIR, 'keys')),
    vaultAlgorithm: c.VAULT_ALGORITHM,
    databaseUrl: c.DATABASE_URL,
    databaseOwnerUrl: c.DATABASE_OWNER_URL,
    databaseBackupUrl: c.DATABASE_BACKUP_URL,
    publicUrl: c.PUBLIC_URL,
    tenantId: c.TENANT,
    logLevel: c.LOG_LEVEL,
    poolSize: c.POOL_SIZE,
    signer: {
      withServer: c.SIGNER === 'on',
      dir: c.SIGNER_DIR,
      databaseUrl: c.SIGNER_DATABASE_URL,
      origin: c.LOG_ORIGIN,
      witnessPort: c.WITNESS_PORT,
      witnessHost: c.WITNESS_HOST,
    },
    logToken: c.LOG_TOKEN,
    metricsToken: c.METRICS_TOKEN,
    worker: c.WORKER === 'on',
    workEvery: c.WORK_EVERY,
    door: {
      https: c.PUBLIC_URL?.startsWith('https:') ?? false,
      proxies: c.TRUSTED_PROXIES ?? [],
      budgets: {
        session: c.REQUESTS_OF_SESSION,
        anonymous: c.REQUESTS_OF_STRANGERS,
        network: c.REQUESTS_OF_NETWORK,
      },
    },
    channels: channelsOf(c),
    files: filesOf(c),
    clamd: c.CLAMD,
    aid: aidOf(c),
    provider: providerOf(c),
  }
}

function filesOf(c: z.infer<typeof schema>): Config['files'] {
  const folder = join(resolve(c.DATA_DIR), 'files')
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = c
  const needed = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY }
  const missing = Object.entries(needed).filter(([, value]) => value === undefined)
  if (missing.length === 4) return { folder }
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) {
    const names = missing.map(([name]) => name).join(', ')
    throw new ConfigFault(`These settings cannot be used:\n  S3 needs ${names} too`)
  }
  const access = { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY }
  return {
    folder,
    s3: { endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: c.S3_REGION, ...access },
  }
}

function aidOf({ AID_URL: url, AID_KEY: key, AID_MODEL: model }: z.infer<typeof schema>) {
  if (url !== undefined && model !== undefined) return { url, key, model }
  if (url === undefined && model === undefined && key === undefined) return undefined
  const missing = url === undefined ? 'AID_URL' : 'AID_MODEL'
  throw new ConfigFault(`These settings cannot be used:\n  the writing aid needs ${missing} too`)
}

function providerOf(c: z.infer<typeof schema>): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = c
  if (issuer === undefined && clientId === undefined) return undefined
  if (issuer === undefined || clientId === undefined) {
    const missing = issuer === undefined ? 'OIDC_ISSUER' : 'OIDC_CLIENT_ID'
    throw new ConfigFault(`These settings cannot be used:\n  OIDC needs ${missing} too`)
  }
  const { OIDC_NAME: name, OIDC_CLAIM: claim, OIDC_ACR: acr, OIDC_AMR: amr } = c
  return { issuer, clientId, clientSecret: c.OIDC_CLIENT_SECRET, name, claim, acr, amr }
}

function isNetwork(text: string): boolean {
  const [address = '', bits = ''] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && (bits === '' || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

/** A channel that is set by half is a fault, not a channel that is silently missing. */
function channelsOf(c: z.infer<typeof schema>): Config['channels'] {
  for (const [one, other] of [
    ['SMTP_URL', 'MAIL_FROM'],
    ['MAIL_FROM', 'SMTP_URL'],
    ['SMS_URL', 'SMS_TOKEN'],
    ['SMS_TOKEN', 'SMS_URL'],
    ['DINGTALK_SECRET', 'DINGTALK_URL'],
  ] as const) {
    if (c[one] !== undefined && c[other] === undefined)
      throw new ConfigFault(`These settings cannot be used:\n  ${one} needs ${other} beside it`)
  }
  const { DINGTALK_SECRET: secret } = c
  return {
    ...(c.SMTP_URL && c.MAIL_FROM && { mail: { smtpUrl: c.SMTP_URL, from: c.MAIL_FROM } }),
    ...(c.SMS_URL && c.SMS_TOKEN && { sms: { url: c.SMS_URL, token: c.SMS_TOKEN } }),
    ...(c.DINGTALK_URL && { dingtalk: { url: c.DINGTALK_URL, ...(secret && { secret }) } }),
    ...(c.WECOM_URL && { wecom: { url: c.WECOM_URL } }),
    ...(c.WEBHOOKS_MAY_REACH && { mayReach: c.WEBHOOKS_MAY_REACH }),
  }
}
