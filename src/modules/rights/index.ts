export { exposuresSince } from './incident.ts'
export { wakeErasures } from './jobs.ts'
export { rightsRoutes } from './routes.ts'
