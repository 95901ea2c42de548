import { browserSupportsWebAuthn } from '@simplewebauthn/browser'

/** Browsers make passkeys for names of hosts, not for bare addresses. */
export const passkeysWork = (): boolean =>
  browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname)
