package match

import "needledrop/internal/message"

// mark is a set of things a title says about its recording.
type mark uint32

const (
	live mark = 1 << iota
	acoustic
	remix
	demo
	instrumental
	extended
	reprise
	session
	orchestral
	piano
	strings_
	rerecorded
	aCappella
	slow
	medley
	alternate
	named // "Salieri Version": a version that is known by a name
	foreign

	// Hard marks: never what was wanted, unless it was asked for by that word.
	karaoke
	tribute
	coverMark
	pitched // sped up, nightcore, 8D
	slowed
	lullaby
	workout
	spoken
	styled // "originally performed by": a copy that says so

	hard      = karaoke | styled | tribute | coverMark | pitched | slowed | lullaby | workout | spoken
	byNames   = remix | named                                           // versions told apart by the words beside the mark
	byPlace   = live | foreign                                          // told apart by them only when both name a place or language
	byPlayers = piano | strings_ | instrumental | orchestral | acoustic // what covers are played on
	noMark    = mark(0)
	anyMark   = ^mark(0)
	versioned = anyMark &^ hard
)

// markNames are how reasons speak of a mark, in the order they are told.
var markNames = []struct {
	mark mark
	name message.Text
}{
	{karaoke, message.New("karaoke")}, {styled, message.New("copied")}, {tribute, message.New("tribute")}, {coverMark, message.New("cover")}, {pitched, message.New("sped-up")}, {slowed, message.New("slowed-down")},
	{lullaby, message.New("lullaby")}, {workout, message.New("workout")}, {spoken, message.New("spoken")},
	{live, message.New("live")}, {acoustic, message.New("acoustic")}, {remix, message.New("remixed")}, {demo, message.New("demo")}, {instrumental, message.New("instrumental")},
	{extended, message.New("extended")}, {reprise, message.New("reprise")}, {session, message.New("session")}, {orchestral, message.New("orchestral")}, {piano, message.New("piano")},
	{strings_, message.New("string")}, {rerecorded, message.New("re-recorded")}, {aCappella, message.New("a cappella")}, {slow, message.New("slow")}, {medley, message.New("medley")},
	{alternate, message.New("alternate")}, {foreign, message.New("other-language")}, {named, message.New("differently named")},
}

