export { type Algorithm, newKey } from './ciphers.ts'
export type { Fields, Subject } from './envelope.ts'
export type { VaultTx } from './store.ts'
export { type Acting, createVault, type Vault, type Why } from './vault.ts'
