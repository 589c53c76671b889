//! What no table settles: which form of an ambiguous character a name has most often, and which forms are one character.
//!
//! Source: our own knowledge of names. Invariant: one line for a simplified character, in the form of `forms.txt`; the
//! order decides only which form is offered first, and the roll of a house decides which is right.

/// Components that Unihan relates to the character they stand for, and no text holds by themselves.
pub const COMPONENTS: &str = "乚亻冫刂勹匚巛灬爫牜犭礻艹艸衤阝尣疋龴卍丨乁";

/// Lines of `forms.txt` in the place of those that are drawn.
const LINES: &str = "\
托 托 託
戚 戚 慼
赞 贊賛 讚
巨 巨 鉅
仇 仇讐讎
万 萬 万
与 與 与
个 個箇
丰 豐 丰
为 爲為
乡 鄉郷鄕
于 于 於扵
云 雲 云
产 產産
从 從
众 衆眾
伙 夥 伙
佑 佑 祐
体 體 体
余 余 餘
侣 侶侣
修 修 脩
值 值値
儿 兒 儿
党 黨 党
兰 蘭
关 關関
内 內内
册 冊册
净 淨凈
准 準 准
凌 凌 淩
几 幾 几
刘 劉
别 別别
制 制 製
升 升 昇 陞
占 占 佔
卫 衛衞
历 歷歴 曆厤
双 雙
发 發 髮
只 只 隻 祇衹 戠
台 台臺 檯枱 颱
叶 葉 叶
号 號
吃 吃喫
后 后 後
向 向 嚮 曏
吕 呂吕
听 聽 听
启 啓啟
吴 吳吴呉
周 周 週
咽 咽 嚥
回 回囘囬 迴廻
困 困 睏
国 國囯
声 聲
复 復 複 覆
夫 夫 伕
夸 誇 夸
奥 奧奥
妆 妝粧
姜 姜 薑
娇 嬌
娴 嫻嫺
宁 寧寍 甯 宁
宝 寶寳
寻 尋
尚 尚尙
尸 屍 尸
尽 盡 儘
岳 岳 嶽
布 布 佈
干 幹榦 干 乾
并 並竝 并幷 併倂
幸 幸 倖
庄 莊 庄
床 床牀
强 強强 彊
当 當 噹
录 錄録
彦 彥彦
征 征 徵
德 德徳悳惪
志 志 誌
恒 恆恒
悦 悅悦
愿 願 愿
慎 慎愼
户 戶户戸
才 才 纔
扎 扎紮
扑 撲 扑
无 無 无
既 既旣
晋 晉晋
晒 曬 晒
暨 曁暨
曜 曜 燿
朱 朱 硃
朴 樸 朴
杰 傑 杰
松 松 鬆
柏 柏栢
查 查査
横 橫横
欲 欲 慾
气 氣 气
沈 沈 瀋
没 沒没
沩 溈潙
浚 浚 濬
清 清淸
温 溫温
游 遊 游
灯 燈
璇 璇 璿
盗 盜盗
真 真眞
着 着著
礼 禮
禄 祿禄
秋 秋 鞦
种 種 种
秘 秘祕
税 稅税
筑 築 筑
粤 粵粤
系 系 係 繫
线 線綫
绝 絕絶
绣 繡綉
绿 綠緑
缊 縕緼
群 群羣
胜 勝 胜
胡 胡 鬍 衚
脱 脫脱
致 致 緻
艳 豔艷艶
芦 蘆
苏 蘇 甦 囌
范 范 範
荐 薦 荐
荡 蕩 盪
蕴 蘊藴
虚 虛虚
虫 蟲 虫
蜡 蠟 蜡
观 觀
说 說説
郁 郁 鬱欝
采 采 採 埰 寀
里 里 裏裡
钟 鍾 鐘
锐 銳鋭
闲 閒閑
阅 閱閲
青 青靑
静 靜静
面 面 麵麪麫
须 須 鬚
颜 顏顔
饥 飢 饑
鸡 雞鷄
麻 麻蔴
黄 黃黄
";

/// The lines with their groups.
pub fn lines() -> impl Iterator<Item = (char, Vec<Vec<char>>)> {
    LINES.lines().filter_map(|line| {
        let (simplified, groups) = line.trim().split_once(' ')?;
        Some((simplified.chars().next()?, groups.split(' ').map(|group| group.chars().collect()).collect()))
    })
}
