"""Runs a command in a terminal that nobody sees and takes a picture of it, for terminal_screenshot."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios

import pyte
from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono%s.ttf"
SIZE = 15
LINE = 21
MARGIN = 14
BACKGROUND = "#1d2329"
PLAIN = "#d6dbe0"
FAINT = "#86919b"
COLOURS = {"default": PLAIN, "cyan": "#56c2d6"}


class FaintScreen(pyte.Screen):
    """A screen that knows faint text, which pyte does not: italics stand for it."""

    def select_graphic_rendition(self, *attributes, **options):
        super().select_graphic_rendition(*(3 if attribute == 2 else attribute for attribute in attributes))


def show(screen, stream, command, until):
    """Runs the command until a line matches, and ends it then."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", screen.lines, screen.columns, 0, 0))
    try:
        while not any(re.search(until, line) for line in screen.display):
            select.select([terminal], [], [])
            stream.feed(os.read(terminal, 65536))
        os.kill(process, signal.SIGKILL)
    except OSError:
        sys.exit(f"the command ended before '{until}' was seen")
    finally:
        os.waitpid(process, 0)


def used_lines(screen):
    return max(index for index, line in enumerate(screen.display) if line.strip()) + 1


def draw(screen, out):
    plain, bold = (ImageFont.truetype(FONT % name, SIZE) for name in ("", "-Bold"))
    width = plain.getbbox("M" * 100)[2] / 100
    size = (round(screen.columns * width) + 2 * MARGIN, used_lines(screen) * LINE + 2 * MARGIN)
    image = Image.new("RGB", size, BACKGROUND)
    pen = ImageDraw.Draw(image)
    for row in range(used_lines(screen)):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            colour = FAINT if cell.italics else COLOURS.get(cell.fg, PLAIN)
            place = (MARGIN + column * width, MARGIN + row * LINE)
            pen.text(place, cell.data, font=bold if cell.bold else plain, fill=colour)
    image.quantize(64).save(out, optimize=True)


def main(out, columns, until, *command):
    screen = FaintScreen(int(columns), 40)
    stream = pyte.ByteStream(screen)
    stream.feed(("$ " + " ".join(command) + "\r\n").encode())
    show(screen, stream, command, until)
    draw(screen, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
