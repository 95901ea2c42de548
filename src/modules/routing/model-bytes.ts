import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Model } from './domain/suggestions.ts'

/** Raise it when what a model is made of changes: those kept before are then learnt anew. */
export const modelFormat = 1

const pack = promisify(deflateRaw)
const unpack = promisify(inflateRaw)

/** A model as it is kept: its numbers in half their size, and shorter by what moves no confidence by a thousandth. */
export async function bytesOf(model: Model): Promise<Buffer> {
  return pack(serialize(withNumbers(model, Float64Array, Float32Array)), { level: 1 })
}

/** A model out of what was kept of it. */
export async function modelFrom(bytes: Buffer): Promise<Model> {
  const kept: unknown = deserialize(await unpack(bytes))
  // Why `as`: it was written by `bytesOf`, in this format.
  return withNumbers(kept, Float32Array, Float64Array) as Model
}

type Numbers = typeof Float32Array | typeof Float64Array

/** The same value with all its lists of numbers of another size. */
function withNumbers(value: unknown, from: Numbers, to: Numbers): unknown {
  if (value instanceof from) return to === Float32Array ? shortened(value) : to.from(value)
  if (Array.isArray(value)) return value.map((one) => withNumbers(one, from, to))
  if (value instanceof Map) {
    return new Map([...value].map(([key, one]) => [key, withNumbers(one, from, to)]))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withNumbers(one, from, to)]),
  )
}

/** Eleven digits of two are kept of each number; the zeros in place of the others take hardly any room. */
function shortened(numbers: Float32Array | Float64Array): Float32Array {
  const short = Float32Array.from(numbers)
  const bits = new Uint32Array(short.buffer)
  for (let nth = 0; nth < bits.length; nth += 1) bits[nth] = (bits[nth] ?? 0) & 0xff_ff_e0_00
  return short
}
