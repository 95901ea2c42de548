import { type Environment, type Kind, type Tier, tiers } from '#modules/appeals/domain/words.ts'
import { keepAt, readKept } from '#web/portal/form/kept.ts'
import type { KeptFile } from '#web/ui/files/use-files.ts'
import { newKey } from '#web/ui/new-key.ts'

/** What is being written, as typed; numbers stay text until they are sent. */
export type Draft = {
  title: string
  body: string
  kind: Kind
  environment: Environment
  regionId: string
  place: string
  project: string
  peopleAffected: string
  moneyAffected: string
  tags: string
  /** The files sent already, as JSON; they wait for two days on the server. */
  attachments: string
  confidentiality: Tier
  /** The idempotency key: a retry after a lost connection never makes two appeals. */
  key: string
}

const fresh = (): Draft => ({
  title: '',
  body: '',
  kind: 'request',
  environment: 'services',
  regionId: '',
  place: '',
  project: '',
  peopleAffected: '',
  moneyAffected: '',
  tags: '',
  attachments: '[]',
  confidentiality: 'hidden',
  key: newKey(),
})

const placeOf = (owner: string) => `kentan.draft.${owner}`

/** The draft this enterprise left on this device, or an empty one for its region. */
export function readDraft(owner: string, regionId: string): Draft {
  const empty = { ...fresh(), regionId }
  const kept = readKept(placeOf(owner))
  const texts = Object.entries(kept).filter(
    ([name, text]) => name in empty && typeof text === 'string',
  )
  const draft = { ...empty, ...Object.fromEntries(texts) }
  return {
    ...draft,
    confidentiality: tiers.find((one) => one === draft.confidentiality) ?? 'hidden',
  }
}

/** The files of a draft; what somebody else wrote there is none. */
export function filesOf({ attachments }: Draft): KeptFile[] {
  try {
    const found: unknown = JSON.parse(attachments)
    return Array.isArray(found) ? found.filter(isKept) : []
  } catch {
    return []
  }
}

const isKept = (one: unknown): one is KeptFile =>
  typeof one === 'object' && one !== null && 'attachmentId' in one && 'name' in one

/** Keeps a draft on this device; false when the browser does not let it. */
export const keepDraft = (owner: string, draft: Draft): boolean => keepAt(placeOf(owner), draft)

export const forgetDraft = (owner: string): void => localStorage.removeItem(placeOf(owner))
export const hasDraft = (owner: string): boolean => localStorage.getItem(placeOf(owner)) !== null

/** All that an enterprise left unsent here: an appeal, a registration for a talk. */
const unsent = (owner: string): string[] =>
  Object.keys(localStorage).filter((key) => `${key}.`.startsWith(`${placeOf(owner)}.`))
export const forgetUnsent = (owner: string): void => {
  for (const key of unsent(owner)) localStorage.removeItem(key)
}
export const hasUnsent = (owner: string): boolean => unsent(owner).length > 0

/** An empty form that stays with the region chosen for it. */
export const clearedDraft = ({ regionId }: Draft): Draft => ({ ...fresh(), regionId })
export const withNewKey = (draft: Draft): Draft => ({ ...draft, key: newKey() })
