export { fingerprint, type Keys, readKeys } from './keys.ts'
