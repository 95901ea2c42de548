export { type NewAppeal, stepAppeal } from './commands.ts'
export { exploreAppeals, faultsIn as appealFaults } from './domain/exploration.ts'
export { steps } from './domain/steps.ts'
export { type Channel, type Environment, environments, type Kind, kinds } from './domain/words.ts'
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
export { lapseAppeals } from './jobs.ts'
export { ledgerPlugin, writeLedger } from './ledger.ts'
export { tellAppeals } from './notices.ts'
export { appealsRoutes } from './routes.ts'
export { busiest, storedAppeals } from './store.ts'
