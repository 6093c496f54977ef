# Needledrop's two commands are `make run` and `make test`; both do all their
# set-up themselves. `make help` lists the rest.

GO ?= go
HEADLESS = CGO_ENABLED=0 $(GO)
PURE = -tags ci

# The toolkit's emoji take 4.1 MB of the program and 4.7 MB of memory per style of
# text; without them emoji come from the system, once one shows.
APPTAGS = migrated_fynedo,no_emoji

# Tools are pinned here and not in go.mod: the program does not need them.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.1.4

.PHONY: run test check race long window quick golden bench match-report match-held search-report fuzz soak vulncheck screenshots build install help

run: ## start the desktop app (without a display: make a playlist in the terminal)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$${DISPLAY:-}" ] && [ -z "$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no display here, so the main job runs in the terminal instead:"; \
		echo "the playlist of Stranger Things, season 4, saved in the demo account."; \
		$(HEADLESS) run ./cmd/needle --demo playlist create stranger-things --season 4; \
	else \
		.ci/packages app && echo "Building the desktop app; the first time takes a few minutes." && \
		CGO_ENABLED=1 $(GO) run -tags no_emoji ./cmd/needledrop; \
	fi

test: ## run everything: checks, all tests with the race detector, a real window
	.ci/packages test
	$(MAKE) check race long window match-held search-report

check: ## formatting, vet and staticcheck, without C
	@unformatted=$$(gofmt -l assets cmd internal ui); test -z "$$unformatted" || { echo "run gofmt on: $$unformatted"; exit 1; }
	$(HEADLESS) vet $(PURE) ./...
	$(HEADLESS) run $(STATICCHECK) $(PURE) -checks inherit,-ST1005 ./... # ST1005: Spotify is a name, also in an error
	$(HEADLESS) build -o bin/needle ./cmd/needle

# The window's tests cannot run side by side, so they begin first, and all others
# run beside them. What shares anything between goroutines, and the window with all
# its pages, runs under the race detector; what only computes, and what runs on the
# window's goroutine, without it.
RACED = ./ui ./ui/drawings ./ui/frame ./ui/jobview ./ui/shell ./ui/stage ./ui/widgets ./cmd/... ./internal/account ./internal/app ./internal/instance ./internal/lazy ./internal/library/... ./internal/localspotify/... ./internal/logfile ./internal/playlist ./internal/spotifyapi ./internal/sqlitefile ./internal/userdata
SINGLE = ./ui/pages/... ./ui/sheets/... ./ui/labels ./ui/lang ./ui/layouts ./ui/rowlist ./ui/skin ./ui/typeset ./ui/uitest/... ./assets/... ./internal ./internal/artwork/... ./internal/atomicfile ./internal/catalog ./internal/demo ./internal/diagnose ./internal/export ./internal/fold ./internal/indexer ./internal/link ./internal/match/... ./internal/message ./internal/packs ./internal/picks ./internal/query ./internal/search ./internal/tools/... ./internal/userfile

# These take too long under the race detector, where they skip themselves or most
# of their work, and run without it; internal/longtests_test.go holds the list.
LONG = ^Test($(subst $() ,|,$(strip \
	Pictures EverythingIsReachedByTab EveryTitleHasAPage \
	SaveWithoutRoomIsToldAndFinishedLater KilledAtAnyMomentOnePlaylistIsWhole KilledDuringEveryWriteNothingConfirmedIsLost \
	AFullPlaylistIsToldAsFull ASongTakenOutWhileTheJobWritesStaysOutAndLosesNoOther ADeadTrackAmidLateListsDoublesNothing \
	AJobStoppedAmidLateListsPutsEverySongInOnce ALostAddThatShowsLateEndsWithEverySongOnce AnUpdatesLostAddThatShowsLateIsPutRightByTheNext \
	TracksThatAreNoMoreAreLeftOutAndTheRestIsSaved LateListingsDoubleNothing WholeCatalogIsMatchedWithoutAWrongSong \
	AnyFaultOfAnyEndpointEndsInTheSameAccount ModelANewPlaylistIsMadeOnceWhateverHappens ModelThreeChunksGoInOnceWhateverHappens ModelAnUpdateKeepsThePersonsSongsWhateverHappens)))$$

# Leaf packages of others that only compute, such as the database's own machine,
# take most of a race detector's time and hold none of our state.
UNWATCHED = modernc.org/sqlite/lib modernc.org/libc github.com/go-text/... golang.org/x/image/... github.com/srwiley/...
race: ## what is concurrent with the race detector, headless; the longest tests only run without
	CGO_ENABLED=1 $(GO) test -race -short -timeout 30m $(PURE) $(UNWATCHED:%=-gcflags=%=-race=false) $(RACED)

window: ## the story of the app in a real window on a virtual display
	.ci/with-display env CGO_ENABLED=1 $(GO) test -tags window -count 1 -run Window -v ./cmd/needledrop

