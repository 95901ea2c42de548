export { wakeErasures } from './jobs.ts'
export { rightsRoutes } from './routes.ts'
