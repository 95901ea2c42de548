export { stepProblem, suggestProblem } from './commands.ts'
export { effectOf } from './domain/effect.ts'
export { problemSteps } from './domain/steps.ts'
export type { Ordered, Problem, ProblemCommand, Scores } from './domain/types.ts'
export {
  type DecisionKind,
  type ProblemStatus,
  type ReformStep,
  type RootCause,
  reformSteps,
} from './domain/words.ts'
export { type ProblemFacts, problemFacts } from './facts.ts'
export { type Finder, openFinder } from './finding/finder.ts'
export { forgetTraits } from './finding/traits.ts'
export { findProblems, wakeProblems } from './jobs.ts'
export { appealsOfProblems } from './members.ts'
export { tellProblems } from './notices.ts'
export { problemsRoutes } from './routes.ts'
export { storedProblems } from './store.ts'
