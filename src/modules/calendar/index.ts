export { seedCalendar } from './commands.ts'
export { calendarRoutes } from './routes.ts'
export { publishedCalendar } from './seed.ts'
export { loadCalendar } from './store.ts'
