/** What sort of no a refusal is; only `platform/http` knows the HTTP status of each. */
export type RefusalKind =
  | 'invalid'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'unauthenticated'
  | 'stale'
  | 'limited'
  /** Something outside that this needs does not answer. */
  | 'unavailable'

export type RefusalDetails = Record<string, unknown>

/** A no that the caller can understand and act on. Anything else thrown is a fault of ours. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly details: RefusalDetails
  constructor(kind: RefusalKind, code: string, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** Every refusal code the program can give, with its kind: filled by `declareRefusals`. */
export const declaredRefusals = new Map<string, RefusalKind>()

/** Declares a module's refusals and returns the function that makes them. */
export function declareRefusals<const Codes extends Record<string, RefusalKind>>(codes: Codes) {
  for (const [code, kind] of Object.entries(codes)) declaredRefusals.set(code, kind)
  return (code: keyof Codes & string, details?: RefusalDetails): Refusal =>
    new Refusal(codes[code] as RefusalKind, code, details)
}
