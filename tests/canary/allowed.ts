/** Who may be told what: role, place (an endpoint, a message), fields. Whatever else is found is a leak. */
export type Rule = readonly [role: string, place: string, ...fields: string[]]

const identity = ['name', 'contactName', 'contactPhone', 'creditCode'] as const
/** What was written in an appeal, place by place. */
const appeal = [
  ...['title', 'body', 'place', 'project', 'supplement', 'detail', 'contest', 'denial'],
  ...['confirmation', 'rating'],
] as const

export const allowed: readonly Rule[] = [
  // A caller is told whom to ask for, and its reading is written down.
  ['caller', 'GET /appeals/{}', 'contactName', 'contactPhone'],
  // The directory; and whoever enters an enterprise has typed it.
  ['coordinator', 'GET /enterprises', ...identity],
  ['coordinator', 'POST /enterprises', ...identity],
  // A coordinator meets those who come to a talk.
  ['coordinator', 'GET /talk-sessions/{}/packs', 'name'],
  ['coordinator', 'GET /talk-sessions/{}/questions', 'name'],
  ['coordinator', 'GET /talk-sessions/{}/roster', 'name', 'speaker'],
  // Opened with a purpose, which the enterprise is told.
  ['coordinator', 'POST /appeals/{}/identity', ...identity],
  ['coordinator', 'POST /appeals/{}/originals', ...appeal, 'name', 'contactName'],
  // An enterprise reads of itself what it wrote and sent.
  ['own', 'GET /appeals', 'name', 'title'],
  ['own', 'GET /appeals/{}', ...appeal, 'withdrawal', 'name', 'contactName'],
  ['own', 'GET /attachments/{}', 'exif', 'pdfMeta'],
  ['own', 'GET /attachments/{} headers', 'fileName'],
  ['own', 'GET /my-data', ...identity, 'email', 'person'],
  ['own', 'GET /my-data/contacts', 'contactName', 'contactPhone', 'email'],
  ['own', 'GET /notices/address', 'email'],
  ['own', 'POST /notices/address', 'email'],
  ['own', 'mail', 'email'],
  ['own', 'GET /session', 'name', 'person'],
  ['own', 'GET /talk-seats', 'name', 'speaker'],
  ['own', 'GET /talk-sessions/{}/questions', 'name'],
  ['own', 'GET /talk-seats/{}', 'name', 'contactName', 'speaker', 'question'],
]

export const fits = ([role, place, ...fields]: Rule, found: string): boolean =>
  fields.some((field) => found === `${role} ${place} ${field}`)
export const isAllowed = (found: string): boolean => allowed.some((rule) => fits(rule, found))
