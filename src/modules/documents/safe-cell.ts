/** A text that no spreadsheet takes for a formula (OWASP CSV injection): an apostrophe goes before it. */
export function safeCell(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
