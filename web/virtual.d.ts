declare module 'virtual:contract' {
  import type { contract } from '../src/contract.ts'
  const addresses: typeof contract
  export default addresses
}
