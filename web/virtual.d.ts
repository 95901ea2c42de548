declare module 'virtual:contract' {
  /** Of each module, the method and path of each endpoint. */
  const addresses: Record<string, Record<string, readonly ['GET' | 'POST', string]>>
  export default addresses
}
