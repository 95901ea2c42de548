import { type Algorithm, algorithms, ciphers, Unopenable } from './ciphers.ts'

/** Seals a text under a city's key for one place; its first byte says by which algorithm. */
export function sealText(algorithm: Algorithm, key: Buffer, place: string, text: string): Buffer {
  const sealed = ciphers[algorithm].seal(key, Buffer.from(text), Buffer.from(place))
  return Buffer.concat([Buffer.of(algorithms.indexOf(algorithm)), sealed])
}

export async function openText(
  sealed: Buffer,
  place: string,
  keyFor: (algorithm: Algorithm) => Promise<Buffer>,
): Promise<string> {
  const algorithm = algorithms[sealed[0] ?? -1]
  if (algorithm === undefined) throw new Unopenable('no such algorithm')
  const key = await keyFor(algorithm)
  return ciphers[algorithm].open(key, sealed.subarray(1), Buffer.from(place)).toString()
}
