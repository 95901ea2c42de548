export { exportEvents, serveEvents } from './events-export.ts'
export { insightRoutes } from './routes.ts'
