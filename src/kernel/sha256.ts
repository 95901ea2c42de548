/** The first 32 bits of the fractional parts of roots of primes, by FIPS 180-4. */
function fractions(count: number, root: number): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return Uint32Array.from(primes, (prime) => (prime ** (1 / root) % 1) * 2 ** 32)
}

const start = fractions(8, 2)
const rounds = fractions(64, 3)
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text))
  const sum = Uint32Array.from(start)
  for (let at = 0; at < message.byteLength; at += 64) addBlock(sum, message, at)
  return [...sum].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const all = new Uint8Array(length)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n)
  return view
}

function addBlock(sum: Uint32Array, message: DataView, at: number): void {
  const w = schedule(message, at)
  const s = Uint32Array.from(sum)
  // Why the letters: they are those of the standard.
  for (let i = 0; i < 64; i += 1) {
    const [a, b, c, d, e, f, g, h] = s as unknown as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ]
    const mix = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const one = h + mix + (rounds[i] ?? 0) + (w[i] ?? 0)
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    s.set([one + two, a, b, c, d + one, e, f, g])
  }
  for (let i = 0; i < 8; i += 1) sum[i] = (sum[i] ?? 0) + (s[i] ?? 0)
}

function schedule(message: DataView, at: number): Uint32Array {
  const w = new Uint32Array(64)
  for (let i = 0; i < 16; i += 1) w[i] = message.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [old, near] = [w[i - 15] ?? 0, w[i - 2] ?? 0]
    const low = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    w[i] = (w[i - 16] ?? 0) + low + (w[i - 7] ?? 0) + high
  }
  return w
}
