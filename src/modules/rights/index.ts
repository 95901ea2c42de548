export { exposuresSince } from './incident.ts'
export { wakeErasures } from './jobs.ts'
export { tellContactChanges } from './notices.ts'
export { rightsRoutes } from './routes.ts'
