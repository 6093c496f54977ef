#!/usr/bin/python3
"""Builds Names.otf: the letters that Figtree lacks, for names in other scripts.

The sources are Noto fonts under the SIL Open Font License 1.1 (Noto-OFL.txt):
    fonts-noto-core  Noto Sans, and Noto Sans for Arabic, Devanagari, Hebrew, Thai
    fonts-noto-cjk   Noto Sans CJK JP, for Hangul, Kana and Han
Install those two Debian packages and python3-fonttools, then run
    /usr/bin/python3 names.py
in this folder. Letters: all of a small script; of Hangul and Han those of the
first levels of KS X 1001, JIS X 0208, GB 2312 and Big5, and every letter of
the catalog, besides some signs. Hints are dropped, as Fyne uses none.
"""
import glob
import os
import tempfile

from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger, Options as MergeOptions
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

NOTO = "/usr/share/fonts/truetype/noto/NotoSans%s-Regular.ttf"
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
ASCENT, DESCENT = 1.05, 0.36  # of a line in ems, as in linemetrics.go
CJK_JP = 0  # of the faces in the collection: Japanese forms where forms differ

SMALL = {  # the blocks that are taken whole
    "": [(0x20, 0x24F), (0x2B0, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2212, 0x2212), (0xFFFC, 0xFFFD)],
    "Arabic": [(0x600, 0x6FF)],
    "Devanagari": [(0x900, 0x97F)],
    "Hebrew": [(0x590, 0x5FF)],
    "Thai": [(0xE00, 0xE7F)],
}
# Signs that occur in names of songs, and letters of known titles beyond the
# first levels. Hearts and other pictures are left to Fyne's emoji.
SIGNS = "←↑→↓↔∀∂∇∈∞∩∪∴≒≠≡≤≥√∫■□▲△▶▷▼▽◀◁◆◇○◎●★☆♀♂♪♫♬♭♯♡♢♤♧"
EXTRA = "鱿"


def rows(codec, first, last):
    """The characters of a double-byte code from one lead byte to another."""
    out = set()
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            out |= {ord(c) for c in text if len(text) == 1}
    return out


def east_asian():
    letters = set(range(0x3000, 0x3100)) | set(range(0x3131, 0x318F)) | set(range(0xFF01, 0xFFEF))
    letters |= {ord(c) for c in SIGNS + EXTRA}
    letters |= rows("euc_kr", 0xB0, 0xC8)  # the 2350 Hangul syllables
    letters |= rows("euc_jp", 0xB0, 0xCF)  # the 2965 Kanji of level 1
    letters |= rows("gb2312", 0xB0, 0xD7)  # the 3755 simplified of level 1
    letters |= {c for c in rows("big5", 0xA4, 0xC6) if 0x4E00 <= c < 0xA000}
    for path in glob.glob("../catalog/**/*.json", recursive=True):
        with open(path, encoding="utf-8") as f:
            letters |= {ord(c) for c in f.read() if ord(c) >= 0x1100}
    return letters


def subset(font, letters, features):
    options = Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "MATH", "gasp", "STAT"]
    s = Subsetter(options)
    s.populate(unicodes=letters)
    s.subset(font)
    return font


def postscript(font):
    """Gives a font name-keyed outlines of PostScript."""
    order, glyphs, widths = font.getGlyphOrder(), font.getGlyphSet(), font["hmtx"].metrics
    outlines = {}
    for name in order:
        pen = T2CharStringPen(widths[name][0], glyphs)
        glyphs[name].draw(pen)
        outlines[name] = pen.getCharString()
    for table in ("CFF ", "glyf", "loca"):
        if table in font:
            del font[table]
    FontBuilder(font=font).setupCFF("NeedledropNames-Regular", {}, outlines, {})
    maxp = font["maxp"] = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs = 0x00005000, len(order)
    font["post"].formatType = 3.0
    font.sfntVersion = "OTTO"
    return font


def main():
    with tempfile.TemporaryDirectory() as folder:
        parts, taken = [], set()
        for script, blocks in SMALL.items():
            font = TTFont(NOTO % script)
            letters = {c for first, last in blocks for c in range(first, last + 1)} & set(font.getBestCmap()) - taken
            taken |= letters
            features = ["mark", "mkmk", "ccmp", "locl"] if script == "" else Options().layout_features
            parts.append(postscript(subset(font, letters, features)))
        font = TTFont(CJK, fontNumber=CJK_JP)
        letters = east_asian() & set(font.getBestCmap()) - taken
        parts.append(postscript(subset(font, letters, [])))
        paths = []
        for i, font in enumerate(parts):
            paths.append(os.path.join(folder, "%d.otf" % i))
            font.save(paths[-1])
            print(paths[-1], len(font.getGlyphOrder()), os.path.getsize(paths[-1]))
        merged = Merger(MergeOptions()).merge(paths)
        rename(merged)
        merged["head"].modified = merged["head"].created = 0
        merged.recalcTimestamp = False
        merged["post"].formatType = 3.0
        space(merged)
        merged.save("Names.otf")
        print("Names.otf", len(merged.getGlyphOrder()), os.path.getsize("Names.otf"))


def space(font):
    """Gives the font the line metrics that linemetrics.go gives the others."""
    up, down = round(ASCENT * font["head"].unitsPerEm), round(DESCENT * font["head"].unitsPerEm)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = up, -down, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent = up, down


def rename(font):
    """Names the font, without the reserved name of one of its sources."""
    name = newTable("name")
    name.names = []
    for i, text in {
        0: "Copyright 2022 The Noto Project Authors; copyright 2014-2021 Adobe",
        1: "Needledrop Names", 2: "Regular", 3: "Needledrop Names Regular", 4: "Needledrop Names Regular", 6: "NeedledropNames-Regular",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.", 14: "https://openfontlicense.org",
    }.items():
        name.setName(text, i, 3, 1, 0x409)
    font["name"] = name


main()
