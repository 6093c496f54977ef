package skin

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// lightColours returns the light colours by name: the grey of good paper, never pure white but for what lies on it.
func lightColours() map[fyne.ThemeColorName]color.NRGBA {
	return map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameBackground:          {R: 0xfa, G: 0xf8, B: 0xf5, A: 0xff},
		theme.ColorNameForeground:          inkOf(0x11),
		theme.ColorNameButton:              {R: 0xec, G: 0xe7, B: 0xe0, A: 0xff},
		theme.ColorNameDisabledButton:      {R: 0xf1, G: 0xed, B: 0xe7, A: 0xff},
		theme.ColorNameDisabled:            {R: 0x6e, G: 0x67, B: 0x5f, A: 0xff},
		theme.ColorNamePlaceHolder:         {R: 0x65, G: 0x5e, B: 0x57, A: 0xff},
		theme.ColorNamePrimary:             {R: 0xb8, G: 0x3a, B: 0x0b, A: 0xff},
		theme.ColorNameHyperlink:           {R: 0xa8, G: 0x35, B: 0x09, A: 0xff},
		theme.ColorNameError:               {R: 0xb3, G: 0x26, B: 0x1e, A: 0xff},
		theme.ColorNameSuccess:             {R: 0x1a, G: 0x74, B: 0x43, A: 0xff},
		theme.ColorNameWarning:             {R: 0x85, G: 0x55, B: 0x00, A: 0xff},
		theme.ColorNameForegroundOnPrimary: {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameForegroundOnError:   {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameForegroundOnSuccess: {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameForegroundOnWarning: {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameFocus:               {R: 0xb8, G: 0x3a, B: 0x0b, A: 0x55},
		theme.ColorNameHover:               {R: 0x1d, G: 0x1a, B: 0x17, A: 0x0f},
		theme.ColorNamePressed:             {R: 0x1d, G: 0x1a, B: 0x17, A: 0x22},
		theme.ColorNameSelection:           {R: 0xb8, G: 0x3a, B: 0x0b, A: 0x2e},
		theme.ColorNameInputBackground:     {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameInputBorder:         {R: 0x8c, G: 0x84, B: 0x7b, A: 0xff},
		theme.ColorNameSeparator:           {R: 0x92, G: 0x89, B: 0x7f, A: 0xff},
		theme.ColorNameHeaderBackground:    {R: 0xf3, G: 0xef, B: 0xe9, A: 0xff},
		theme.ColorNameMenuBackground:      {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameOverlayBackground:   {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		theme.ColorNameScrollBar:           {R: 0x6e, G: 0x67, B: 0x5f, A: 0xc8},
		theme.ColorNameScrollBarBackground: {R: 0x1d, G: 0x1a, B: 0x17, A: 0x0a},
		theme.ColorNameShadow:              {R: 0x1d, G: 0x1a, B: 0x17, A: 0x33},
		ColorNameSecondaryText:             {R: 0x5c, G: 0x55, B: 0x4e, A: 0xff},
		ColorNameSurface:                   {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		ColorNameHairline:                  {R: 0xe5, G: 0xdf, B: 0xd7, A: 0xff},
		ColorNameAccentText:                {R: 0xa8, G: 0x35, B: 0x09, A: 0xff},
		ColorNameRing:                      {R: 0xb8, G: 0x3a, B: 0x0b, A: 0xff},
		ColorNameStar:                      {R: 0x8a, G: 0x5c, B: 0x00, A: 0xff},
		ColorNameChip:                      {R: 0xec, G: 0xe7, B: 0xe0, A: 0xff},
		ColorNameChipHover:                 {R: 0xe0, G: 0xd9, B: 0xcf, A: 0xff},
		ColorNameChipText:                  {R: 0x1d, G: 0x1a, B: 0x17, A: 0xff},
		ColorNameChipOn:                    {R: 0xb8, G: 0x3a, B: 0x0b, A: 0xff},
		ColorNameChipOnText:                {R: 0xff, G: 0xff, B: 0xff, A: 0xff},
		ColorNameBadgeSong:                 {R: 0xe1, G: 0xec, B: 0xfb, A: 0xff},
		ColorNameBadgeSongText:             {R: 0x1c, G: 0x4c, B: 0x99, A: 0xff},
		ColorNameBadgeCover:                {R: 0xfb, G: 0xe3, B: 0xf3, A: 0xff},
		ColorNameBadgeCoverText:            {R: 0x87, G: 0x1e, B: 0x68, A: 0xff},
		ColorNameBadgeScore:                {R: 0xeb, G: 0xe5, B: 0xfb, A: 0xff},
		ColorNameBadgeScoreText:            {R: 0x4d, G: 0x33, B: 0xa0, A: 0xff},
		ColorNameBadgePerformance:          {R: 0xdb, G: 0xf2, B: 0xe5, A: 0xff},
		ColorNameBadgePerformanceText:      {R: 0x11, G: 0x5d, B: 0x38, A: 0xff},
	}
}