// markWords are the words of a bracket or dash part that mark a version, in
// the languages Spotify's titles use, folded.
var markWords = map[string]mark{
	"live": live, "canli": live, "ライブ": live, "라이브": live, "unplugged": live | acoustic, "concert": live, "concierto": live,
	"acoustic": acoustic, "acustico": acoustic, "acustica": acoustic, "acoustique": acoustic, "akustik": acoustic,
	"akustisch": acoustic, "stripped": acoustic, "어쿠스틱": acoustic, "アコースティック": acoustic,
	"remix": remix, "rmx": remix, "remixed": remix, "remezcla": remix, "rework": remix, "reworked": remix, "bootleg": remix,
	"dub": remix, "vip": remix, "flip": remix, "megamix": remix | medley, "リミックス": remix, "리믹스": remix, "refix": remix,
	"demo": demo, "demos": demo, "maqueta": demo, "데모": demo, "デモ": demo,
	"instrumental": instrumental, "instrumentals": instrumental, "inst": instrumental, "instr": instrumental,
	"strumentale": instrumental, "instrumentale": instrumental, "インストゥルメンタル": instrumental, "伴奏": instrumental,
	"extended": extended, "extendida": extended, "longue": extended,
	"reprise": reprise, "ripresa": reprise,
	"session": session, "sessions": session, "sesion": session, "sesiones": session,
	"orchestral": orchestral, "orchestra": orchestral, "orquestal": orchestral, "symphonic": orchestral, "sinfonico": orchestral,
	"piano": piano, "ピアノ": piano, "피아노": piano,
	"strings": strings_, "string": strings_, "quartet": strings_,
	"rerecorded": rerecorded, "rerecording": rerecorded, "regrabado": rerecorded,
	"hardstyle": remix, "anthem": remix, "chopped": remix, "screwed": remix, "reimagined": alternate, "acapella": aCappella, "capella": aCappella, "cappella": aCappella, "acappella": aCappella,
	"slow": slow, "lenta": slow, "lento": slow,
	"medley": medley, "mashup": medley, "mash": medley, "potpourri": medley,
	"alternate": alternate, "alternative": alternate, "outtake": alternate, "outtakes": alternate, "rehearsal": alternate, "rehearsals": alternate, "anthology": alternate, "snippet": alternate, "skit": alternate,
	"interlude": alternate,
	"karaoke":   karaoke, "カラオケ": karaoke, "노래방": karaoke, "karaokes": karaoke, "playback": karaoke,
	"tribute": tribute, "tributo": tribute, "hommage": tribute, "homenaje": tribute,
	"cover": coverMark, "covers": coverMark, "カバー": coverMark, "커버": coverMark,
	"nightcore": pitched, "slowed": slowed, "8d": pitched, "daycore": slowed, "chipmunk": pitched, "reverb": slowed,
	"lullaby": lullaby, "lullabies": lullaby, "babies": lullaby,
	"workout": workout, "ringtone": workout, "bpm": workout,
	"mitschnitt": live, "konzert": live, "演唱會": live, "演唱会": live, "現場": live, "现场": live, "音樂會": live, "音乐会": live, "ライヴ": live,
	"концерт": live, "vivo": live, "directo": live, "콘서트": live, "오케스트라": orchestral, "오르골": lullaby, "オルゴール": lullaby, "八音盒": lullaby,
	"純音樂": instrumental, "纯音乐": instrumental, "インスト": instrumental, "반주": instrumental, "반주곡": instrumental, "연주곡": instrumental,
	"アカペラ": aCappella, "リミックスver": remix, "混音": remix, "鋼琴": piano, "钢琴": piano, "吉他": acoustic, "不插電": acoustic, "不插电": acoustic,
	"卡拉ok": karaoke, "翻唱": coverMark, "試聽": demo, "试听": demo, "lofi": remix, "loop": extended, "looped": extended,
	"sped": pitched, "bbc": session, "kexp": session, "commentary": spoken, "interview": spoken, "audiobook": spoken, "podcast": spoken,
}

// markPhrases are marks of several words.
var markPhrases = []struct {
	words []string
	mark  mark
}{
	{[]string{"mash", "up"}, medley}, {[]string{"en", "vivo"}, live}, {[]string{"en", "directo"}, live}, {[]string{"ao", "vivo"}, live}, {[]string{"dal", "vivo"}, live},
	{[]string{"en", "public"}, live}, {[]string{"im", "konzert"}, live},
	{[]string{"re", "recorded"}, rerecorded}, {[]string{"re", "recording"}, rerecorded}, {[]string{"new", "recording"}, rerecorded},
	{[]string{"newly", "recorded"}, rerecorded}, {[]string{"studio", "outtake"}, alternate},
	{[]string{"early", "take"}, alternate}, {[]string{"re", "imagined"}, alternate}, {[]string{"vocals", "only"}, aCappella},
	{[]string{"en", "francais"}, foreign}, {[]string{"en", "espanol"}, foreign}, {[]string{"auf", "deutsch"}, foreign}, {[]string{"in", "italiano"}, foreign}, {[]string{"rough", "mix"}, demo}, {[]string{"long", "version"}, extended},
	{[]string{"off", "vocal"}, karaoke}, {[]string{"backing", "track"}, karaoke}, {[]string{"minus", "one"}, karaoke},
	{[]string{"sing", "along"}, karaoke}, {[]string{"in", "the", "style", "of"}, styled},
	{[]string{"made", "famous"}, styled}, {[]string{"made", "popular"}, styled}, {[]string{"originally", "performed"}, styled},
	{[]string{"as", "performed", "by"}, styled}, {[]string{"originally", "by"}, styled},
	{[]string{"sped", "up"}, pitched}, {[]string{"speed", "up"}, pitched}, {[]string{"spedup"}, pitched},
	{[]string{"na", "zywo"}, live}, {[]string{"w", "radiu"}, live}, {[]string{"ao", "vivo"}, live}, {[]string{"in", "concert"}, live},
	{[]string{"lo", "fi"}, remix}, {[]string{"low", "fi"}, remix}, {[]string{"1", "hour"}, extended}, {[]string{"hour", "loop"}, extended}, {[]string{"hour", "version"}, extended},
	{[]string{"radio", "1"}, session}, {[]string{"tiny", "desk"}, session}, {[]string{"live", "lounge"}, session | live},
	{[]string{"music", "box"}, lullaby}, {[]string{"for", "baby"}, lullaby},
}

