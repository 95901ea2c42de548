import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import Provider from 'oidc-provider'
import type { ProviderSettings } from '#platform/config.ts'

/** Who signs in at the provider, and how it says they did. */
export type Persona = { subject: string; acr?: string; amr?: string[]; username?: string }
type Claims = Record<string, unknown>
type Header = { alg: string; kid?: string }
/** What somebody between the provider and us makes of the token. */
export type Forgery = (claims: Claims, by: typeof forge) => string

const clientSecret = 'a secret of the tests that is long enough'
export const twoFactors = 'urn:city:two-factors'
const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const [own, foreign] = [keys(), keys()]
const text64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(key: KeyObject, claims: Claims, header: Header): string {
  const content = `${text64(header)}.${text64(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
}
const right = { alg: 'RS256', kid: 'own' }
/** The ways to sign a token, from the right one on. */
export const forge = {
  rightly: (claims: Claims) => signed(own, claims, right),
  byAnotherKey: (claims: Claims) => signed(foreign, claims, right),
  byNothing: (claims: Claims) => `${text64({ alg: 'none' })}.${text64(claims)}.`,
}

/**
 * The provider of a city, on this machine: whoever comes signs in as the persona that was set. It knows
 * where it sends people back to once that address is there.
 */
export async function openCityProvider(over: Partial<ProviderSettings> = {}) {
  let persona: Persona = { subject: 'nobody' }
  let forgery: Forgery | undefined
  let broken = false
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => {
    if (broken || handle === undefined) return void response.writeHead(502).end()
    if (request.url === '/token' && forgery) alterToken(response, forgery)
    void handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  // Why `as`: a server that listens at a port has such an address.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings: ProviderSettings = {
    ...{ issuer, clientId: 'kentan', clientSecret, name: '湖州统一认证', claim: 'sub' },
    ...{ acr: [twoFactors], amr: ['mfa'] },
    ...over,
  }
  return {
    settings,
    issuer,
    /** From here on it sends people back to these addresses, and nowhere else. */
    serves: (...addresses: string[]) => {
      const places = addresses.map((address) => `${address}/desk/provider`)
      handle = providerFor(issuer, places, () => persona).callback()
    },
    signsIn: (who: Persona) => {
      persona = who
    },
    forges: (how: Forgery | undefined) => {
      forgery = how
    },
    breaks: (is: boolean) => {
      broken = is
    },
    walk,
  }
}

function providerFor(issuer: string, returnTo: string[], persona: () => Persona): Provider {
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'kentan', client_secret: clientSecret, redirect_uris: returnTo }],
    jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    acrValues: [twoFactors],
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, preferred_username: persona().username }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/login/')) return next()
    const { subject, acr, amr } = persona()
    const login = { accountId: subject, ...(acr && { acr }), ...(amr && { amr }) }
    await provider.interactionFinished(ctx.req, ctx.res, { login })
    ctx.respond = false
  })
  return provider
}

/** Puts another token into the answer than the provider has made. */
function alterToken(response: ServerResponse, forgery: Forgery): void {
  const end = response.end.bind(response)
  response.end = ((body: string | Buffer) => {
    const answer = JSON.parse(String(body))
    const claims = JSON.parse(
      Buffer.from(answer.id_token.split('.')[1], 'base64url').toString(),
    ) as Claims
    const text = JSON.stringify({ ...answer, id_token: forgery(claims, forge) })
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
    // Why `as`: of the ways to end an answer, the one that is used.
  }) as ServerResponse['end']
}

/** Goes where a browser would be sent, until it is sent back to us; answers what it brings along. */
async function walk(url: string, cookies = new Map<string, string>()) {
  let next = new URL(url)
  const { origin } = next
  while (next.origin === origin) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = response.headers.get('location')
    if (to === null) throw new Error(`${response.status} ${(await response.text()).slice(0, 500)}`)
    next = new URL(to, next)
  }
  return { at: `${next.origin}${next.pathname}`, ...Object.fromEntries(next.searchParams) } as {
    at: string
    code: string
    state: string
    iss: string
  }
}
export type Back = Awaited<ReturnType<typeof walk>>
