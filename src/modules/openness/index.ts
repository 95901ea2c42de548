export { wakeOpenness } from './jobs.ts'
export { serveOpenData } from './open-data.ts'
export { opennessRoutes } from './routes.ts'
