package main

import (
	"fmt"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
)

type jobsCmd struct {
	List   listJobsCmd  `cmd:"" default:"1" help:"List the runs that made playlists."`
	Show   showJobCmd   `cmd:"" help:"Show one run and what it came to."`
	Cancel cancelJobCmd `cmd:"" help:"Give a run up; what it saved stays in Spotify."`
}

type listJobsCmd struct{}

// Run lists jobs.
func (c *listJobsCmd) Run(k *call) error {
	jobs, err := k.app.Jobs(k.ctx)
	if err != nil {
		return err
	}
	list := make([]map[string]any, len(jobs))
	rows := make([][]string, len(jobs))
	for i, head := range jobs {
		j, err := k.app.Job(k.ctx, head.ID)
		if err != nil {
			j = app.Job{Job: head} // its journal cannot be read, but it can be cancelled
		}
		list[i] = jobDocument(j)
		rows[i] = []string{fmt.Sprint(j.ID), j.Name, howFar(j), j.Updated.Format("2006-01-02 15:04")}
	}
	if k.print.json {
		return k.print.document(map[string]any{"jobs": list})
	}
	return k.print.table(rows)
}

func jobDocument(j app.Job) map[string]any {
	doc := map[string]any{
		"job": j.ID, "name": j.Name, "state": j.State, "songs": j.Songs, "looked": j.Looked, "found": j.Found, "saved": j.Saved,
		"started": j.Started.UTC().Format(time.RFC3339), "updated": j.Updated.UTC().Format(time.RFC3339),
	}
	if j.Made != nil {
		doc["playlist"] = j.Made
	}
	if !j.Until.IsZero() {
		doc["resume_at"] = j.Until.UTC().Format(time.RFC3339)
	}
	return doc
}

// howFar says how far a job is.
func howFar(j app.Job) string {
	switch playlist.State(j.State) {
	case playlist.Done:
		if lacks := j.Songs - j.Found; lacks > 0 {
			return fmt.Sprintf("done, %d of %d songs missing", lacks, j.Songs)
		}
		return fmt.Sprintf("done, %d songs", j.Songs)
	case playlist.Paused:
		if j.Until.IsZero() {
			return "paused by Spotify, which names no time"
		}
		return "paused by Spotify until " + j.Until.Local().Format("Monday 15:04")
	case playlist.Waiting:
		return "waits for you to sign in"
	case playlist.Cancelled:
		return fmt.Sprintf("stopped by you at %d of %d; `needle resume %d` goes on", j.Looked, j.Songs, j.ID)
	case playlist.Dropped:
		return "given up"
	case playlist.Failed:
		return fmt.Sprintf("failed at %d of %d; `needle resume %d` tries again", j.Looked, j.Songs, j.ID)
	}
	return fmt.Sprintf("at %d of %d; `needle resume %d` goes on if nothing runs", j.Looked, j.Songs, j.ID)
}

type showJobCmd struct {
	Job int64 `arg:"" help:"Number of the job."`
}

// Run shows a job.
func (c *showJobCmd) Run(k *call) error {
	j, err := k.app.Job(k.ctx, c.Job)
	if err != nil {
		return err
	}
	if k.print.json {
		doc := jobDocument(j)
		doc["recipe"] = j.Recipe
		if j.Result != nil {
			doc["result"] = resultDocument(*j.Result, nil)
		}
		return k.print.document(doc)
	}
	k.print.line("%s: %s.", j.Name, howFar(j))
	if j.Result != nil {
		printResult(k.print, *j.Result)
	}
	return nil
}

type cancelJobCmd struct {
	Job int64 `arg:"" help:"Number of the job."`
}

// Run cancels a job for good.
func (c *cancelJobCmd) Run(k *call) error {
	if err := k.app.CancelJob(k.ctx, c.Job); err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]int64{"cancelled": c.Job})
	}
	k.print.line("Given up; what it saved so far stays in Spotify.")
	return nil
}

type resumeCmd struct {
	Job   int64 `arg:"" optional:"" help:"Number of the job; the newest unfinished one otherwise."`
	Again bool  `help:"Make its playlist anew if you deleted it in Spotify."`
}

// Run resumes a job.
func (c *resumeCmd) Run(k *call) error {
	res, err := k.app.Resume(k.ctx, app.Resume{Job: c.Job, Again: c.Again, Observer: k.observer()})
	return k.report(res, err)
}

type budgetCmd struct{}

// Run prints how many calls were made today.
func (c *budgetCmd) Run(k *call) error {
	b, err := k.app.Budget(k.ctx)
	if err != nil {
		return err
	}
	if k.print.json {
		doc := map[string]any{"day": b.Day.Format(time.DateOnly), "search": b.Search, "read": b.Read, "write": b.Write, "quota": b.Quota}
		if !b.Until.IsZero() {
			doc["paused_until"] = b.Until.UTC().Format(time.RFC3339)
		}
		return k.print.document(doc)
	}
	k.print.line("Calls to Spotify today: %d searches, %d other looks, %d changes.", b.Search, b.Read, b.Write)
	if !b.Until.IsZero() {
		k.print.line("Spotify asks to wait until %s.", b.Until.Local().Format("Monday 15:04"))
	}
	return nil
}
