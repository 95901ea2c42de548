export { exportEvents, serveEvents } from './events-export.ts'
export { computeFigures } from './queries.ts'
export { insightRoutes } from './routes.ts'
