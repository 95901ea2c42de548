export { momentWords, timeWords } from '../ui/days.ts'
