const tenantSchemas = [
  'attachments',
  ...['problems', 'people', 'calendar', 'appeals', 'record', 'platform', 'notices', 'talks', 'log'],
  'attachments',
]
/** The same rows for all cities, written by migrations alone. */
const reference = [
  'appeals.edge',
  'talks.topic_edge',
  'talks.period_edge',
  'talks.session_edge',
  'talks.seat_edge',
  'talks.question_edge',
  'problems.problem_edge',
]

const table = `"?(${tenantSchemas.join('|')})"?\\."?(\\w+)"?`
const used = new RegExp(
  `\\b(from|join|update|into)\\s+${table}(?:\\s+(?:as\\s+)?"?(\\w+)"?)?`,
  'gi',
)
const notAnAlias =
  /^(where|set|on|order|left|inner|join|values|limit|group|for|as|select|returning|default)$/i

/** What scale.md forbids in a statement; `tenant_id = $n` must stand for every table it names. */
export function faultsOf(statement: string): string[] {
  const plain = statement.replace(/'[^']*'/g, "''")
  const faults = [...plain.matchAll(used)].flatMap((match) => cityFault(plain, match))
  if (/;\s*\S/.test(plain)) faults.push('more than one')
  if (/\b(update|insert)\b/i.test(plain) && /\b(now|random|clock_timestamp)\s*\(/i.test(plain)) {
    faults.push('time or dice')
  }
  return faults
}

function cityFault(statement: string, match: RegExpMatchArray): string[] {
  const [, verb = '', schema, name, next = ''] = match
  const full = `${schema}.${name}`
  if (reference.includes(full)) return []
  if (verb.toLowerCase() === 'into') {
    const columns = /^[^(]*\(([^)]*)\)/.exec(statement.slice(match.index))?.[1] ?? ''
    return columns.includes('tenant_id') ? [] : [`${full} has no city`]
  }
  const alias = next === '' || notAnAlias.test(next) ? '' : next
  const before = alias === '' ? '(?:"?\\w+"?\\."?\\w+"?\\.)?' : `"?${alias}"?\\.`
  const bound = new RegExp(`(?<![\\w."])${before}"?tenant_id"?\\s*=\\s*\\$\\d+`)
  return bound.test(statement) ? [] : [`${alias === '' ? full : `${alias} (${full})`} has no city`]
}
