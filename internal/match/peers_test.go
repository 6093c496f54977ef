package match

import "testing"

// The tests of this file hold the matcher to failures found in other
// programs' rules, each under the name of its cause.

// decides runs one case in the format of testdata/cases.
func decides(t *testing.T, text string) {
	t.Helper()
	examples, err := parseExamples(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		t.Run(e.name, e.check)
	}
}

func TestNotSpotDLsPenaltyOnRemasters(t *testing.T) {
	t.Parallel()
	decides(t, `
auto "remastered" must not count against a track, nor twice for holding "remaster"
  want  Paper Moon | The Gulls
  trap  Paper Noon | The Gulls
  right Paper Moon - Remastered 2009 | The Gulls`)
}

func TestNotSpotDLsAliveForLive(t *testing.T) {
	t.Parallel()
	decides(t, `
auto "alive" in the wanted title must not excuse a live recording
  want  Stayin' Alive | Bee Gees
  trap  Stayin' Alive - Live | Bee Gees
  right Stayin' Alive | Bee Gees
review "alive" does not ask for a live recording
  want  Stayin' Alive | Bee Gees
  right Stayin' Alive - Live | Bee Gees`)
}

func TestNotSpotDLsSortedWords(t *testing.T) {
	t.Parallel()
	decides(t, `
none movements share their words
  want Concerto Grosso in G Minor, Op. 6 No. 8: I. Vivace | Arcangelo Corelli
  trap Concerto Grosso in G Minor, Op. 6 No. 8: V. Allegro | Arcangelo Corelli
none the same words in another order
  want Night After Rain | The Gulls
  trap Rain After Night | The Gulls`)
}

func TestNotSpotDLsSuffixOutweighingTheTitle(t *testing.T) {
	t.Parallel()
	decides(t, `
none the version's name is no part of the song's
  want White Horse (Taylor's Version) | Taylor Swift
  trap Mr. Perfectly Fine (Taylor's Version) (From The Vault) | Taylor Swift`)
}

func TestNotSpotDLsMissingWordsForLive(t *testing.T) {
	t.Parallel()
	decides(t, `
review "Ao Vivo" is live
  want  Cais de Pedra | As Gaivotas
  right Cais de Pedra (Ao Vivo) | As Gaivotas
none "A Tribute To" is no recording of the act
  want  Cais de Pedra | As Gaivotas
  trap  Cais de Pedra (A Tribute To As Gaivotas) | Tribute Room
none karaoke and sped-up tracks
  want  Cais de Pedra | As Gaivotas
  trap  Cais de Pedra - Sped Up | As Gaivotas
  trap  Cais de Pedra (Karaoke) | As Gaivotas
review another mix by its year
  want  Paper Moon | The Gulls
  right Paper Moon - 2020 Mix | The Gulls`)
}

func TestNotSpotDLsOtherSongOfTheAct(t *testing.T) {
	t.Parallel()
	decides(t, `
none one word in common is not enough
  want I Do Believe | Donna Summer
  trap I Feel Love | Donna Summer`)
}

func TestNotSpotDLsLongGuestLists(t *testing.T) {
	t.Parallel()
	decides(t, `
auto guests in the title are no part of it
  want  Stone | Gulls
  right Stone (feat. Mara Vale, Tom Reed, Oskar Dahl & The Harbour High Choir) | Gulls; Mara Vale; Tom Reed; Oskar Dahl; Harbour High Choir`)
}

func TestNotSpotDLsSplitAtApostrophes(t *testing.T) {
	t.Parallel()
	decides(t, `
auto a dropped apostrophe splits no word
  want  Mothers | The Gulls
  trap  Mother | The Gulls
  right Mother's | The Gulls`)
}

func TestNotBeetsDiscountOnParentheses(t *testing.T) {
	t.Parallel()
	decides(t, `
none karaoke in brackets
  want  Paper Moon | The Gulls
  trap  Paper Moon (Karaoke) | The Gulls
review a remix in brackets
  want  South of the Pier | The Gulls
  right South of the Pier (feat. Mara Vale) [Cheap Code Remix] | The Gulls; Mara Vale
review the studio recording where live is asked for
  want  The Memory of Rain (Live) | The Gulls
  right The Memory of Rain | The Gulls`)
}

func TestNotBeetsCheapDashLive(t *testing.T) {
	t.Parallel()
	decides(t, `
review six letters behind a long title are still a live recording
  want  The Night the Whole of Our Street Went Down to the Water | The Gulls
  right The Night the Whole of Our Street Went Down to the Water - Live | The Gulls`)
}

