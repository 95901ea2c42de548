/** Of each module, the method and path of each endpoint. */
type Addresses = Record<string, Record<string, readonly ['GET' | 'POST', string]>>

/** The endpoints that enterprises and the public may ask. */
declare module 'virtual:contract' {
  const addresses: Addresses
  export default addresses
}

/** All of them for the desk; for the portal those of one module, which come with its pages. */
declare module 'virtual:contract-of-*' {
  const addresses: Addresses
  export default addresses
}