// hardAnywhere are words that mark a track as no recording of the act itself
// even when they stand in the plain title.
var hardAnywhere = []string{"karaoke", "nightcore"}

// versionWords call what stands beside them a version of its own.
var versionWords = map[string]bool{
	"version": true, "versao": true, "versione": true, "ver": true, "vers": true, "バージョン": true, "버전": true,
	"版": true, "版本": true, "ヴァージョン": true, "wersja": true, "fassung": true, "verzio": true, "versio": true, "versiya": true, "версия": true, "size": true,
	"mix": true, "edit": true, "cut": true, "take": true, "rendition": true, "arrangement": true, "arr": true,
}

// editionWords beside a version word leave the recording the same.
var editionWords = map[string]bool{
	"album": true, "single": true, "radio": true, "original": true, "lp": true, "7": true, "explicit": true, "clean": true,
	"main": true, "full": true, "mono": true, "stereo": true, "standard": true, "video": true, "audio": true, "soundtrack": true,
	"film": true, "movie": true, "tv": true, "netflix": true, "official": true, "series": true, "us": true, "uk": true,
	"digital": true, "bonus": true, "track": true, "studio": true, "deluxe": true, "ep": true, "the": true, "a": true,
	"remaster": true, "remastered": true, "remastering": true, "remasterizado": true, "remasterizada": true, "remasterise": true,
	"rimasterizzato": true, "expanded": true, "anniversary": true, "edition": true, "special": true, "short": true, "title": true,
	"theme": true, "opening": true, "reissue": true, "release": true, "restored": true, "dolby": true, "atmos": true,
	"spatial": true, "lyric": true, "lyrics": true, "hd": true, "hq": true, "4k": true, "visualizer": true, "inch": true,
	"cd": true, "vinyl": true, "version": true, "ver": true, "versao": true, "versione": true, "mix": true, "edit": true,
	"リマスター": true, "remasterizacion": true, "リマスタ": true, "and": true, "of": true, "in": true, "deluxeedition": true,
}

// styles are kinds of music that make a bracket another arrangement.
var styles = map[string]bool{
	"jazz": true, "rock": true, "metal": true, "punk": true, "house": true, "techno": true, "trap": true, "drill": true, "swing": true,
	"reggae": true, "bossa": true, "nova": true, "bossanova": true, "country": true, "ambient": true, "chill": true, "chillout": true, "club": true,
	"edm": true, "disco": true, "funk": true, "salsa": true, "bachata": true, "cumbia": true, "flamenco": true, "gospel": true, "lounge": true,
	"trance": true, "dubstep": true, "garage": true, "synthwave": true, "8bit": true, "chiptune": true, "ukulele": true, "guitar": true,
	"violin": true, "cello": true, "harp": true, "flute": true, "sax": true, "saxophone": true, "organ": true, "choir": true, "choral": true,
	"ballad": true, "latino": true, "tango": true, "samba": true, "ska": true, "phonk": true, "hardcore": true, "epic": true,
}

// softMix are words that beside "mix" still mean another mix of the recording.
var softMix = map[string]bool{"original": true, "mono": true, "stereo": true, "album": true, "single": true, "radio": true}

