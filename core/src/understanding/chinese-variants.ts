/** Characters written only one way or the other, common ones first. Shared forms are left out on purpose. */
const simplified =
  '这们来个时说国为会对过还没么后里问发现开关样动学点从经间长见两进电员机业实体务办给让应该运货单订换钱请谢费买卖码号边变难题态联系认识报处观东车书马鱼鸟门队儿无转达连远选适递邮条张帐账户华众产价优传伤伟侧决净减刚创别劳势区医协卫厂压厅历参双听启吗响哪团图圆场坏块声备复够头夹奖妈妇姐娱孙宁宝审导尔尽属岁岛峡帅师带帮干并广庄库废归录彻忆总恶惊惯愿懒战扩扫护担择损据挥摆数断旧显晓术权极构标树桥检楼欢残气汇汉汤沟泪洁浅测济浓润涨温湿满灭灯灵炉热爱爷牵状独猫环画疗监盖盘着确础离种积称穷笔签简粮级红约纪纯纸线练组细终结绕绘络绝统继续维综绿编缘缩网罗罚职肤肿胜脏脑脸艺节芦苏范荐荣药虑虽补装规视览觉计讨训议记讲许论设访证评诉词译试话详语误课谁调谈谋质购贵贴贷资赔赛赞赵赶趋跃踪轻较载辆输迁违迟遗邻针钟钢铁银销锁错键闭闲闻阅阳阴际陆险随雾静顶项顺须顾预领频颜风饭饮饰馆驾验骂骗鲜龙齐齿龄页额询营贸赊赁赎贬贩贪贫贯贱贺贼赂赋赌赏赐赖赚赠轨轮软轰辅辈辉辑辖辞辩迈迹逊遥邓郑酝酱酿释鉴钉钓钙钝钞钥钦钩钮钻铃铅铜铝铭铲铺链锅锋锐锡锣锤锦锯镇镜镶闪闯闰闷闸闹阀阁阔阶陈陕隐隶雏韩顷颁颂颈颊颗颠颤飘飞饥饱饲饵饶饺饼饿馅馋驰驱驶驳驴驻骄骆骑骚骤髅鲁鲍鲸鸡鸣鸭鸽鹅鹤鹰麦黄亏亚亿仅仓仪伞伦伪侠侦侨俩债倾偿储兑党兰兴养兽册写军农冯冲冻凤凭凯击刘则剂剑剧励劲匀卢卧卷厉厌厕厢县叁叙叶叹吓吕吴呐呕呛呜咏咙哑哗哟唤啰啸喷嘱园围圣坚坛坝坟坠垄垒垫堑墙壮壳夸夺奋妆娄娇婴婶宠宪宫宽宾寝寻寿将尘尝尧尴层届屿岂岗岭崭巩币帜庆庙异弃弥弯弹强径忧怀怜恋恳恼悬惧惨惩惭愤戏执扬扰抚抛抢拟拥挂挚挡挣挤捞捡掷搂搅携摄摇撑敌斩旷昼晋晒晕暂杀杂杨枪枣柜栈栋栏档桩梦横欧毁毕毙沪泼泽洒浆浇浑涂涛渊渐渔湾溃滚滞滤滥滨潜灾灿炼烁烂烛烟烦烧牺犹狈狮狭猎猪献玛琐琼畅疯痒痪瘫皱盏盐盗矫矿砖碍礼祷祸秃税稳窃窍窑窜窝竞笼筑筛紧纠纤纬纱纲纳纵纷纹纺绅织绍绑绒绢绣绩绪绳绵绸缎缓缚缝缠缴罢翘耸耻聪肃肠肾胀胁胆胶脉脚脱腻舰舱艰艳苹茎莱莲获莹萝萧葱蒋蓝蔷虏虾蚀蚁蚂蚕蛮蜗蝇衬袄袜裤觅触讥讯诈诗诚诞诸诺读谅谊谎谜谣谦谨谱';
