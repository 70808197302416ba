package io.smartbiz.imports.sheets;

import io.smartbiz.imports.sheets.Sheet.ReadAs;
import java.util.List;

/** The lines of a file that are not blank, and how it was read. */
record SheetLines(ReadAs readAs, List<SheetLine> lines) {}
