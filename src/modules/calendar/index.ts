export { seedCalendar } from './commands.ts'
export { calendarRoutes } from './routes.ts'
export { loadCalendar } from './store.ts'
