import { createHash } from 'node:crypto'
import type { Answer, Person } from '#tests/city.ts'
import { formsOf } from './forms.ts'
import { tokens } from './tokens.ts'
import { unpacked } from './unpack.ts'

type Form = { field: string; bytes: Buffer }

/** Every form of every token, by its first four bytes: so that a text is gone through once. */
const forms = new Map<number, Form[]>()
for (const [field, text] of tokens) {
  for (const bytes of formsOf(text)) {
    const first = bytes.readInt32BE(0)
    forms.set(first, [...(forms.get(first) ?? []), { field, bytes }])
  }
}

/** Which fields these bytes tell, in whatever form, packed or not. */
export async function fieldsIn(bytes: Buffer): Promise<Set<string>> {
  const fields = new Set<string>()
  for (const part of await unpacked(bytes)) {
    let four = 0
    for (let at = 0; at < part.length; at += 1) {
      four = (four << 8) | (part[at] ?? 0)
      for (const form of forms.get(four) ?? []) {
        const from = at - 3
        if (from >= 0 && form.bytes.equals(part.subarray(from, from + form.bytes.length))) {
          fields.add(form.field)
        }
      }
    }
  }
  return fields
}

/** Keeps whatever is said to anybody; tells who was told which field, and where. */
export type Heard = {
  /** Notes what somebody was told there. */
  put: (role: string, place: string, bytes: Buffer) => void
  /** Somebody all of whose answers are noted under a role. */
  as: (role: string, person: Person) => Person
  /** `role place field` of all that was said, each once. */
  found: () => Promise<string[]>
  /** `role place` of whatever holds this, each once. */
  holding: (pattern: RegExp) => string[]
  /** How many different things were said. */
  count: () => number
}

export function listener(): Heard {
  const said = new Map<string, { bytes: Buffer; places: Set<string> }>()
  const put: Heard['put'] = (role, place, bytes) => {
    const digest = createHash('sha256').update(bytes).digest('hex')
    const known = said.get(digest) ?? { bytes, places: new Set() }
    known.places.add(`${role} ${place}`)
    said.set(digest, known)
  }
  const answered = (role: string, place: string, answer: Answer) => {
    put(role, place, answer.bytes)
    put(role, `${place} headers`, headersOf(answer))
    return answer
  }
  return {
    put,
    as: (role, person) => ({
      ...person,
      get: async (path, headers) =>
        answered(role, placeOf('GET', path), await person.get(path, headers)),
      post: async (path, body, headers) =>
        answered(role, placeOf('POST', path), await person.post(path, body, headers)),
    }),
    async found() {
      const found = new Set<string>()
      for (const { bytes, places } of said.values()) {
        const fields = await fieldsIn(bytes)
        for (const place of places) for (const field of fields) found.add(`${place} ${field}`)
      }
      return [...found].toSorted()
    },
    holding: (pattern) => {
      const holding = [...said.values()].filter(({ bytes }) => pattern.test(bytes.toString()))
      return [...new Set(holding.flatMap(({ places }) => [...places]))].toSorted()
    },
    count: () => said.size,
  }
}

/** Headers, but those of a moment, which would make every answer another. */
function headersOf({ headers }: Answer): Buffer {
  const passing = /^(date|x-request-id|set-cookie|content-length|connection|keep-alive)$/
  const kept = [...headers].filter(([name]) => !passing.test(name))
  return Buffer.from(JSON.stringify(kept))
}

const placeOf = (method: string, path: string) =>
  `${method} ${path
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '{}')
    .replace(/\/\d{4}$/, '/{}')
    .replace(/\/\d+(\/|\.)/, '/{}$1')}`