func TestNotBeetsDiscountOnParts(t *testing.T) {
	t.Parallel()
	decides(t, `
none part one is not part two
  want Another Pier in the Fog, Pt. 1 | The Gulls
  trap Another Pier in the Fog, Pt. 2 | The Gulls`)
}

func TestNotBeetsTransliteratedQuery(t *testing.T) {
	t.Parallel()
	for _, q := range Queries(Wanted{Title: "夜の港", Artist: "諏訪内"}) {
		for _, r := range q {
			if 'A' <= r && r <= 'Z' {
				t.Errorf("the query %q is not in the title's own script", q)
			}
		}
	}
}

func TestNotBeetsMissedRemasterBehindADash(t *testing.T) {
	t.Parallel()
	decides(t, `
auto a remaster behind a dash
  want  Rain | The Gulls
  right Rain - 2009 Remaster | The Gulls`)
}

func TestNotSpotifyToTidalsEmptyNames(t *testing.T) {
	t.Parallel()
	decides(t, `
none names that are empty in ASCII are not equal
  want 밤편지 | 아이유 | length 4:13
  trap 좋은 날 | 태연 | length 4:13
none titles that are empty once cut
  want (Just Keep) Lifting Me | The Gulls | length 3:10
  trap (Just Keep) Letting Go | The Gulls | length 3:10`)
}

func TestNotSpotifyToTidalsSubstringTitles(t *testing.T) {
	t.Parallel()
	decides(t, `
none a title inside a longer one
  want One | The Gulls | length 3:10
  trap One Man Band | The Gulls | length 3:10
none syllables inside another title
  want Ob-La-Di, Ob-La-Da | The Beatles | length 3:08
  trap Obscure Harbours | The Beatles | length 3:08`)
}

func TestNotSpotifyToTidalsFirstOfEqualLength(t *testing.T) {
	t.Parallel()
	decides(t, `
auto live and demo recordings of equal length
  want  Paper Moon | The Gulls | length 3:10
  trap  Paper Moon (Demo) | The Gulls | length 3:10
  trap  Paper Moon - Live | The Gulls | length 3:10
  trap  Paper Moon (Sped Up) | The Gulls | length 3:10
  right Paper Moon | The Gulls | length 3:11`)
}

func TestNotSpotifyToTidalsStraightApostrophes(t *testing.T) {
	t.Parallel()
	decides(t, `
auto typographic against straight
  want  Don\u2019t Go | The Gulls
  right Don't Go | The Gulls`)
}

func TestNotPicardsCapOnAWrongISRC(t *testing.T) {
	t.Parallel()
	decides(t, `
auto the right track has another code, its rival none
  want  Paper Moon | The Gulls | isrc QZABC2000001
  trap  Paper Noon | The Gulls
  trap  Paper Moon | Paper Gulls
  right Paper Moon | The Gulls | isrc GBXYZ0900123`)
}

func TestNotPicardsLightArtist(t *testing.T) {
	t.Parallel()
	decides(t, `
none the title alone is not enough
  want Running Up That Hill | Kate Bush
  trap Running Up That Hill | Placebo
none nor for a ballad
  want Mad World | Gary Jules
  trap Mad World | Tears for Fears
none nor with a guest
  want High Pier | The Gulls feat. Mara Vale
  trap High Pier | Copper Tide`)
}

func TestNotPicardsLowFloor(t *testing.T) {
	t.Parallel()
	decides(t, `
none a list from a text search is mostly other songs
  want Paper Moon | The Gulls
  trap Paper Plane | The Gulls
  trap Moon | The Gulls
  trap Papier Mond | Die Möwen
  trap Full Moon Paper | Copper Tide`)
}

func TestNotPicardsAmbiguousDuplicates(t *testing.T) {
	t.Parallel()
	decides(t, `
auto one recording on three releases is no doubt
  want  Paper Moon | The Gulls
  right Paper Moon | The Gulls | album Harbour Nights
  right Paper Moon | The Gulls | album The Best of the Gulls
  right Paper Moon - Remastered | The Gulls | album Harbour Nights (Deluxe)`)
}

func TestNotListenBrainzAbsoluteDistance(t *testing.T) {
	t.Parallel()
	decides(t, `
none three letters away is another short title
  want Us | The Gulls
  trap ABC | The Gulls
none short acts, too
  want Right Now | Kostrok
  trap Right Now | Korn
none four letters
  want Hurt | The Gulls
  trap Sin | The Gulls
  trap Hour | The Gulls`)
}

