package app

import (
	"context"

	"needledrop/internal/userdata"
)

// Likings lists the titles, artists and people that the person likes, the newest
// first. Those that the catalog lacks are among them.
func (a *App) Likings(ctx context.Context) ([]userdata.Liking, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Likings(ctx)
}

// Likes reports whether the person likes a title, an artist or a person.
func (a *App) Likes(ctx context.Context, kind userdata.LikedKind, id string) (bool, error) {
	all, err := a.Likings(ctx)
	for _, l := range all {
		if l.Kind == kind && l.ID == id {
			return true, err
		}
	}
	return false, err
}

// SetLiked makes a title, an artist or a person a favourite, or no more.
func (a *App) SetLiked(ctx context.Context, like bool, kind userdata.LikedKind, id string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	if !like {
		return user.Unlike(ctx, kind, id)
	}
	return user.Like(ctx, userdata.Liking{Kind: kind, ID: id, Added: a.now()})
}
