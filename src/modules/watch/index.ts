export { wakeWatch } from './jobs.ts'
export { tellWatch } from './notices.ts'
export { watchRoutes } from './routes.ts'
export { type FeedTaken, importFeed } from './take-feed.ts'
