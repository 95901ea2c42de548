export { topicSteps } from './domain/topic.ts'
export { topicsRoutes } from './topics/routes.ts'
export { storedTopics } from './topics/store.ts'
