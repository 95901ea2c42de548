export { wakeRouting } from './jobs.ts'
export { learn } from './learn.ts'
export { routingRoutes } from './routes.ts'
