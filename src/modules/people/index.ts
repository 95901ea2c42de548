export { accountsRoutes } from './accounts/routes.ts'
export { type Found, findEnterprises, type NewEnterprise, registerEnterprises } from './commands.ts'
export { changeEmail } from './contact-changes/commands.ts'
export { type OldContacts, oldContacts } from './contact-changes/queries.ts'
export { contactsRoutes } from './contact-changes/routes.ts'
export { authenticator } from './cookie.ts'
export { correctProfile } from './correct-profile.ts'
export type { CityRules, TalkRules } from './domain/city-rules.ts'
export { checkCreditCode, creditCodeFor } from './domain/credit-code.ts'
export { divisions, sectionOf, sections } from './domain/industries.ts'
export type { Profile } from './domain/profile.ts'
export type { ChainPosition } from './domain/words.ts'
export { requireFresh } from './fresh.ts'
export { codeIndex, codeNameOf, identitiesOf, namesFor, withNames } from './identity.ts'
export { initialsUnindexed, setInitials } from './initials.ts'
export { type KnownNames, knownNames } from './known.ts'
export { issueSignInLink } from './links.ts'
export { officeNames, officesHandle } from './offices.ts'
export { phonesUnindexed, setPhones } from './phones.ts'
export { presetOf, presets } from './presets/index.ts'
export { profileOf } from './profiles/index.ts'
export { openProvider, type Provider } from './provider/provider.ts'
export { providerRoutes } from './provider/routes.ts'
export { cityName } from './queries.ts'
export {
  accountOf,
  accountsOfEnterprise,
  accountsOfOffice,
  accountsOfRole,
} from './recipients.ts'
export { peopleRoutes } from './routes.ts'
export { rulesRoutes } from './rules/routes.ts'
export { loadDuty, loadRules } from './rules/store.ts'
export { sealAccounts, sealEnterprises } from './seal-earlier.ts'
export { classOfToken, contextOfSecret, hashOf, tenantOfToken } from './secrets.ts'
export {
  listAccounts,
  type NewAccount,
  officesByKey,
  openAccount,
  setUpCity,
} from './set-up-city.ts'
export { staffOfDevice } from './sign-in/devices.ts'
export { signInRoutes } from './sign-in/routes.ts'
export { propose, spendApproval } from './two-persons/commands.ts'
export { declareTwoPersons, type Proposed, type TwoPersonKind } from './two-persons/kinds.ts'
export { twoPersonsRoutes } from './two-persons/routes.ts'
