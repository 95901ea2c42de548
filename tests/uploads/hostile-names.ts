/** A name somebody may send, and what a download may be called then; null where the request itself is refused. */
export type HostileName = { given: string; kept: RegExp | null }

const same = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

/** Names that have broken something somewhere: each ends as a plain name, or is refused as a request. */
export const hostileNames: readonly HostileName[] = [
  { given: `${'../'.repeat(3)}etc/passwd.png`, kept: same('passwd.png') },
  { given: '..\\..\\windows\\system32\\a.png', kept: same('a.png') },
  { given: '/etc/cron.d/job.png', kept: same('job.png') },
  { given: 'C:\\autoexec.png', kept: same('autoexec.png') },
  { given: '\\\\server\\share\\x.png', kept: same('x.png') },
  { given: 'file:///etc/passwd.png', kept: same('passwd.png') },
  { given: '..', kept: same('文件') },
  { given: '.', kept: same('文件') },
  { given: '   ', kept: same('文件') },
  { given: '.htaccess.png', kept: same('htaccess.png') },
  { given: '....png', kept: same('png') },
  { given: 'photo.png\0.exe', kept: null },
  { given: '\0', kept: null },
  { given: 'gepj\u202egnp.png', kept: same('gepjgnp.png') },
  { given: '\u2066a\u2069\u200b\ufeff.png', kept: same('a.png') },
  { given: 'a\u00adb.png', kept: same('ab.png') },
  { given: 'a\r\nSet-Cookie: x=1.png', kept: same('aSet-Cookie_ x=1.png') },
  { given: 'a\r\n\r\n<script>.png', kept: same('a_script_.png') },
  { given: 'a"; filename="evil.png', kept: same('a__ filename=_evil.png') },
  { given: "a'b.png", kept: same("a'b.png") },
  { given: 'a;b=c.png', kept: same('a_b=c.png') },
  { given: '<img src=x onerror=alert(1)>.png', kept: same('_img src=x onerror=alert(1)_.png') },
  { given: 'CON.png', kept: same('_CON.png') },
  { given: 'nul', kept: same('_nul') },
  { given: 'com1.png', kept: same('_com1.png') },
  { given: 'LPT9.png', kept: same('_LPT9.png') },
  { given: `${'长'.repeat(300)}.png`, kept: /^长{116}\.png$/ },
  { given: `${'😀'.repeat(150)}.png`, kept: /^😀{58}\.png$/u },
  { given: `${'a'.repeat(1_200)}.png`, kept: null },
  { given: 'a\ud800b.png', kept: /^a.?b\.png$/ },
  { given: '附件（最终版）.png', kept: same('附件（最终版）.png') },
  { given: 'cafe\u0301.png', kept: same('café.png') },
  { given: "'; drop table attachments; --.png", kept: same("'_ drop table attachments_ --.png") },
  { given: '%2e%2e%2fetc%2fpasswd.png', kept: same('_2e_2e_2fetc_2fpasswd.png') },
]
