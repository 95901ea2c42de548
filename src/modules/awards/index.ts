export {
  casesAbout,
  casesNominatedBy,
  eraseObjections,
  noteCaseErased,
  noteObjectionErased,
} from './cases/erase.ts'
export { caseSteps } from './domain/case.ts'
export { cycleSteps } from './domain/cycle.ts'
export { wakeAwards } from './jobs.ts'
export { type AwardedCase, casesAwarded } from './library/awarded.ts'
export { tellCases, tellCycles } from './notices.ts'
export { ownBallots, ownGoodCases, ownWordsOnCases } from './own-copy.ts'
export { awardPapers } from './papers/award-files.ts'
export { awardsRoutes } from './routes.ts'
export { storedCases, storedCycles } from './store.ts'
