/**
 * The clusters of related things: whoever shares a sign with another is in its cluster, and so is whoever
 * shares one with that. Answers a number for each, in the order given, the first cluster being 0.
 */
export function clustersOf(signs: readonly (readonly string[])[]): number[] {
  const parent = signs.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    for (let next = at; next !== root; ) {
      const up = parent[next] ?? root
      parent[next] = root
      next = up
    }
    return root
  }
  const firstWith = new Map<string, number>()
  for (const [at, own] of signs.entries()) {
    for (const sign of own) {
      const other = firstWith.get(sign)
      if (other === undefined) firstWith.set(sign, at)
      else parent[rootOf(at)] = rootOf(other)
    }
  }
  const numbers = new Map<number, number>()
  return parent.map((_, at) => {
    const root = rootOf(at)
    if (!numbers.has(root)) numbers.set(root, numbers.size)
    return numbers.get(root) ?? 0
  })
}

const notPublic =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1?$|f[cd]|fe[89ab])/i

/**
 * The network that an address lies in, by which ballots may be joined; null for one that says nothing:
 * behind a proxy that is not told of, or a carrier's shared exit, everybody has the same.
 */
export function publicNetwork(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (notPublic.test(plain)) return null
  return plain.includes(':')
    ? plain.split(':').slice(0, 4).join(':')
    : plain.split('.').slice(0, 3).join('.')
}
