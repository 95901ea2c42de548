export { answersOf, recentlyAnswered } from './answered.ts'
export { appealNow } from './appeal-now.ts'
export { type NewAppeal, stepAppeal, submitAppeals } from './commands.ts'
export { nextDocumentNumber } from './document-number.ts'
export { exploreAppeals } from './domain/exploration.ts'
export { roundOf } from './domain/rounds.ts'
export { steps } from './domain/steps.ts'
export {
  type Channel,
  type End,
  type Environment,
  environments,
  type Kind,
  kinds,
  type Outcome,
} from './domain/words.ts'
export { letterPlugin } from './duty/letter-file.ts'
export { dutyRoutes } from './duty/routes.ts'
export { identityRoutes } from './identity/routes.ts'
export {
  fieldNames,
  type ImportOrder,
  importFile,
  importPlugin,
  labelOf,
  listRefusals,
  type Mapping,
  type Progress,
  sentenceOf,
  writeRefusals,
} from './import/index.ts'
export { wakeAppeals } from './jobs.ts'
export { ledgerPlugin, writeLedger } from './ledger.ts'
export { fillLikeness } from './likeness/fill.ts'
export { mergingRoutes } from './merging/routes.ts'
export { similarAppeals } from './merging/similar.ts'
export { tellAppeals } from './notices.ts'
export { ownAppeals, ownCalls } from './own-copy.ts'
export { itemsOf } from './queries.ts'
export { receiptPlugin } from './receipts/receipt-file.ts'
export { receiptsRoutes } from './receipts/routes.ts'
export { relapsedInto } from './reopening/relapses.ts'
export { reopeningRoutes } from './reopening/routes.ts'
export { appealsRoutes } from './routes.ts'
export { busiest, storedAppeals } from './store.ts'
export { type AppealTexts, appealTexts } from './texts-of.ts'
