// Who sees accounts, and what a secret opens that is shown by nobody yet.
import { byRole, type Rule, wholeCity } from './policy-words.ts'

export const ownEnterprise: Rule = (who, row) => who.enterprises.includes(row.enterprise_id)
export const ownAccount: Rule = (who, row) => row.account_id === who.account
export const signedIn = [
  ...['enterprise', 'coordinator', 'handler', 'lead', 'caller'],
  ...['leader', 'expert', 'auditor', 'admin'],
]

const opensBy =
  (column: string, ...tables: string[]): Rule =>
  (who, row, world) =>
    tables.some((table) =>
      world[table]?.some(
        (secret) =>
          secret.tenant_id === who.tenant &&
          secret[column] === who.token &&
          secret.account_id === row.account_id,
      ),
    )
/** Whether the secret that is shown is a session or a link of the account a row belongs to. */
export const opensAccount = opensBy('token_hash', 'people.session', 'people.sign_in_link')
export const opensSession = opensBy('token_hash', 'people.session')
const ownPasskey = opensBy('credential_hash', 'people.passkey')
const ownIdentity = opensBy('subject_hash', 'people.provider_identity')
/** Whether it is the request of a code that was sent for the row's account. */
export const requestOf = opensBy('request_hash', 'people.phone_code')
export const bySecretNamed =
  (column: string): Rule =>
  (who, row) =>
    who.role === 'session' && row[column] === who.token

export const account = byRole({
  ...Object.fromEntries(signedIn.map((role) => [role, ownAccount])),
  ...{ admin: wholeCity, security: wholeCity, auditor: wholeCity, clock: wholeCity },
  enterprise: (who, row, world) => ownAccount(who, row, world) || ownEnterprise(who, row, world),
  // Whom it may put on the rota of reviews, and ask for a view.
  coordinator: (who, row, world) =>
    ownAccount(who, row, world) || ['leader', 'expert'].includes(row.role),
  public: ownAccount,
  session: (who, row, world) =>
    [opensAccount, ownPasskey, ownIdentity, requestOf].some((opens) => opens(who, row, world)) ||
    (world['people.phone'] ?? []).some(
      (phone) =>
        phone.tenant_id === who.tenant &&
        phone.phone_index === who.token &&
        phone.enterprise_id === row.enterprise_id,
    ),
})
