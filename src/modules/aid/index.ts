export { aidRoutes } from './routes.ts'
export { type Aid, openAid } from './server.ts'
