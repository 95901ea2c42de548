export { wakeRouting } from './jobs.ts'
export { learn } from './learn.ts'
export { routingRoutes } from './routes.ts'
export { suggestions } from './suggest.ts'
