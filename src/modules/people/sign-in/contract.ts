import { z } from 'zod'
import { roles } from '#kernel/roles.ts'
import { day, endpoint, id, line } from '#platform/contract.ts'

const tag = '登录与第二因素'
const everyone = ['public', ...roles] as const
const text = z.string().max(20_000)

/** Who is signed in, as every page asks first. */
export const session = z.object({
  signedIn: z.boolean(),
  /** Signed in by one factor of two: nothing is open but to enrol or show the second. */
  restricted: z.boolean(),
  /** Signed in by contacts that have just changed: nothing is open until then. */
  heldUntil: z.string().nullable(),
  /** Whose drafts and unsent steps a device keeps; null for the public. */
  accountId: id.nullable(),
  name: z.string(),
  role: z.enum(roles),
  officeId: id.nullable(),
  officeName: z.string().nullable(),
  enterpriseId: id.nullable(),
  enterpriseName: z.string().nullable(),
  /** Of those bound to one; of an enterprise, its own. */
  regionId: z.string().nullable(),
  today: day,
})

/** What browsers make of a passkey (WebAuthn level 3, JSON forms). */
const credential = { id: z.string().max(1_400), rawId: z.string().max(1_400) }
const rest = {
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.looseObject({}),
}
const made = z.strictObject({
  ...credential,
  ...rest,
  response: z.strictObject({
    clientDataJSON: text,
    attestationObject: text,
    authenticatorData: text.optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: text.optional(),
  }),
})
const signed = z.strictObject({
  ...credential,
  ...rest,
  response: z.strictObject({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: z.string().max(200).optional(),
  }),
})
const options = z.looseObject({ challenge: z.string() })
const code = z.string().regex(/^\d{6}$/)
const nothing = z.strictObject({})

const factors = z.object({
  /** The session may only enrol or show a second factor. */
  restricted: z.boolean(),
  /** Whether this session may enrol one more. */
  mayEnrol: z.boolean(),
  passkeys: z.array(
    z.object({
      passkeyId: z.string(),
      name: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
  generator: z.boolean(),
  /** An account of a demo city without a factor confirms by a click. */
  demo: z.boolean(),
})

const sessions = z.object({
  items: z.array(
    z.object({
      sessionId: id,
      device: z.string(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      current: z.boolean(),
    }),
  ),
})

const post = (path: `/${string}`, summary: string, more: { secret?: boolean } = {}) =>
  ({ method: 'POST', path, summary, tag, by: everyone, ...more }) as const
const get = (path: `/${string}`, summary: string) =>
  ({ method: 'GET', path, summary, tag, by: everyone }) as const

/** A telephone number as people write it. */
const phone = z
  .string()
  .trim()
  .regex(/^[+0-9０-９()（） -]{5,30}$/)

export const signInContract = {
  signInWays: endpoint(
    get('/sign-in/ways', '企业可用的登录方式：是否可用手机验证码'),
    nothing,
    z.object({ phone: z.boolean() }),
  ),
  askForCode: endpoint(
    { ...post('/sign-in/phone', '向企业登记的手机发送登录验证码'), status: 202 },
    z.strictObject({ phone }),
    z.object({ requestId: z.string() }),
  ),
  signInByCode: endpoint(
    { ...post('/sign-in/phone/code', '用手机验证码登录'), status: 201 },
    z.strictObject({ requestId: z.string().max(60), code }),
    session,
  ),
  passkeyToSignIn: endpoint(
    post('/sign-in/passkey/options', '开始用通行密钥登录'),
    nothing,
    options,
  ),
  signInByPasskey: endpoint(
    { ...post('/sign-in/passkey', '用通行密钥登录'), status: 201 },
    z.strictObject({ response: signed }),
    session,
  ),
  factors: endpoint(get('/session/factors', '本人的登录方式'), nothing, factors),
  passkeyToMake: endpoint(post('/session/passkeys/options', '开始登记通行密钥'), nothing, options),
  addPasskey: endpoint(
    { ...post('/session/passkeys', '登记通行密钥'), status: 201 },
    z.strictObject({ name: line(60), response: made }),
    session,
  ),
  newGenerator: endpoint(
    post('/session/generator', '开始登记动态口令', { secret: true }),
    nothing,
    z.object({ secret: z.string(), uri: z.string() }),
  ),
  startGenerator: endpoint(
    post('/session/generator/code', '用第一个动态口令完成登记'),
    z.strictObject({ code }),
    session,
  ),
  removeFactor: endpoint(
    post('/session/factors/removal', '删除一种登录方式（须重新验证身份）'),
    z.strictObject({ passkeyId: z.string().max(100).optional() }),
    factors,
  ),
  passkeyToConfirm: endpoint(
    post('/session/confirmation/options', '开始用通行密钥重新验证身份'),
    nothing,
    options,
  ),
  confirm: endpoint(
    post('/session/confirmation', '重新验证身份：通行密钥或动态口令'),
    z.union([
      z.strictObject({ response: signed }),
      z.strictObject({ code }),
      z.strictObject({ demo: z.literal(true) }),
    ]),
    session,
  ),
  sessions: endpoint(get('/session/list', '本人的全部登录'), nothing, sessions),
  endSession: endpoint(
    post('/session/list/end', '退出其中一处登录，或其他全部登录'),
    z.strictObject({ sessionId: id.optional() }),
    sessions,
  ),
}
