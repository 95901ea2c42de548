import { declareRefusals } from '#kernel/refusal.ts'

export const refusal = declareRefusals({ 'search/too-short': 'invalid' })
