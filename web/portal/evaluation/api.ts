import addresses from 'virtual:contract-of-evaluation'
import { clientOf } from '#web/client.ts'

/** What an enterprise asks of follow-up: loaded with the pages that need it. */
export const api = clientOf(addresses)
