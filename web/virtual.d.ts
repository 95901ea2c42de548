/** Of each module, the method and path of each endpoint. */
type Addresses = Record<string, Record<string, readonly ['GET' | 'POST', string]>>

/** The endpoints that enterprises and the public may ask. */
declare module 'virtual:contract' {
  const addresses: Addresses
  export default addresses
}

declare module 'virtual:contract-of-all' {
  const addresses: Addresses
  export default addresses
}
