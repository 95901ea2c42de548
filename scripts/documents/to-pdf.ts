import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Free fonts in the place of the official ones: 黑体 without serifs, the others with them. */
const stand: Record<string, string> = {
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
}

/** Makes these PDFs from the papers beside them, with a LibreOffice that knows nothing of its user. */
export function toPdf(pdfs: string[]): undefined {
  const papers = pdfs.map((path) => path.replace(/pdf$/, 'docx'))
  const folder = dirname(pdfs[0] ?? '')
  const own = mkdtempSync(join(tmpdir(), 'kentan-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(own, 'profile'))}`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...papers]
    const env = { ...process.env, FONTCONFIG_FILE: fontSettings(own) }
    execFileSync('soffice', args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 })
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function fontSettings(folder: string): string {
  const path = join(folder, 'fonts.conf')
  const rules = Object.entries(stand).map(
    ([official, free]) =>
      `<match><test name="family"><string>${official}</string></test><edit name="family" mode="assign" binding="strong"><string>${free}</string></edit></match>`,
  )
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${system}${rules.join('')}</fontconfig>`)
  return path
}
