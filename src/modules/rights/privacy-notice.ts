/** The privacy notice in force. Whoever changes a word gives it the next version: it is asked for again. */
export const privacyNotice = {
  version: '2026.1',
  zh: [
    '处理者：本平台所在城市的统筹办公室。处理目的：办理、督办和公布企业诉求，组织政企恳谈会。依据：履行法定职责（个人信息保护法第十三条第一款第三项、第三十四条）。',
    '处理哪些信息：企业名称、统一社会信用代码、联系人姓名和电话，您写下的诉求、补充和评价，您上传的附件，登录与查看记录。',
    '谁能看到：承办单位看不到您是谁，只看到核对后的文字；统筹办公室需要联系您时，须写明用途、再次验证身份后才能查看，每次查看都会告诉您；其他单位不经您逐一同意不得查看。',
    '敏感个人信息：请不要填写身份证号、银行账号、病历、行踪等内容；确有必要时，须单独勾选同意，您可以随时撤回。',
    '保存多久：诉求办结后十年；登录与查看记录三年；备份不超过三十天。',
    '您的权利：在“我的数据”里随时查阅、下载、更正；办结后可以申请删除文字与附件，删除须两人核准，执行后告知您；没有任何决定只由机器作出而不经人工。',
  ],
  en: [
    'Who: the coordinating office of this city. What for: handling, supervising and publishing appeals, and holding talks between enterprises and government. Ground: duties given by law (PIPL Articles 13(1)(3) and 34).',
    'Which data: the name and credit code of the enterprise, name and telephone number of its contact, what you write, what you attach, and records of signing in and of looking.',
    'Who sees them: the handling unit does not learn who you are and sees the checked text alone; the coordinating office states a purpose and proves who it is before it looks, and you are told each time; others see it only where you agree, unit by unit.',
    'Sensitive data: please write no identity numbers, bank accounts, medical records or whereabouts; where they are needed you agree separately, and may take it back.',
    'How long: appeals ten years after closing; records of signing in and looking three years; backups thirty days at most.',
    'Your rights: see, download and correct under “My data” at any time; ask that the words and attachments of a closed appeal be erased, which two people approve and you are told of. Nothing is decided by a machine alone.',
  ],
} as const
