export { timeWords } from '../ui/days.ts'
