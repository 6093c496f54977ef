package app

import "context"

// RecentSearches lists the person's last searches, the newest first, 20 at
// most.
func (a *App) RecentSearches(ctx context.Context) ([]string, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Searches(ctx)
}

// KeepSearch remembers a search that led somewhere as the newest.
func (a *App) KeepSearch(ctx context.Context, words string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.KeepSearch(ctx, words)
}

// ForgetSearch forgets one search.
func (a *App) ForgetSearch(ctx context.Context, words string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.ForgetSearch(ctx, words)
}

// ForgetSearches forgets all searches.
func (a *App) ForgetSearches(ctx context.Context) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.ForgetSearches(ctx)
}