func TestNotListenBrainzCutAtTheDash(t *testing.T) {
	t.Parallel()
	decides(t, `
review " - Live" says something
  want  Paper Moon | The Gulls
  right Paper Moon - Live | The Gulls
doubt so does a part's name
  want  Harbour Suite - Morning | The Gulls
  trap  Harbour Suite - Evening | The Gulls`)
}

func TestNotListenBrainzFeatInBothFields(t *testing.T) {
	t.Parallel()
	decides(t, `
auto the guest is cut from the title and from the credit
  want  BLINDFOLD | Gunna feat. Lil Baby
  right BLINDFOLD (feat. Lil Baby) | Gunna; Lil Baby
auto two acts in one credit
  want  Blindfold | Gunna
  right BLINDFOLD (feat. Lil Baby) | Gunna & Lil Baby`)
}

func TestNotSpotifyToPlexContains(t *testing.T) {
	t.Parallel()
	decides(t, `
auto contained in a live recording and a remix
  want  Paper Moon | The Gulls
  trap  Paper Moon (Live at Pier 4) | The Gulls
  trap  Paper Moon - Night Bus Remix | The Gulls
  right Paper Moon | The Gulls
auto a quartet is not to be filtered out
  want  Paper Moon | Lantern Quartet
  right Paper Moon | Lantern Quartet
none an act in the native script is not any act
  want  밤바다 | 갈매기
  trap  밤바다 | 까마귀`)
}

func TestNotSpotifyToPlexFamousCover(t *testing.T) {
	t.Parallel()
	decides(t, `
none the better-known cover
  want Sweet Dreams (Are Made of This) | Eurythmics
  trap Sweet Dreams (Are Made of This) | Marilyn Manson`)
}

func TestNotMusicAssistantsEqualVersions(t *testing.T) {
	t.Parallel()
	decides(t, `
auto a remaster
  want  Paper Moon | The Gulls
  right Paper Moon - Remastered 2009 | The Gulls
auto a "From ..." suffix
  want  Paper Moon | The Gulls
  right Paper Moon - From "Harbour High" | The Gulls
auto a subtitle in brackets
  want  How Sweet It Is | Marvin Gaye
  right How Sweet It Is (To Be Loved By You) | Marvin Gaye
auto "and" for "&"
  want  Salt and Stone | The Gulls
  right Salt & Stone | The Gulls
auto a dropped article
  want  The Paper Moon | Gulls
  right Paper Moon | The Gulls`)
}

func TestNotMusicAssistantsLooseVersions(t *testing.T) {
	t.Parallel()
	decides(t, `
review equal length does not make a live recording the studio's
  want  Paper Moon | The Gulls | length 3:10
  right Paper Moon - Live | The Gulls | length 3:10`)
}

func TestNotSigma67sHelpfulLength(t *testing.T) {
	t.Parallel()
	decides(t, `
none title and length do not outweigh the act
  want Paper Moon | The Gulls | length 3:10
  trap Paper Moon | Copper Tide | length 3:10 | explicit`)
}

func TestNotTheFirstHit(t *testing.T) {
	t.Parallel()
	decides(t, `
auto the order offered says nothing
  want  Paper Moon | The Gulls
  trap  Paper Moon | Copper Tide
  trap  Paper Moon (Karaoke Version) | Sing Box
  trap  Paper Moon - Live | The Gulls
  right Paper Moon | The Gulls
none there is not always an answer
  want  Paper Moon | The Gulls
  trap  Paper Plane | The Gulls`)
}

func TestNotThePrototypesThreeWrongs(t *testing.T) {
	t.Parallel()
	decides(t, `
doubt volumes that differ by a number
  want  Paper Moon | The Gulls | album Use Your Lantern II
  trap  Paper Moon | The Gulls | album Use Your Lantern I
review a version word in another language
  want  Luna de papel | Las Gaviotas
  right Luna de papel - En Directo | Las Gaviotas
auto an act is not split at its x, and all wanted acts count
  want  Old Town Road (Remix) | Lil Nas X & Billy Ray Cyrus
  trap  Old Town Road | Lil Nas X
  right Old Town Road - Remix | Lil Nas X; Billy Ray Cyrus`)
}

func TestNoInflationByTheRemasterSuffix(t *testing.T) {
	t.Parallel()
	decides(t, `
none two songs with one long suffix
  want Yesterday - Remastered 2015 | The Beatles
  trap Hey Jude - Remastered 2015 | The Beatles`)
}
