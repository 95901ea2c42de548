/** On the page of an appeal: who may know whose it is. */
export const zh = {
  'who.title': '谁知道是您',
  'who.is.hidden': '只有统筹办公室知道是您，承办单位看不到',
  'who.is.departments': '办理这件事的单位可以查看您是谁，每次查看都有记录，本页可以看到',
  'who.is.public': '承办单位可以知道是您，办结后也可能公布。目前还不会公布',
  'who.told': '您已同意让这些单位知道：{offices}',
  'who.raise': '改为“{tier}”',
  'who.disclose': '让一个单位知道我是谁',
  'who.disclose.title': '让这个单位知道您是谁？',
  'who.disclose.text':
    '同意后，这个单位可以查看您的企业名称和联系人，此后不能收回：对方知道了，就无法再让他不知道。其他单位仍然看不到。每次查看都有记录，您在本页看得到。',
  'who.disclose.office': '哪个单位',
  'who.disclose.understood': '我明白，同意后不能撤回',
  'who.disclose.send': '同意公开身份',
  'can.raiseConfidentiality': '可以提高保密级别',
  'can.disclose': '可以让一个单位知道您是谁',
  'done.raiseConfidentiality': '保密级别已提高。',
  'done.disclose': '已记录您的同意，这个单位可以查看您的身份。',
  'moment.confidentialityRaised': '您提高了保密级别',
  'moment.identityDisclosed': '您同意让{office}知道您是谁',
} as const