long: ## without the race detector: what is not concurrent, and the tests that take too long with it
	$(HEADLESS) test -timeout 20m $(PURE) $(SINGLE)
	$(HEADLESS) test -timeout 20m $(PURE) -run '$(LONG)' $(RACED)

quick: ## all tests but the window's: no C compiler, no display
	$(HEADLESS) test -timeout 20m $(PURE) $(RACED) $(SINGLE)

golden: ## keep the pictures of all pages as they are now, after a look at them
	NEEDLEDROP_GOLDEN=update $(HEADLESS) test $(PURE) -count 1 -run Pictures ./ui/...
	@git status --short ui

bench: ## measure: search, cold start, first frame, scroll, memory, calls
	.ci/packages test
	$(HEADLESS) test $(PURE) -run '^$$' -bench . -benchmem ./internal/...
	.ci/with-display env CGO_ENABLED=1 $(GO) test -tags window -run '^$$' -bench . -benchtime 3x -timeout 30m ./cmd/needledrop
	$(HEADLESS) test $(PURE) -run '^$$' -bench . ./cmd/needle

BASELINE = internal/match/testdata/baseline.json
match-report: ## table of a labelled set of matching cases, compared with the baseline (BENCH=FILE)
	$(HEADLESS) run ./internal/match/report -bench $(BENCH) -baseline $(BASELINE)

match-held: # where the labelled set lies beside the checkout, no case may get worse
	@if [ -f ../shared/bench/dev.jsonl ]; then $(MAKE) match-report BENCH=../shared/bench/dev.jsonl; fi

QUESTIONS = internal/library/testdata
search-report: ## how well the search answers questions, compared with the baseline
	$(HEADLESS) run ./internal/library/report -questions $(QUESTIONS)/questions.jsonl -baseline $(QUESTIONS)/baseline.json

FUZZTIME ?= 20s
fuzz: ## let every fuzz target run for FUZZTIME
	@for p in $$($(HEADLESS) list $(PURE) ./...); do \
		for f in $$($(HEADLESS) test $(PURE) -list '^Fuzz' $$p | grep ^Fuzz || true); do \
			echo "$$p $$f"; $(HEADLESS) test $(PURE) -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
		done; \
	done

SOAKED = cmd/needle/testdata/soak.txt
soak: ## kill a long save a thousand times and walk every path of three troubles; the result is kept
	NEEDLEDROP_KILLS=1000 $(HEADLESS) test -run KilledAt -v -timeout 120m ./cmd/needle > $(SOAKED).new || { cat $(SOAKED).new; exit 1; }
	NEEDLEDROP_KILLS=300 $(HEADLESS) test -run KilledDuring -v -timeout 60m ./internal/userdata >> $(SOAKED).new || { cat $(SOAKED).new; exit 1; }
	NEEDLEDROP_TROUBLES=1 $(HEADLESS) test -run Model -v -timeout 120m ./internal/playlist >> $(SOAKED).new || { cat $(SOAKED).new; exit 1; }
	{ date -u +%F; $(GO) version; grep -E '^--- |^ok|runs|paths' $(SOAKED).new; } > $(SOAKED)
	rm $(SOAKED).new

vulncheck: ## known holes in what is used; needs the network, so it is not in make test
	$(HEADLESS) run $(GOVULNCHECK) $(PURE) ./...

screenshots: ## draw every page in both themes into bin/screenshots
	NEEDLEDROP_SCREENSHOTS=$(CURDIR)/bin/screenshots $(HEADLESS) test $(PURE) -count 1 -timeout 30m -run Pictures ./ui/...

build: ## both programs into bin
	.ci/packages app
	$(HEADLESS) build -trimpath -ldflags '-s -w' -o bin/needle ./cmd/needle
	CGO_ENABLED=1 $(GO) build -trimpath -ldflags '-s -w' -tags $(APPTAGS) -o bin/needledrop ./cmd/needledrop

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SHARE = $(DESTDIR)$(PREFIX)/share
APPID = io.github.needledrop

install: build ## both programs, the menu entry, links and recipe files, for PREFIX (~/.local)
	install -D -m 755 bin/needledrop $(DESTDIR)$(PREFIX)/bin/needledrop
	install -D -m 755 bin/needle $(DESTDIR)$(PREFIX)/bin/needle
	install -D -m 644 assets/desktop/$(APPID).desktop $(SHARE)/applications/$(APPID).desktop
	install -D -m 644 assets/desktop/$(APPID).xml $(SHARE)/mime/packages/$(APPID).xml
	install -D -m 644 assets/icon.png $(SHARE)/icons/hicolor/512x512/apps/$(APPID).png
	@if [ -z "$(DESTDIR)" ]; then \
		if command -v update-mime-database >/dev/null; then update-mime-database $(SHARE)/mime; fi; \
		if command -v update-desktop-database >/dev/null; then update-desktop-database $(SHARE)/applications; fi; \
	fi

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 14
