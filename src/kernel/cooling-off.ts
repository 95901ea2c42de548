import type { Instant } from './day.ts'
import { declareRefusals, type Refusal } from './refusal.ts'

const refusal = declareRefusals({ 'people/cooling-off': 'forbidden' })

/** The contacts of an enterprise have just changed: not before then. */
export const coolingOff = (until: Instant): Refusal => refusal('people/cooling-off', { until })
