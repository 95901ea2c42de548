import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Answer } from '../city.ts'
import { personAt } from '../city.ts'
import { newAuthenticator } from './authenticator.ts'

/** Somebody at a browser: keeps the cookies that answers set, as a browser does. */
export function visitorAt(address: string, { from }: { from?: string } = {}) {
  const cookies = new Map<string, string>()
  const keep = (answer: Answer): Answer => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/Max-Age=0/.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const headers = () => ({
    cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
    origin: address,
    ...(from && { 'x-forwarded-for': from }),
  })
  const person = personAt(address)
  const post = async (path: string, body?: unknown) =>
    keep(await person.post(path, body, { ...headers(), 'idempotency-key': randomUUID() }))
  const get = async (path: string) => keep(await person.get(path, headers()))
  return { post, get, cookies, headers }
}
export type Visitor = ReturnType<typeof visitorAt>

/** Enrols a passkey in the session of a visitor; answers the device that has it. */
export async function enrolPasskey(visitor: Visitor, origin: string) {
  const device = newAuthenticator({ origin })
  const options = (await visitor.post('/session/passkeys/options')).body
  const answer = await visitor.post('/session/passkeys', {
    name: '办公电脑',
    response: device.make(options),
  })
  return { device, answer }
}

/** The codes of a generator by a clock that is turned by hand. */
export function generatorOf(secret: string, now: () => string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return () => totp.generate({ timestamp: Date.parse(now()) })
}

/** Enrols a code generator in the session of a visitor. */
export async function enrolGenerator(visitor: Visitor, now: () => string) {
  const { secret } = (await visitor.post('/session/generator')).body
  const code = generatorOf(secret, now)
  const answer = await visitor.post('/session/generator/code', { code: code() })
  return { code, answer }
}
