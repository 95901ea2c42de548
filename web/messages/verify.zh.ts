/** Words of the page that verifies receipts; it is also a file of its own, so it shares no words. */
export const zh = {
  'verify.title': '核验回执',
  'verify.otherLanguage': 'English',
  'verify.lead':
    '把办理回执（.tlog-proof 文件）放到这里，看记录有没有被改动过。核验在您的设备上完成，不联网也能用，文件不会上传。',
  'verify.choose': '选择回执文件，或拖到这里',
  'verify.chooseHint': '可以一次选多个；信任文件（policy）和内容文件（opening.json）也放这里',
  'verify.noPolicy':
    '还需要信任文件（policy）：它写明认谁的签名。请与回执一起下载，或向监督、见证单位索取。',
  'verify.noReceipt': '没有找到回执文件。',
  'verify.unknownFile': '“{name}”不是回执、内容文件或信任文件。',
  'verify.good': '未被篡改',
  'verify.bad': '核验不通过',
  'verify.event': '记录',
  'verify.at': '记录时间',
  'verify.place': '在日志中的位置',
  'verify.placeText': '第 {index} 条，共 {size} 条（{origin}）',
  'verify.witnesses': '见证',
  'verify.noWitness': '信任文件没有要求见证单位共同签名',
  'verify.content': '记录的全部内容',
  'verify.fault.unreadable': '这不是一份完整的回执：文件可能被截断或改坏了。',
  'verify.fault.no-opening': '回执里没有记录的内容，请把内容文件（opening.json）一起放进来。',
  'verify.fault.not-signed': '日志的签名不对、签名的单位不被信任，或者见证单位不够。',
  'verify.fault.not-included': '内容或证明被改动过：这条内容不在签名的日志里。',
  'verify.trust': '认谁的签名',
  'verify.trustText': '以下是所信任的公钥。请与公报、监督单位网站上公布的核对。',
  'verify.how': '怎样核验的',
  'verify.howText':
    '每条办理记录加盐后写入只增不改的日志（RFC 6962 默克尔树），日志的根由独立进程签名、由见证单位共同签名。回执里有这条记录的内容、通往根的路径和签名；本页重新计算一遍。任何支持 C2SP tlog-proof 的程序都能核验，也可以用命令行：',
  'verify.not': '核验只说明记录没有被改动，不说明答复的内容属实；属实与否由您确认和评价。',
} as const
