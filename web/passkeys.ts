import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { api } from './client.ts'

/** The client of either face. */
type People = typeof api.people

/** Browsers make passkeys for names of hosts, not for bare addresses. */
export const passkeysWork = (): boolean =>
  browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname)

// Why `as` three times: what the server made with the same library is what its other half takes.
/** Has the device make a passkey and enrols it. */
export async function enrolPasskey(people: People, name: string) {
  const optionsJSON = (await people.passkeyToMake({})) as never
  const response = await startRegistration({ optionsJSON })
  return people.addPasskey({ name, response: response as never })
}

/** Signs in by a passkey of this device; nobody types who they are. */
export async function signInByPasskey(people: People) {
  const optionsJSON = (await people.passkeyToSignIn({})) as never
  const response = await startAuthentication({ optionsJSON })
  return people.signInByPasskey({ response: response as never })
}

/** Shows the passkey once more. */
export async function confirmByPasskey(people: People) {
  const optionsJSON = (await people.passkeyToConfirm({})) as never
  const response = await startAuthentication({ optionsJSON })
  return people.confirm({ response: response as never })
}

/** Whether the device's own question was put away, which is no refusal of the server's. */
export const isPutAway = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NotAllowedError'

/** A code as it was typed: full-width digits are as good as others. */
export const codeTyped = (code: string): string => code.normalize('NFKC').replaceAll(' ', '')
