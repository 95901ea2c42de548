/** Signing in, the second factor, and 登录与安全, as an enterprise reads them. */
export const zh = {
  'signIn.working': '正在登录，请稍候…',
  'signIn.failed': '没有登录成功',
  'signIn.spent': '登录链接已用过或已过期',
  'signIn.spentText':
    '登录链接只能用一次，过期也会失效。请向统筹办公室再要一个新链接；如果您刚才已经打开过，可能已经登录，请回首页看看。',
  'signIn.noLink': '可以用登记过的通行密钥登录。收到登录链接的，请完整打开链接，不要只复制一部分。',
  'again.title': '请再次确认是您本人',
  'again.text': '这一步较为重要，距上次验证已超过 10 分钟。确认后会接着办理。',
  'again.passkey': '用通行密钥确认',
  'again.demoText': '演示城市的账号没有登记登录方式，点一下即可。',
  'again.link': '请向统筹办公室要一个新的登录链接，在这台设备上打开，10 分钟内再回到这一页办理。',
  'again.enrol': '想以后不再要链接，可登记通行密钥或动态口令：',
  'phone.title': '用手机验证码登录',
  'phone.text': '验证码发到企业登记的联系电话。',
  'phone.number': '手机号',
  'phone.send': '获取验证码',
  'phone.sendAgain': '重新获取',
  'phone.sent':
    '号码已登记的，验证码很快会发到手机，5 分钟内有效。没有收到？号码可能没有登记，请联系统筹办公室。',
  'phone.code': '验证码（六位数）',
  'phone.fault': '请填写手机号，只用数字',
  'held.title': '联系方式刚刚更改',
  'held.text':
    '为防止冒用，用更改后的联系方式登录，{until} 前不能查看诉求和资料，也不能再改联系方式。用原来登记的通行密钥或动态口令登录不受影响；着急办事请直接联系统筹办公室。',
  'undo.title': '不是本人操作？撤销联系方式的更改',
  'undo.text': '撤销后，原来的联系人、电话和邮箱立即恢复，贵企业账号的所有登录都会退出。',
  'undo.do': '不是本人操作，撤销更改',
  'undo.done': '已撤销',
  'undo.doneText':
    '原来的联系方式已恢复，所有登录都已退出。建议重新登录，并登记通行密钥或动态口令。',
  'secure.lead': '登记后，登录和重要操作时由您本人确认；别人拿到登录链接也进不来。',
  'secure.ways': '已登记的登录方式',
  'secure.passkeyText': '保存在手机或电脑里，用指纹、面容或锁屏密码确认。以后登录不再需要链接。',
  'secure.showText':
    '这个账号登记了第二种登录方式，请验证后进入。设备遗失的，请联系统筹办公室重新登记。',
} as const