const traditional =
  '這們來個時說國為會對過還沒麼後裡問發現開關樣動學點從經間長見兩進電員機業實體務辦給讓應該運貨單訂換錢請謝費買賣碼號邊變難題態聯繫認識報處觀東車書馬魚鳥門隊兒無轉達連遠選適遞郵條張帳賬戶華眾產價優傳傷偉側決淨減剛創別勞勢區醫協衛廠壓廳歷參雙聽啟嗎響團圖圓場壞塊聲備復夠頭夾獎媽婦孫寧寶審導爾盡屬歲島帥師帶幫並廣莊庫廢歸錄徹憶總惡驚慣願懶戰擴掃護擔擇損據揮擺數斷舊顯曉術權極構標樹橋檢樓歡殘氣匯漢湯溝淚潔淺測濟濃潤漲溫濕滿滅燈靈爐熱愛爺牽狀獨貓環畫療監蓋盤確礎離種積稱窮筆簽簡糧級紅約紀純紙線練組細終結繞繪絡絕統繼續維綜綠編緣縮網羅罰職膚腫勝臟腦臉藝節蘇範薦榮藥慮雖補裝規視覽覺計討訓議記講許論設訪證評訴詞譯試話詳語誤課誰調談謀質購貴貼貸資賠賽贊趙趕趨躍蹤輕較載輛輸遷違遲遺鄰針鐘鋼鐵銀銷鎖錯鍵閉閒聞閱陽陰際陸險隨霧靜頂項順須顧預領頻顏風飯飲飾館駕驗罵騙鮮龍齊齒齡嘅喺咗啲冇佢哋嚟乜唔啱俾咁頁額詢營貿賒賃贖貶販貪貧貫賤賀賊賂賦賭賞賜賴賺贈軌輪軟轟輔輩輝輯轄辭辯邁跡遜遙鄧鄭醞醬釀釋鑒釘釣鈣鈍鈔鑰欽鉤鈕鑽鈴鉛銅鋁銘鏟鋪鏈鍋鋒銳錫鑼錘錦鋸鎮鏡鑲閃闖閏悶閘鬧閥閣闊階陳陝隱隸雛韓頃頒頌頸頰顆顛顫飄飛飢飽飼餌饒餃餅餓餡饞馳驅駛駁驢駐驕駱騎騷驟髏魯鮑鯨雞鳴鴨鴿鵝鶴鷹麥黃虧亞億僅倉儀傘倫偽俠偵僑倆債傾償儲兌黨蘭興養獸冊寫軍農馮衝凍鳳憑凱擊劉則劑劍劇勵勁勻盧臥捲厲厭廁廂縣叄敘葉嘆嚇呂吳吶嘔嗆嗚詠嚨啞嘩喲喚囉嘯噴囑園圍聖堅壇壩墳墜壟壘墊塹牆壯殼誇奪奮妝婁嬌娛嬰嬸寵憲宮寬賓寢尋壽將塵嘗堯尷層屆嶼豈崗嶺峽嶄鞏幣幟慶廟異棄彌彎彈強徑憂懷憐戀懇惱懸懼慘懲慚憤戲執揚擾撫拋搶擬擁掛摯擋掙擠撈撿擲摟攪攜攝搖撐敵斬曠晝晉曬暈暫殺雜楊槍棗櫃棧棟欄檔樁夢橫歐毀畢斃滬潑澤灑漿澆渾塗濤淵漸漁灣潰滾滯濾濫濱潛災燦煉爍爛燭煙煩燒犧猶狽獅狹獵豬獻瑪瑣瓊暢瘋癢瘓癱皺盞鹽盜矯礦磚礙禮禱禍禿稅穩竊竅窯竄窩競籠築篩緊糾纖緯紗綱納縱紛紋紡紳織紹綁絨絹繡績緒繩綿綢緞緩縛縫纏繳罷翹聳恥聰肅腸腎脹脅膽膠脈髒腳脫膩艦艙艱豔蘆蘋莖萊蓮獲瑩蘿蕭蔥蔣藍薔虜蝦蝕蟻螞蠶蠻蝸蠅襯襖襪褲覓觸譏訊詐詩誠誕諸諾讀諒誼謊謎謠謙謹譜';
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
