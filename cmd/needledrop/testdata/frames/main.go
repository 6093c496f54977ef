// Command frames opens the app's window, or one of the toolkit's own lists that
// it is compared with, and writes down when each frame began and when it was on
// the screen. What it is told on its input it types into what has the keyboard,
// letter by letter, and reports how long each took to change the page.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/ui"
)

func main() {
	out := flag.String("out", "", "`FILE` for a line per frame: its begin and end in nanoseconds")
	floor := flag.String("floor", "", "show a plain `grid` or list in place of the app")
	flag.Parse()
	if err := run(*out, *floor); err != nil {
		fmt.Fprintln(os.Stderr, "frames:", err)
		os.Exit(1)
	}
}

func run(out, floor string) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	core, err := app.New(app.Options{Now: time.Now})
	if err != nil {
		return err
	}
	defer core.Close()
	run := fyneapp.NewWithID("io.github.needledrop.frames")
	m := &meter{out: file}
	var win fyne.Window
	begin := func() {}
	if floor != "" {
		win = plain(run, floor)
	} else {
		w := ui.NewWindow(ui.Options{Core: core, Fyne: run, Dispatch: fyne.Do, Quit: run.Quit})
		defer w.Close()
		win, begin = w.Fyne(), w.Start
	}
	win.Resize(fyne.NewSize(1280, 800))
	run.Lifecycle().SetOnStarted(func() {
		begin()
		m.start()
		go m.listen(win.Canvas())
	})
	win.SetMaster()
	win.ShowAndRun()
	return nil
}

// meter stands in the driver's loop: its animation is ticked after the events
// of a frame were handled and right before it is painted, and what it queues
// there runs after the painting.
type meter struct {
	out   *os.File
	began time.Time // of the frame that is painted; zero: none
	watch func()    // asked at each frame; nil: nothing
	drawn func()    // told once the frame is on the screen
}

func (m *meter) start() {
	tick := fyne.NewAnimation(24*time.Hour, func(float32) { m.tick() })
	tick.RepeatCount = fyne.AnimationRepeatForever
	tick.Start()
}

func (m *meter) tick() {
	m.ended() // where the next frame was due before what is queued
	m.began = time.Now()
	if m.watch != nil {
		m.watch()
	}
	fyne.Do(m.ended)
}

func (m *meter) ended() {
	if m.began.IsZero() {
		return
	}
	fmt.Fprintln(m.out, m.began.UnixNano(), time.Now().UnixNano())
	m.began = time.Time{}
	if m.drawn != nil {
		told := m.drawn
		m.drawn = nil
		told()
	}
}

// listen types the lines of the input.
func (m *meter) listen(where fyne.Canvas) {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		for _, letter := range lines.Text() {
			took := make(chan time.Duration, 1)
			fyne.Do(func() { m.typed(where, letter, took) })
			select {
			case d := <-took:
				fmt.Println(d.Nanoseconds())
			case <-time.After(2 * time.Second): // the letter changed nothing
			}
			time.Sleep(50 * time.Millisecond)
		}
		fmt.Println("typed")
	}
}

// typed types one letter and waits for other words on the page.
func (m *meter) typed(where fyne.Canvas, letter rune, took chan<- time.Duration) {
	entry := where.Focused()
	if entry == nil {
		return
	}
	before := words(where.Content(), entry)
	began := time.Now()
	entry.TypedRune(letter)
	m.watch = func() {
		if words(where.Content(), entry) == before {
			return
		}
		m.watch = nil
		m.drawn = func() { took <- time.Since(began) }
	}
}

// plain is the toolkit's own: a grid of 10,000 pictures with two lines each, or
// a list of 2,000 rows of four texts.
func plain(run fyne.App, what string) fyne.Window {
	win := run.NewWindow("Needledrop floor")
	if what == "grid" {
		win.SetContent(plainGrid())
	} else {
		win.SetContent(plainList())
	}
	return win
}

func plainGrid() fyne.CanvasObject {
	var pictures []image.Image
	for n := range 60 {
		img := image.NewRGBA(image.Rect(0, 0, 280, 175))
		for i := range img.Pix {
			img.Pix[i] = byte(i*7/(n+1)) | 255*byte(i%4/3)
		}
		pictures = append(pictures, img)
	}
	return widget.NewGridWrap(func() int { return 10_000 }, func() fyne.CanvasObject {
		picture := &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillStretch}
		picture.SetMinSize(fyne.NewSize(268, 168))
		return container.NewVBox(picture, widget.NewLabel("name"), widget.NewLabel("facts"))
	}, func(i widget.GridWrapItemID, o fyne.CanvasObject) {
		cell := o.(*fyne.Container).Objects
		picture := cell[0].(*canvas.Image)
		picture.Image = pictures[i%len(pictures)]
		picture.Refresh()
		cell[1].(*widget.Label).SetText(fmt.Sprintf("The name of title %d", i))
		cell[2].(*widget.Label).SetText(fmt.Sprintf("Series · 2020 · %d songs", i))
	})
}

func plainList() fyne.CanvasObject {
	return widget.NewList(func() int { return 2_000 }, func() fyne.CanvasObject {
		number := canvas.NewText("1", color.White)
		return container.NewHBox(number, container.NewVBox(widget.NewLabel("song"), widget.NewLabel("artist")), layout.NewSpacer(), widget.NewLabel("kind"))
	}, func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*fyne.Container).Objects
		number := row[0].(*canvas.Text)
		number.Text = fmt.Sprint(i)
		number.Refresh()
		names := row[1].(*fyne.Container).Objects
		names[0].(*widget.Label).SetText(fmt.Sprintf("The name of song %d", i))
		names[1].(*widget.Label).SetText(fmt.Sprintf("The artist of song %d", i))
		row[3].(*widget.Label).SetText("Song")
	})
}
