import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { ask, type Told } from '../http/ask.ts'
import type { newAuthenticator } from './authenticator.ts'
import type { Visitor } from './visitor.ts'

type Options = Parameters<ReturnType<typeof newAuthenticator>['sign']>[0]
type Storm = {
  address: string
  clock: { pass: (minutes: number) => void }
  tries: number
  /** Networks of five addresses each; their tries are spread over an hour. */
  networks: number
  /** Sessions that stolen links have opened, one of each account. */
  sessions: string[]
  /** What a passkey that nobody enrolled answers. */
  sign: (options: Options, nth: number) => unknown
  /** Done again and again beside it. */
  meanwhile: () => Promise<void>
}

/** What can tell one answer from another: all but the moment it was sent. */
export const plain = ({ status, headers: { date: _, ...headers }, body }: Told) =>
  `${status} ${JSON.stringify(headers)} ${body}`

/** Signs in by a passkey on a device that is known; answers how long it took. */
export async function signInBy(
  visitor: Visitor,
  device: ReturnType<typeof newAuthenticator>,
): Promise<number> {
  const began = performance.now()
  const options = await visitor.post('/sign-in/passkey/options')
  const answer = await visitor.post('/sign-in/passkey', { response: device.sign(options.body) })
  assert.equal(answer.status, 201, `${options.text} ${answer.text}`)
  return performance.now() - began
}

/** Tries links, passkeys and codes from many addresses at once; counts what was judged, and what waited. */
export async function storm({ address, clock, tries, networks, ...more }: Storm) {
  const places = Array.from({ length: networks * 5 }, (_, nth) => {
    return `127.0.${nth % networks}.${10 + Math.floor(nth / networks)}`
  })
  const count = { judged: 0, slowed: 0, letIn: 0, faults: [] as string[], codesOfAccount: 0 }
  const ofAccount = new Map<number, number>()
  const ofNetwork = new Map<string, number>()
  const add = <K>(to: Map<K, number>, key: K) => to.set(key, (to.get(key) ?? 0) + 1)
  const post = (from: string, path: string, body: object, session = '') =>
    ask(address, {
      ...{ method: 'POST', path: `/api/v1${path}`, body: JSON.stringify(body), from },
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        ...{ origin: address, cookie: session && `kentan_session=${session}` },
      },
    })
  const ways = {
    link: (from: string) => post(from, '/sessions', { token: madeUp() }),
    passkey: async (from: string, nth: number) => {
      const options = await post(from, '/sign-in/passkey/options', {})
      if (options.status !== 200) return options
      const response = more.sign(JSON.parse(options.body.toString()), nth)
      return post(from, '/sign-in/passkey', { response })
    },
    code: (from: string, nth: number) => {
      const session = more.sessions[nth % more.sessions.length] ?? madeUp()
      return post(from, '/session/confirmation', { code: String(nth).padStart(6, '0') }, session)
    },
    codeOfNobody: (from: string) =>
      post(from, '/session/confirmation', { code: '000000' }, madeUp()),
  }
  const oneTry = async (nth: number) => {
    const from = places[nth % places.length] ?? ''
    const round = Math.floor(nth / places.length)
    const name = (['link', 'passkey', 'code', 'codeOfNobody'] as const)[(nth + round) % 4] ?? 'link'
    const account = (nth >> 2) % more.sessions.length
    const told = await ways[name](from, name === 'code' ? account : nth)
    const code = told.status < 300 ? '' : String(JSON.parse(told.body.toString()).code)
    if (told.status < 300) count.letIn += 1
    if (told.status >= 500) count.faults.push(`${told.status} ${told.body}`)
    if (name === 'code' && account === 0) count.codesOfAccount += 1
    if (code === 'people/slow-down') count.slowed += 1
    else {
      count.judged += 1
      add(ofNetwork, from.split('.').slice(0, 3).join('.'))
      if (code === 'people/code-wrong') add(ofAccount, account)
    }
  }
  for (let wave = 0; wave < tries / places.length; wave += 1) {
    const all = places.map((_, at) => oneTry(wave * places.length + at))
    await Promise.all([...all, ...(wave % 2 === 0 ? [more.meanwhile()] : [])])
    clock.pass((60 * places.length) / tries)
  }
  return { ...count, ofAccount, ofNetwork }
}

const madeUp = () => `330500.staff.${randomBytes(32).toString('base64url')}`
