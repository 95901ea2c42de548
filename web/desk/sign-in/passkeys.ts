import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { api } from '../api.ts'

// Why `as` three times: what the server made with the same library is what its other half takes.
/** Has the device make a passkey and enrols it. */
export async function enrolPasskey(name: string) {
  const optionsJSON = (await api.people.passkeyToMake({})) as never
  const response = await startRegistration({ optionsJSON })
  return api.people.addPasskey({ name, response: response as never })
}

/** Signs in by a passkey of this device; nobody types who they are. */
export async function signInByPasskey() {
  const optionsJSON = (await api.people.passkeyToSignIn({})) as never
  const response = await startAuthentication({ optionsJSON })
  return api.people.signInByPasskey({ response: response as never })
}

/** Shows the passkey once more. */
export async function confirmByPasskey() {
  const optionsJSON = (await api.people.passkeyToConfirm({})) as never
  const response = await startAuthentication({ optionsJSON })
  return api.people.confirm({ response: response as never })
}
