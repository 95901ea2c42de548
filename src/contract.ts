import { appealsContract } from '#modules/appeals/contract.ts'
import { dutyContract } from '#modules/appeals/duty/contract.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { insightContract } from '#modules/insight/contract.ts'
import { noticesContract } from '#modules/notices/contract.ts'
import { accountsContract } from '#modules/people/accounts/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { rulesContract } from '#modules/people/rules/contract.ts'
import { twoPersonsContract } from '#modules/people/two-persons/contract.ts'
import { comparisonContract } from '#modules/talks/comparison/contract.ts'
import { drawsContract } from '#modules/talks/draws/contract.ts'
import { feedsContract } from '#modules/talks/feeds/contract.ts'
import { packsContract } from '#modules/talks/packs/contract.ts'
import { periodsContract } from '#modules/talks/periods/contract.ts'
import { questionsContract } from '#modules/talks/questions/contract.ts'
import { seatsContract } from '#modules/talks/seats/contract.ts'
import { sessionsContract } from '#modules/talks/sessions/contract.ts'
import { suggestionsContract } from '#modules/talks/suggestions/contract.ts'
import { topicsContract } from '#modules/talks/topics/contract.ts'
import { clockContract } from '#platform/clock/contract.ts'

/** Every endpoint there is: what the server serves, the web calls and `docs/openapi.json` prints. */
export const contract = {
  people: peopleContract,
  accounts: { ...accountsContract, ...twoPersonsContract },
  rules: rulesContract,
  calendar: calendarContract,
  appeals: { ...appealsContract, ...dutyContract },
  insight: insightContract,
  notices: noticesContract,
  clock: clockContract,
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
}
