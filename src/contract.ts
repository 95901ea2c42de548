import { appealsContract } from '#modules/appeals/contract.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { insightContract } from '#modules/insight/contract.ts'
import { noticesContract } from '#modules/notices/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'

/** Every endpoint there is: what the server serves, the web calls and `docs/openapi.json` prints. */
export const contract = {
  people: peopleContract,
  calendar: calendarContract,
  appeals: appealsContract,
  insight: insightContract,
  notices: noticesContract,
}
