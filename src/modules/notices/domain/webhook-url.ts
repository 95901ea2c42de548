const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether a webhook may go there: by https, or by plain http within this machine; no password in it. */
export function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}
