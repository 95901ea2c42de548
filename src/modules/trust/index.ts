export { tellAlerts } from './alerts/notices.ts'
export { type Alert, raiseAlert, raiseAlertOf } from './alerts/raise.ts'
export { noteRead } from './reads/note.ts'
