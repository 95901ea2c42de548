import type { Told } from './ask.ts'

const always: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /^max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'x-frame-options': /^deny$/i,
}
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
]
/** What only the inside knows: a stack, a statement, a table, a place on the disk. */
const inside =
  /node_modules|\n\s+at |\bselect .* from\b|insert into|kentan_\w+|relation "|\.ts:\d|\/(home|work|root|usr)\//i

/** What is wrong with an answer, whoever made it; nothing when all is well. */
export function headerFaults(
  path: string,
  { status, headers, body }: Told,
  method = 'GET',
): string[] {
  const header = (name: string) => String(headers[name] ?? '')
  const faults = Object.entries(always)
    .filter(([name, wanted]) => !wanted.test(header(name)))
    .map(([name]) => `${name}: ${header(name) || 'missing'}`)
  const csp = header('content-security-policy')
  for (const part of policy) if (!csp.split(';').includes(part)) faults.push(`csp lacks ${part}`)
  if (csp.includes('unsafe-')) faults.push('csp is unsafe')
  for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) {
    if (headers[name] !== undefined) faults.push(`tells ${name}`)
  }
  const kept = header('cache-control')
  if (!keptAs(path, status).test(kept)) faults.push(`cache-control: ${kept || 'missing'}`)
  if (status >= 400 && method !== 'HEAD') faults.push(...problemFaults(status, header, body))
  return faults.map((fault) => `${status} ${method} ${path}: ${fault}`)
}

/** What is published may be kept by anybody: an edition for good, the newest with a question each time. */
const openData = /^public, (no-cache|max-age=31536000, immutable)$/

/** How long a browser may keep it: a file that is named by its content for good, a page never unasked. */
function keptAs(path: string, status: number): RegExp {
  if (status < 400 && path.startsWith('/api/v1/open-data/')) return openData
  if (status >= 400 || /^\/(api\/|healthz$|readyz$|metrics$)/.test(path)) return /^no-store$/
  return path.startsWith('/assets/') ? /^public, max-age=31536000, immutable$/ : /^no-cache$/
}

function problemFaults(status: number, header: (name: string) => string, body: Buffer): string[] {
  const text = body.toString()
  if (!header('content-type').startsWith('application/problem+json')) {
    return [`content-type: ${header('content-type')}, ${text.slice(0, 80)}`]
  }
  const { type, title, status: told, code } = JSON.parse(text)
  return [
    ...(told === status ? [] : [`tells status ${told}`]),
    ...([type, title, code].every((one) => typeof one === 'string' && one !== '')
      ? []
      : ['is no whole problem']),
    ...(inside.test(text) ? [`tells of the inside: ${text.slice(0, 200)}`] : []),
    ...(status === 405 && header('allow') === '' ? ['no Allow'] : []),
    ...([429, 503].includes(status) && header('retry-after') === '' ? ['no Retry-After'] : []),
  ]
}
