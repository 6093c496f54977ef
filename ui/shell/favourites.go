package shell

import (
	"context"

	"needledrop/internal/userdata"
	"needledrop/ui/labels"
	"needledrop/ui/widgets"
)

// LikeSongs makes songs favourites, or no more, also after their page was left.
func (s *Shell) LikeSongs(on bool, cues ...string) {
	s.keep(func(ctx context.Context) error { return s.Core.SetFavourite(ctx, on, cues...) })
}

// Like makes a title, an artist or a person a favourite, or no more.
func (s *Shell) Like(on bool, kind userdata.LikedKind, id string) {
	s.keep(func(ctx context.Context) error { return s.Core.SetLiked(ctx, on, kind, id) })
}

// keep stores something small that the page shows already.
func (s *Shell) keep(work func(context.Context) error) {
	RunToEnd(s.Ctx, s.Work, NoResult(work), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}

// NewHeart returns a heart for a title, an artist or a person, which is full once
// it is known that they are a favourite.
func (s *Shell) NewHeart(ctx context.Context, kind userdata.LikedKind, id string) *widgets.HeartButton {
	changed := func(on bool) { s.Like(on, kind, id) }
	heart := widgets.NewHeartButton(false, changed)
	Load(ctx, s.Work, func(ctx context.Context) (bool, error) { return s.Core.Likes(ctx, kind, id) }, func(on bool, err error) {
		if err == nil { // without the person's data the heart stays empty
			heart.Set(on, changed)
		}
	})
	return heart
}
