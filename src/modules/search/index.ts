export { tendSearch } from './jobs.ts'
export { type Precedent, precedentsOf, similarAnswered } from './precedents.ts'
export { search } from './queries.ts'
export { searchRoutes } from './routes.ts'
