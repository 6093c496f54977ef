package library

import (
	"context"
	"database/sql"
	"sync"
)

// statements keeps the statements of searches prepared: preparing one takes as
// long as running it.
type statements struct {
	mu     sync.Mutex
	byText map[string]*sql.Stmt
}

// stmt returns the prepared statement of a fixed text. It is closed with the
// database.
func (c *Index) stmt(ctx context.Context, text string) (*sql.Stmt, error) {
	c.statements.mu.Lock()
	defer c.statements.mu.Unlock()
	if s := c.statements.byText[text]; s != nil {
		return s, nil
	}
	s, err := c.db.PrepareContext(context.WithoutCancel(ctx), text)
	if err != nil {
		return nil, err
	}
	if c.statements.byText == nil {
		c.statements.byText = map[string]*sql.Stmt{}
	}
	c.statements.byText[text] = s
	return s, nil
}

// query runs a statement of a fixed text.
func (c *Index) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	s, err := c.stmt(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// row reads the first row of a statement of a fixed text.
func (c *Index) row(ctx context.Context, text string, args []any, into ...any) error {
	s, err := c.stmt(ctx, text)
	if err != nil {
		return err
	}
	return s.QueryRowContext(ctx, args...).Scan(into...)
}
