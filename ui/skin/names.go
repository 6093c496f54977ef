package skin

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names beside Fyne's own.
const (
	ColorNameSecondaryText fyne.ThemeColorName = "needledropSecondaryText"
	ColorNameSurface       fyne.ThemeColorName = "needledropSurface"  // panels on the background
	ColorNameHairline      fyne.ThemeColorName = "needledropHairline" // decoration only: carries no meaning
	ColorNameAccentText    fyne.ThemeColorName = "needledropAccentText"
	ColorNameRing          fyne.ThemeColorName = "needledropRing" // around what has the keyboard
	ColorNameStar          fyne.ThemeColorName = "needledropStar"
	ColorNameChip          fyne.ThemeColorName = "needledropChip"
	ColorNameChipHover     fyne.ThemeColorName = "needledropChipHover"
	ColorNameChipText      fyne.ThemeColorName = "needledropChipText"
	ColorNameChipOn        fyne.ThemeColorName = "needledropChipOn"
	ColorNameChipOnText    fyne.ThemeColorName = "needledropChipOnText"

	ColorNameBadgeSong            fyne.ThemeColorName = "needledropBadgeSong"
	ColorNameBadgeSongText        fyne.ThemeColorName = "needledropBadgeSongText"
	ColorNameBadgeCover           fyne.ThemeColorName = "needledropBadgeCover"
	ColorNameBadgeCoverText       fyne.ThemeColorName = "needledropBadgeCoverText"
	ColorNameBadgeScore           fyne.ThemeColorName = "needledropBadgeScore"
	ColorNameBadgeScoreText       fyne.ThemeColorName = "needledropBadgeScoreText"
	ColorNameBadgePerformance     fyne.ThemeColorName = "needledropBadgePerformance"
	ColorNameBadgePerformanceText fyne.ThemeColorName = "needledropBadgePerformanceText"
)

// Size names beside Fyne's own.
const (
	SizeNameDisplayText fyne.ThemeSizeName = "needledropDisplayText"
	SizeNameCardRadius  fyne.ThemeSizeName = "needledropCardRadius"
	SizeNameCardGap     fyne.ThemeSizeName = "needledropCardGap"
	SizeNameRing        fyne.ThemeSizeName = "needledropRing"
)

// Colour returns the colour of a name under the theme and variant in use.
func Colour(name fyne.ThemeColorName) color.Color { return theme.Color(name) }
