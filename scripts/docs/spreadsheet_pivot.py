"""Opens a CSV file in LibreOffice Calc, puts a pivot table on a second sheet and takes a picture.

For spreadsheet_screenshot, which says what the arguments are and what is needed.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.DataPilotFieldOrientation import COLUMN, DATA, PAGE, ROW
from com.sun.star.sheet.DataPilotOutputRangeType import RESULT
from com.sun.star.sheet.GeneralFunction import AVERAGE
from com.sun.star.table import CellAddress
from com.sun.star.table.CellHoriJustify import RIGHT
from com.sun.star.view.DocumentZoomType import BY_VALUE

PATIENCE_SECONDS = 60
SETTLING_SECONDS = 3
SCREEN = "1200x560x24"
ZOOM_PERCENT = 130
OUT_OF_SIGHT = 999
BUTTON_WIDTH = 600  # hundredths of a millimetre
PIPE = f"sweepstack-{os.getpid()}"

# Comma, quote, UTF-8, from line 1 on, English, no text by quotes, dates and the like looked for.
AS_DOUBLE_CLICKED = "44,34,76,1,,1033,false,true"


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def start(*command, pass_fds=()):
    """Starts a program in a group of its own, as soffice is a script that starts others."""
    return subprocess.Popen(command, start_new_session=True, pass_fds=pass_fds)


def start_screen():
    """Starts a screen that nobody sees, and makes it the one of all programs that follow."""
    reader, writer = os.pipe()
    screen = ["-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = start("Xvfb", "-displayfd", str(writer), *screen, pass_fds=[writer])
    os.close(writer)
    with os.fdopen(reader) as answer:
        os.environ["DISPLAY"] = ":" + answer.readline().strip()
    return process


def start_office(profile):
    settings = uno.systemPathToFileUrl(profile)
    options = ["--norestore", "--nologo", "--nodefault", f"-env:UserInstallation={settings}"]
    return start("soffice", *options, f"--accept=pipe,name={PIPE};urp")


def connect(process):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if process.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.2)


def open_csv(desktop, path):
    options = properties(FilterName="Text - txt - csv (StarCalc)", FilterOptions=AS_DOUBLE_CLICKED)
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, options)


def used_range(sheet):
    cursor = sheet.createCursor()
    cursor.gotoStartOfUsedArea(False)
    cursor.gotoEndOfUsedArea(True)
    return cursor


def add_pivot(document, row_field, column_field, data_field, filters):
    """Puts the table on a sheet of its own, with the filters above it."""
    source = document.Sheets.getByIndex(0)
    document.Sheets.insertNewByName("pivot table", 1)
    sheet = document.Sheets.getByIndex(1)
    tables = sheet.DataPilotTables
    pivot = tables.createDataPilotDescriptor()
    pivot.setSourceRange(used_range(source).RangeAddress)
    pivot.ColumnGrand = pivot.RowGrand = False
    pivot.ShowFilterButton = False

    fields = pivot.DataPilotFields
    for name in filters:
        fields.getByName(name).Orientation = PAGE
    fields.getByName(row_field).Orientation = ROW
    fields.getByName(column_field).Orientation = COLUMN
    data = fields.getByName(data_field)
    data.Orientation = DATA
    data.Function = AVERAGE
    tables.insertNewByName("pivot", CellAddress(1, 0, 0), pivot)
    inserted = tables.getByName("pivot").DataPilotFields
    for name, value in filters.items():
        keep_only(value, inserted.getByName(name).Items)
    return sheet


def keep_only(value, items):
    """Selects a value of a filter by hiding the others: LibreOffice ignores a field's SelectedPage."""
    for name in items.ElementNames:
        items.getByName(name).IsHidden = name != value


def dress(document, sheet):
    """Makes columns as wide as what they hold, and numbers short enough to compare."""
    locale = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
    results = sheet.DataPilotTables.getByName("pivot").getOutputRangeByType(RESULT)
    left, top, right, bottom = results.StartColumn, results.StartRow, results.EndColumn, results.EndRow
    numbers = sheet.getCellRangeByPosition(left, top, right, bottom)
    numbers.NumberFormat = document.NumberFormats.addNew("0.0000", locale)
    names = sheet.getCellRangeByPosition(left, top - 1, right, top - 1)
    names.HoriJustify = RIGHT
    columns = used_range(sheet).Columns
    columns.OptimalWidth = True
    for index in range(columns.Count):
        columns.getByIndex(index).Width += BUTTON_WIDTH


def show(context, document, sheet):
    """Brings the sheet to the front, with nothing beside it and the cursor out of sight."""
    controller = document.CurrentController
    controller.ActiveSheet = sheet
    controller.ZoomType = BY_VALUE
    controller.ZoomValue = ZOOM_PERCENT
    controller.select(sheet.getCellByPosition(0, OUT_OF_SIGHT))
    controller.FirstVisibleRow = 0
    dispatcher = context.ServiceManager.createInstance("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(controller.Frame, ".uno:Sidebar", "", 0, ())


def take_picture(context, csv, row_field, column_field, data_field, out, filters):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = open_csv(desktop, csv)
    sheet = add_pivot(document, row_field, column_field, data_field, filters)
    dress(document, sheet)
    show(context, document, sheet)
    time.sleep(SETTLING_SECONDS)
    subprocess.run(["import", "-window", "root", out], check=True)


def main(csv, row_field, column_field, data_field, out, *filters):
    with tempfile.TemporaryDirectory() as profile:
        started = []
        try:
            started.append(start_screen())
            started.append(start("matchbox-window-manager", "-use_titlebar", "no"))
            office = start_office(profile)
            started.append(office)
            filters = dict(text.split("=", 1) for text in filters)
            # A copy, as a lock file lies beside what is open.
            copy = shutil.copy(csv, profile)
            take_picture(connect(office), copy, row_field, column_field, data_field, out, filters)
        finally:
            for process in reversed(started):
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(PATIENCE_SECONDS)


if __name__ == "__main__":
    main(*sys.argv[1:])