// languages name the tongue of a version.
var languages = map[string]bool{
	"spanish": true, "english": true, "french": true, "german": true, "italian": true, "portuguese": true, "japanese": true,
	"korean": true, "chinese": true, "mandarin": true, "spanglish": true, "espanol": true, "ingles": true, "francais": true,
	"arabic": true, "hindi": true, "russian": true, "polish": true, "polski": true, "polska": true, "castellano": true, "castilian": true,
	"deutsch": true, "deutsche": true, "dutch": true, "nederlands": true, "swedish": true, "svenska": true, "danish": true, "dansk": true,
	"norwegian": true, "norsk": true, "finnish": true, "suomi": true, "turkish": true, "turkce": true, "greek": true, "hebrew": true,
	"thai": true, "vietnamese": true, "indonesian": true, "malay": true, "hungarian": true, "magyar": true, "czech": true, "cesky": true,
	"slovak": true, "romanian": true, "bulgarian": true, "croatian": true, "serbian": true, "ukrainian": true, "icelandic": true,
	"catalan": true, "catala": true, "galician": true, "basque": true, "cantonese": true, "taiwanese": true, "hokkien": true, "tagalog": true,
	"filipino": true, "brazilian": true, "latin": true, "tamil": true, "telugu": true, "urdu": true, "punjabi": true, "bengali": true,
	"persian": true, "farsi": true, "swahili": true, "zulu": true, "italiano": true, "italiana": true, "portugues": true, "francaise": true,
	"flemish": true, "gaelic": true, "welsh": true, "maori": true, "hawaiian": true, "esperanto": true, "日本語": true, "中文": true,
	"國語": true, "国语": true, "粵語": true, "粤语": true, "華語": true, "华语": true, "閩南語": true, "台語": true, "台语": true, "英文": true,
	"日文": true, "韓文": true, "韩文": true, "英語": true, "韓国語": true, "中国語": true, "한국어": true, "영어": true, "일본어": true, "중국어": true,
	"русская": true, "украинская": true,
}

// ensembles beside "with" make another arrangement, not a guest.
var ensembles = map[string]bool{"orchestra": true, "philharmonic": true, "symphony": true, "choir": true, "strings": true, "orchester": true}

// originWords open a part that only says where the recording is from.
var originWords = map[string]bool{"from": true, "aus": true, "dal": true, "dalla": true, "tire": true}

// soundtrackWords make a part a remark on the release.
var soundtrackWords = map[string]bool{
	"soundtrack": true, "ost": true, "motion": true, "banda": true, "serie": true, "netflix": true, "bande": true, "film": true,
	"pelicula": true, "trilha": true, "score": true, "サウンドトラック": true, "filmmusik": true, "muzigi": true, "dizi": true, "주제가": true,
}

// joiners stand between the acts of a credit.
var joiners = []string{
	"&", "and", "feat.", "feat", "featuring", "ft.", "ft", "with", "x", "+", "vs.", "vs", "×", "con", "y", "e", "et", "und", "presents", "pres.", "pres",
}

// offeredJoiners are the plainer ones that a candidate's single artist is split
// at: the others are parts of names there.
var offeredJoiners = []string{"&", "and", "feat.", "feat", "featuring", "ft.", "ft", "with", "vs.", "vs"}

// numberWords are folded to digits so that "Seven Rings" is "7 rings".
var numberWords = map[string]string{
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
	"sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
	"fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1000",
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
	"eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "thirteenth": "13th",
}

// romans are the numerals that may count parts.
var romans = map[string]string{
	"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12",
}

// counters are words that a number of a part follows; they go, the number stays.
var counters = map[string]bool{"part": true, "pt": true, "pts": true, "parts": true, "no": true, "nr": true, "vol": true, "volume": true, "chapter": true, "book": true}

// sameWords are spellings of one word.
var sameWords = map[string]string{
	"mister": "mr", "saint": "st", "doctor": "dr", "theatre": "theater", "centre": "center", "colour": "color", "grey": "gray", "honour": "honor",
	"through": "thru", "tonite": "tonight", "nite": "night", "luv": "love", "ya": "you", "u": "you", "ur": "your", "n": "and",
	"favourite": "favorite", "versus": "vs", "til": "till", "until": "till", "ok": "okay", "gonna": "goingto", "wanna": "wantto",
	"cause": "because", "cuz": "because", "em": "them", "neighbour": "neighbor", "2nite": "tonight", "movt": "movement",
}

