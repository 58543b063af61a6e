/** Characters written only one way or the other, common ones first. Shared forms are left out on purpose. */
const simplified =
  '这们来个时说国为会对过还没么后里问发现开关样动学点从经间长见两进电员机业实体务办给让应该运货单订换钱请谢费买卖码号边变难题态联系认识报处观东车书马鱼鸟门队儿无转达连远选适递邮条张帐账户华众产价优传伤们伟侧决净减刚创别办劳势区医协卖卫厂压厅历参双听启吗员响哪团图圆场坏块声备复够头夹奖妈妇姐娱孙宁宝审对导尔尽属岁岛峡帅师带帮干并广庄应库废归录彻忆态总恶惊惯愿懒战户扩扫护报担择损据挥换摆数断旧显晓术机权条极构标树桥检楼欢残气汇汉汤沟泪洁浅测济浓润涨温湿满灭灯灵炉热爱爷牵状独猫环现电画疗监盖盘着确码础离种积称穷笔签简粮级红约级纪纯纸线练组细终经结绕绘给络绝统继续维综绿编缘缩网罗罚职联肤肿胜脏脑脸艺节芦苏范荐荣药虑虽补装规视览觉计订认讨让训议记讲许论设访证评诉词译试话该详语误请课谁调谈谋谢质购货贵贴贷费资赔赛赞赵赶趋跃踪轻较载辆输边达迁过运还这进远违连迟适选递遗邻针钟钢钱铁银销锁错键门闭问闲间闻阅队阳阴际陆险随难雾静顶项顺须顾预领频题颜风饭饮饰馆驾验骂骗鲜龙齐齿龄';
const traditional =
  '這們來個時說國為會對過還沒麼後裡問發現開關樣動學點從經間長見兩進電員機業實體務辦給讓應該運貨單訂換錢請謝費買賣碼號邊變難題態聯繫認識報處觀東車書馬魚鳥門隊兒無轉達連遠選適遞郵條張帳賬戶華眾產價優傳傷偉側決淨減剛創別勞勢區醫協衛廠壓廳歷參雙聽啟嗎響團圖圓場壞塊聲備復夠頭夾獎媽婦孫寧寶審導爾盡屬歲島帥師帶幫並廣莊庫廢歸錄徹憶總惡驚慣願懶戰擴掃護擔擇損據揮擺數斷舊顯曉術權極構標樹橋檢樓歡殘氣匯漢湯溝淚潔淺測濟濃潤漲溫濕滿滅燈靈爐熱愛爺牽狀獨貓環畫療監蓋盤確礎離種積稱窮筆簽簡糧級紅約紀純紙線練組細終結繞繪絡絕統繼續維綜綠編緣縮網羅罰職膚腫勝臟腦臉藝節蘇範薦榮藥慮雖補裝規視覽覺計討訓議記講許論設訪證評訴詞譯試話詳語誤課誰調談謀質購貴貼貸資賠賽贊趙趕趨躍蹤輕較載輛輸遷違遲遺鄰針鐘鋼鐵銀銷鎖錯鍵閉閒聞閱陽陰際陸險隨霧靜頂項順須顧預領頻顏風飯飲飾館駕驗罵騙鮮龍齊齒齡嘅喺咗啲冇佢哋嚟乜唔啱俾咁';
/** Japanese forms that Chinese does not write. */
const japanese =
  '払発様円込働駅変売読図広帰県区対転済戻価経労険験歳総続営単両実検処応検権楽気団択択悪戦';

const setOf = (text: string): ReadonlySet<string> => new Set(text);
const both = setOf(simplified);
const onlyTraditional = new Set([...traditional].filter((character) => !both.has(character)));
const traditionalSet = setOf(traditional);
const onlySimplified = new Set(
  [...simplified].filter((character) => !traditionalSet.has(character)),
);
const onlyJapanese = new Set(
  [...japanese].filter((character) => !both.has(character) && !traditionalSet.has(character)),
);

/** How many characters of the text are written only in one of the three standards. */
export const countHanForms = (
  text: string,
): { readonly simplified: number; readonly traditional: number; readonly japanese: number } => {
  const counts = { simplified: 0, traditional: 0, japanese: 0 };
  for (const character of text) {
    if (onlySimplified.has(character)) counts.simplified += 1;
    else if (onlyTraditional.has(character)) counts.traditional += 1;
    else if (onlyJapanese.has(character)) counts.japanese += 1;
  }
  return counts;
};
