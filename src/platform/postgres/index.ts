export { livingHolder } from './app-lock.ts'
export { joinPostgres } from './join.ts'
export { type PostgresOptions, type RunningPostgres, startPostgres } from './launcher.ts'
export type { OwnerConnection } from './postmaster.ts'
