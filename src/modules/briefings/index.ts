export { briefingPapers } from './briefing-files.ts'
export { briefingsRoutes } from './routes.ts'
