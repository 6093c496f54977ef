package skin

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// darkColours returns the dark colours by name: warm greys close to black.
func darkColours() map[fyne.ThemeColorName]color.NRGBA {
	return map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameBackground:          {R: 0x12, G: 0x11, B: 0x14, A: 0xff},
		theme.ColorNameForeground:          inkOf(0xff),
		theme.ColorNameButton:              {R: 0x2a, G: 0x28, B: 0x2d, A: 0xff},
		theme.ColorNameDisabledButton:      {R: 0x1f, G: 0x1e, B: 0x22, A: 0xff},
		theme.ColorNameDisabled:            {R: 0x95, G: 0x8f, B: 0x89, A: 0xff},
		theme.ColorNamePlaceHolder:         {R: 0xa3, G: 0x9d, B: 0x96, A: 0xff},
		theme.ColorNamePrimary:             {R: 0xff, G: 0x85, B: 0x52, A: 0xff},
		theme.ColorNameHyperlink:           {R: 0xff, G: 0x9b, B: 0x70, A: 0xff},
		theme.ColorNameError:               {R: 0xff, G: 0x7b, B: 0x72, A: 0xff},
		theme.ColorNameSuccess:             {R: 0x5c, G: 0xcb, B: 0x8a, A: 0xff},
		theme.ColorNameWarning:             {R: 0xf2, G: 0xb8, B: 0x4b, A: 0xff},
		theme.ColorNameForegroundOnPrimary: {R: 0x1f, G: 0x0b, B: 0x02, A: 0xff},
		theme.ColorNameForegroundOnError:   {R: 0x24, G: 0x05, B: 0x03, A: 0xff},
		theme.ColorNameForegroundOnSuccess: {R: 0x03, G: 0x19, B: 0x0d, A: 0xff},
		theme.ColorNameForegroundOnWarning: {R: 0x1f, G: 0x14, B: 0x00, A: 0xff},
		theme.ColorNameFocus:               {R: 0xff, G: 0x85, B: 0x52, A: 0x66},
		theme.ColorNameHover:               {R: 0xff, G: 0xff, B: 0xff, A: 0x14},
		theme.ColorNamePressed:             {R: 0xff, G: 0xff, B: 0xff, A: 0x26},
		theme.ColorNameSelection:           {R: 0xff, G: 0x85, B: 0x52, A: 0x40},
		theme.ColorNameInputBackground:     {R: 0x1b, G: 0x1a, B: 0x1e, A: 0xff},
		theme.ColorNameInputBorder:         {R: 0x77, G: 0x72, B: 0x7a, A: 0xff},
		theme.ColorNameSeparator:           {R: 0x74, G: 0x6f, B: 0x77, A: 0xff},
		theme.ColorNameHeaderBackground:    {R: 0x1b, G: 0x1a, B: 0x1e, A: 0xff},
		theme.ColorNameMenuBackground:      {R: 0x23, G: 0x22, B: 0x27, A: 0xff},
		theme.ColorNameOverlayBackground:   {R: 0x1b, G: 0x1a, B: 0x1e, A: 0xff},
		theme.ColorNameScrollBar:           {R: 0x8b, G: 0x85, B: 0x8d, A: 0xb0},
		theme.ColorNameScrollBarBackground: {R: 0xff, G: 0xff, B: 0xff, A: 0x0a},
		theme.ColorNameShadow:              {R: 0x00, G: 0x00, B: 0x00, A: 0x80},
		ColorNameSecondaryText:             {R: 0xb5, G: 0xaf, B: 0xa9, A: 0xff},
		ColorNameSurface:                   {R: 0x1b, G: 0x1a, B: 0x1e, A: 0xff},
		ColorNameHairline:                  {R: 0x2c, G: 0x2a, B: 0x2f, A: 0xff},
		ColorNameAccentText:                {R: 0xff, G: 0x9b, B: 0x70, A: 0xff},
		ColorNameRing:                      {R: 0xff, G: 0x85, B: 0x52, A: 0xff},
		ColorNameStar:                      {R: 0xff, G: 0xc8, B: 0x57, A: 0xff},
		ColorNameChip:                      {R: 0x2a, G: 0x28, B: 0x2d, A: 0xff},
		ColorNameChipHover:                 {R: 0x37, G: 0x35, B: 0x3b, A: 0xff},
		ColorNameChipText:                  {R: 0xf4, G: 0xf1, B: 0xed, A: 0xff},
		ColorNameChipOn:                    {R: 0xff, G: 0x85, B: 0x52, A: 0xff},
		ColorNameChipOnText:                {R: 0x1f, G: 0x0b, B: 0x02, A: 0xff},
		ColorNameBadgeSong:                 {R: 0x1b, G: 0x2a, B: 0x40, A: 0xff},
		ColorNameBadgeSongText:             {R: 0x8d, G: 0xbb, B: 0xff, A: 0xff},
		ColorNameBadgeCover:                {R: 0x3b, G: 0x20, B: 0x36, A: 0xff},
		ColorNameBadgeCoverText:            {R: 0xf3, G: 0xa8, B: 0xdc, A: 0xff},
		ColorNameBadgeScore:                {R: 0x2c, G: 0x25, B: 0x47, A: 0xff},
		ColorNameBadgeScoreText:            {R: 0xc9, G: 0xb8, B: 0xff, A: 0xff},
		ColorNameBadgePerformance:          {R: 0x16, G: 0x32, B: 0x25, A: 0xff},
		ColorNameBadgePerformanceText:      {R: 0x83, G: 0xdc, B: 0xad, A: 0xff},
	}
}
