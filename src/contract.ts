import { aidContract } from '#modules/aid/contract.ts'
import { appealFiles, appealsContract } from '#modules/appeals/contract.ts'
import { dutyContract } from '#modules/appeals/duty/contract.ts'
import { identityContract } from '#modules/appeals/identity/contract.ts'
import { importFiles } from '#modules/appeals/import/contract.ts'
import { mergingContract } from '#modules/appeals/merging/contract.ts'
import { receiptFiles, receiptsContract } from '#modules/appeals/receipts/contract.ts'
import { reopeningContract } from '#modules/appeals/reopening/contract.ts'
import { attachmentFiles, attachmentsContract } from '#modules/attachments/contract.ts'
import { awardsContract } from '#modules/awards/contract.ts'
import { awardFiles } from '#modules/awards/papers/contract.ts'
import { briefingContract, briefingFiles } from '#modules/briefings/contract.ts'
import { reportsContract } from '#modules/briefings/reports/contract.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { checksContract } from '#modules/checks/contract.ts'
import { callFiles, callsContract } from '#modules/evaluation/calls/contract.ts'
import { linksContract } from '#modules/evaluation/links/contract.ts'
import { rectificationsContract } from '#modules/evaluation/rectifications/contract.ts'
import { insightContract, insightFiles } from '#modules/insight/contract.ts'
import { noticesContract } from '#modules/notices/contract.ts'
import { openDataFiles, opennessContract } from '#modules/openness/contract.ts'
import { accountsContract } from '#modules/people/accounts/contract.ts'
import { contactsContract } from '#modules/people/contact-changes/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { providerContract } from '#modules/people/provider/contract.ts'
import { rulesContract } from '#modules/people/rules/contract.ts'
import { signInContract } from '#modules/people/sign-in/contract.ts'
import { twoPersonsContract } from '#modules/people/two-persons/contract.ts'
import { problemsContract } from '#modules/problems/contract.ts'
import { promiseFiles, promisesContract } from '#modules/promises/contract.ts'
import { ballotsContract } from '#modules/reviews/ballots/contract.ts'
import { followUpContract } from '#modules/reviews/follow-up/contract.ts'
import { itemsContract } from '#modules/reviews/items/contract.ts'
import { meetingsContract } from '#modules/reviews/meetings/contract.ts'
import { packFiles } from '#modules/reviews/pack-papers/contract.ts'
import { retrospectivesContract } from '#modules/reviews/packs/contract.ts'
import { reviewFiles } from '#modules/reviews/papers/contract.ts'
import { promisedContract } from '#modules/reviews/promised/contract.ts'
import { rotaContract } from '#modules/reviews/rota/contract.ts'
import { rightsContract } from '#modules/rights/contract.ts'
import { correctionsContract } from '#modules/rights/corrections/contract.ts'
import { routingContract } from '#modules/routing/contract.ts'
import { searchContract } from '#modules/search/contract.ts'
import { comparisonContract } from '#modules/talks/comparison/contract.ts'
import { drawsContract } from '#modules/talks/draws/contract.ts'
import { feedFiles, feedsContract } from '#modules/talks/feeds/contract.ts'
import { packsContract } from '#modules/talks/packs/contract.ts'
import { paperFiles } from '#modules/talks/papers/contract.ts'
import { periodsContract } from '#modules/talks/periods/contract.ts'
import { questionsContract } from '#modules/talks/questions/contract.ts'
import { seatsContract } from '#modules/talks/seats/contract.ts'
import { sessionsContract } from '#modules/talks/sessions/contract.ts'
import { suggestionsContract } from '#modules/talks/suggestions/contract.ts'
import { topicsContract } from '#modules/talks/topics/contract.ts'
import { alertsContract } from '#modules/trust/alerts/contract.ts'
import { quotaContract } from '#modules/trust/quota/contract.ts'
import { readsContract } from '#modules/trust/reads/contract.ts'
import { sampleContract } from '#modules/trust/sample/contract.ts'
import { watchContract } from '#modules/watch/contract.ts'
import { clockContract } from '#platform/clock/contract.ts'
import type { FileRoute } from '#platform/contract.ts'
import { logContract } from '#platform/log/contract.ts'

/** Every endpoint there is: what the server serves, the web calls and `docs/openapi.json` prints. */
export const contract = {
  people: { ...peopleContract, ...contactsContract, ...signInContract, ...providerContract },
  accounts: { ...accountsContract, ...twoPersonsContract },
  rules: rulesContract,
  calendar: calendarContract,
  appeals: {
    ...appealsContract,
    ...mergingContract,
    ...reopeningContract,
    ...dutyContract,
    ...identityContract,
    ...receiptsContract,
  },
  attachments: attachmentsContract,
  briefings: { ...briefingContract, ...reportsContract },
  insight: insightContract,
  trust: { ...sampleContract, ...readsContract, ...quotaContract, ...alertsContract },
  notices: noticesContract,
  clock: clockContract,
  rights: { ...rightsContract, ...correctionsContract },
  problems: problemsContract,
  promises: { ...promisesContract, ...promisedContract },
  watch: watchContract,
  openness: opennessContract,
  search: searchContract,
  routing: routingContract,
  aid: aidContract,
  log: logContract,
  checks: checksContract,
  reviews: {
    ...rotaContract,
    ...meetingsContract,
    ...itemsContract,
    ...ballotsContract,
    ...followUpContract,
    ...retrospectivesContract,
  },
  awards: awardsContract,
  talks: {
    ...topicsContract,
    ...periodsContract,
    ...sessionsContract,
    ...comparisonContract,
    ...seatsContract,
    ...drawsContract,
    ...feedsContract,
    ...questionsContract,
    ...suggestionsContract,
    ...packsContract,
  },
  evaluation: { ...rectificationsContract, ...callsContract, ...linksContract },
}

const aboutItself: readonly FileRoute[] = [
  {
    method: 'GET',
    path: '/openapi.json',
    summary: '接口说明（OpenAPI 3.1）',
    tag: '接口',
    answers: 'application/json',
  },
]

/** Every route that takes or sends a file. */
export const fileRoutes: readonly FileRoute[] = [
  ...appealFiles,
  ...importFiles,
  ...receiptFiles,
  ...attachmentFiles,
  ...insightFiles,
  ...paperFiles,
  ...feedFiles,
  ...reviewFiles,
  ...packFiles,
  ...promiseFiles,
  ...awardFiles,
  ...callFiles,
  ...openDataFiles,
  ...briefingFiles,
  ...aboutItself,
]
