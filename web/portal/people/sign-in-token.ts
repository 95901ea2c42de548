let token = ''

/** Takes the sign-in token out of the address bar, so that it stays in no history and no screenshot. */
export function takeSignInToken(): void {
  if (location.pathname !== '/sign-in') return
  const query = new URLSearchParams(location.search)
  token = location.hash.slice(1) || query.get('token') || location.search.slice(1)
  if (token !== '') history.replaceState(null, '', '/sign-in')
}

export const signInToken = (): string => token
export function forgetSignInToken(): void {
  token = ''
}
