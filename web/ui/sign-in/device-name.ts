const systems = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const
const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

/** What a browser says of itself, in two words; `unknown` when it says neither. */
export function deviceName(agent: string, unknown: string): string {
  const named = [systems, browsers].map((list) => list.find(([sign]) => sign.test(agent))?.[1])
  return named.filter(Boolean).join(' · ') || unknown
}
