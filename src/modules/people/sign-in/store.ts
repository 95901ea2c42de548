import type { Instant } from '#kernel/day.ts'
import { tablesOf } from '#platform/database/context.ts'

type FactorTables = {
  'people.passkey': {
    tenant_id: string
    credential_hash: string
    credential_id: string
    account_id: string
    public_key: Buffer
    counter: number
    relying_party: string
    name: string
    created_at: Instant
    last_used_at: Instant | null
  }
  'people.totp': {
    tenant_id: string
    account_id: string
    sealed: Buffer
    active: boolean
    last_step: number
    created_at: Instant
  }
  'people.challenge': {
    tenant_id: string
    challenge_hash: string
    purpose: Purpose
    account_id: string | null
    expires_at: Instant
  }
  'people.provider_identity': {
    tenant_id: string
    subject_hash: string
    account_id: string
    bound_at: Instant
  }
  'people.phone_code': {
    tenant_id: string
    request_hash: string
    account_id: string | null
    code_mark: string
    phone_set_at: Instant | null
    tries: number
    expires_at: Instant
    used_at: Instant | null
  }
  'people.guess': { tenant_id: string; key_hash: string; tries: number; last_at: Instant }
  'people.device': {
    tenant_id: string
    device_hash: string
    account_id: string
    seen_at: Instant
  }
}

/** What a challenge was made for; it is good for nothing else. */
export type Purpose = 'enrol' | 'confirm' | 'sign-in' | 'provider-sign-in' | 'provider-bind'

export const db = tablesOf<FactorTables>