// composers are the surnames by which composers are known alone.
var composers = map[string]bool{
	"bach": true, "bartok": true, "beethoven": true, "bellini": true, "berlioz": true, "bizet": true, "boccherini": true, "borodin": true, "brahms": true,
	"britten": true, "bruch": true, "bruckner": true, "chopin": true, "copland": true, "corelli": true, "debussy": true, "delibes": true, "donizetti": true,
	"dvorak": true, "elgar": true, "faure": true, "gershwin": true, "glass": true, "gluck": true, "gounod": true, "grieg": true, "handel": true,
	"haydn": true, "holst": true, "leoncavallo": true, "liszt": true, "mahler": true, "mascagni": true, "massenet": true, "mendelssohn": true,
	"monteverdi": true, "morricone": true, "mozart": true, "mussorgsky": true, "offenbach": true, "orff": true, "pachelbel": true, "paganini": true,
	"part": true, "prokofiev": true, "puccini": true, "purcell": true, "rachmaninoff": true, "rachmaninov": true, "ravel": true, "rossini": true,
	"satie": true, "scarlatti": true, "schubert": true, "schumann": true, "scriabin": true, "shostakovich": true, "sibelius": true, "smetana": true,
	"sousa": true, "strauss": true, "stravinsky": true, "tchaikovsky": true, "tchaikowsky": true, "telemann": true, "verdi": true, "vivaldi": true,
	"wagner": true, "weber": true, "albinoni": true, "barber": true, "bernstein": true, "boulanger": true, "clementi": true, "czerny": true,
	"einaudi": true, "gorecki": true, "hummel": true, "khachaturian": true, "ligeti": true, "lully": true, "rameau": true, "respighi": true,
	"rodrigo": true, "ponchielli": true, "saintsaens": true, "saens": true, "korsakov": true, "vaughan": true,
}

// renamed gives acts that took another name one key.
var renamed = map[string]string{
	"dixiechicks": "chicks", "chicks": "chicks", "ladyantebellum": "ladya", "ladya": "ladya", "kanyewest": "ye", "ye": "ye",
	"puffdaddy": "diddy", "pdiddy": "diddy", "diddy": "diddy", "catstevens": "yusuf", "yusuf": "yusuf", "yusufislam": "yusuf", "yusufcatstevens": "yusuf",
	"snooplion": "snoopdogg", "snoopdogg": "snoopdogg", "snoopdoggydogg": "snoopdogg", "mosdef": "yasiinbey", "yasiinbey": "yasiinbey",
	"nin": "nineinchnails", "nineinchnails": "nineinchnails", "elo": "electriclightorchestra", "electriclightorchestra": "electriclightorchestra",
	"ccr": "creedenceclearwaterrevival", "creedenceclearwaterrevival": "creedenceclearwaterrevival", "ratm": "rageagainstthemachine", "rageagainstthemachine": "rageagainstthemachine",
	"omd": "orchestralmanoeuvresinthedark", "orchestralmanoeuvresinthedark": "orchestralmanoeuvresinthedark", "smallfaces": "faces", "faces": "faces",
	"2pac": "tupac", "tupac": "tupac", "tupacshakur": "tupac", "notoriousbig": "biggie", "biggie": "biggie", "biggiesmalls": "biggie",
	"terencetrentdarby": "sanandamaitreya", "sanandamaitreya": "sanandamaitreya", "antonyandthejohnsons": "anohni", "anohni": "anohni", "anohniandthejohnsons": "anohni",
	"bandofgypsys": "jimihendrix", "jimihendrix": "jimihendrix", "jimihendrixexperience": "jimihendrix",
	"englishbeat": "beat", "beat": "beat",
	"yazoo": "yaz", "yaz": "yaz", "suedelondon": "suede", "londonsuede": "suede", "suede": "suede", "charlatansuk": "charlatans", "charlatans": "charlatans",
	"jacksonfive": "jackson5", "jackson5": "jackson5", "jacksons": "jackson5", "prince": "prince",
	"princeandtherevolution": "prince", "bobmarley": "bobmarley", "bobmarleyandthewailers": "bobmarley",
}
