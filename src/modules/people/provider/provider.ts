import type { ClientAuth, Configuration, IDToken } from 'openid-client'
import { declareRefusals } from '#kernel/refusal.ts'
import type { ProviderSettings } from '#platform/config.ts'
import type { Begun } from './begun.ts'

const refusal = declareRefusals({
  'people/provider-down': 'unavailable',
  'people/provider-refused': 'unauthenticated',
})

const timeoutSeconds = 10
/** Whoever was signed in at the provider for longer than a session of ours may last signs in there again. */
const oldestSignInSeconds = 12 * 3_600

/** Who somebody is at the provider, and how it has been shown there. */
export type Shown = {
  issuer: string
  subject: string
  twoFactors: boolean
  /** How long before the answer they signed in there. */
  secondsAgo: number
}

export type Returned = { code: string; state: string; iss?: string | undefined }

/** The city's own sign-in (OpenID Connect), asked for the first time when somebody uses it. */
export type Provider = ReturnType<typeof openProvider>

export function openProvider(settings: ProviderSettings) {
  let known: ReturnType<typeof discover> | undefined
  const knownOnce = async () => {
    known ??= discover(settings)
    try {
      return await known
    } catch (error) {
      known = undefined // Why: it may be there the next time.
      throw error
    }
  }
  return {
    name: settings.name,
    /** Where the browser goes to sign in; `anew` asks for a sign-in even of those signed in there. */
    async urlFor(begun: Begun, returnTo: string, { anew }: { anew: boolean }): Promise<string> {
      const { client, config } = await reaching(knownOnce)
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: settings.claim === 'sub' ? 'openid' : 'openid profile',
        ...{ state: begun.state, nonce: begun.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        max_age: String(oldestSignInSeconds),
        ...(settings.acr.length > 0 && { acr_values: settings.acr.join(' ') }),
        ...(anew && { prompt: 'login' }),
      })
      return url.href
    },
    /** Who the browser was sent back as; refuses what does not belong to what was begun. */
    async shownBy(begun: Begun, returnTo: string, returned: Returned): Promise<Shown> {
      const { client, config } = await reaching(knownOnce)
      const url = new URL(returnTo)
      for (const [name, value] of Object.entries(returned)) {
        if (value !== undefined) url.searchParams.set(name, value)
      }
      const checks = {
        ...{ expectedState: begun.state, expectedNonce: begun.nonce },
        ...{ pkceCodeVerifier: begun.verifier, idTokenExpected: true },
        maxAge: oldestSignInSeconds,
      }
      const tokens = await reaching(() => client.authorizationCodeGrant(config, url, checks))
      return shownIn(tokens.claims(), settings)
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings) {
  // Why here: a city without a provider never loads it.
  const client = await import('openid-client')
  const { ClientSecretBasic, ClientSecretPost, None } = client
  const bySecret =
    (secret: string): ClientAuth =>
    (server, ...rest) => {
      const takesBasic =
        server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true
      return (takesBasic ? ClientSecretBasic : ClientSecretPost)(secret)(server, ...rest)
    }
  const auth = clientSecret === undefined ? None() : bySecret(clientSecret)
  const plain = new URL(issuer).protocol === 'http:' // of this machine alone: the settings see to it
  const config: Configuration = await client.discovery(
    ...([new URL(issuer), clientId, undefined, auth] as const),
    {
      timeout: timeoutSeconds,
      execute: plain ? [client.allowInsecureRequests] : [],
    },
  )
  // Why: by default a token that came straight from the provider is believed without its signature.
  client.enableNonRepudiationChecks(config)
  return { client, config }
}

function shownIn(claims: IDToken | undefined, { claim, acr, amr }: ProviderSettings): Shown {
  const subject = claims?.[claim]
  const signedInAt = claims?.auth_time
  if (claims === undefined || typeof subject !== 'string' || subject === '') {
    throw refusal('people/provider-refused')
  }
  const methods: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : []
  return {
    ...{ issuer: claims.iss, subject },
    twoFactors:
      acr.some((value) => value === claims.acr) || amr.some((value) => methods.includes(value)),
    secondsAgo: signedInAt === undefined ? Number.POSITIVE_INFINITY : claims.iat - signedInAt,
  }
}

/** Tells a provider that cannot be reached from one that says no, or says what cannot be believed. */
async function reaching<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const no = refusal(isLost(error) ? 'people/provider-down' : 'people/provider-refused')
    throw Object.assign(no, { cause: error })
  }
}

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const status = 'status' in error ? Number(error.status) : 0
  const { code } = error as { code?: string } // Why `as`: looked at, whatever it is
  return (
    status >= 500 ||
    ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
      code ?? '',
    ) ||
    (error instanceof TypeError && error.cause !== undefined)
  )
}
