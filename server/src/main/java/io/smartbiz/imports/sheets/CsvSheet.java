package io.smartbiz.imports.sheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.smartbiz.imports.sheets.Sheet.ReadAs;
import io.smartbiz.imports.sheets.SheetLimits.Characters;
import io.smartbiz.imports.sheets.SheetLine.Value;
import io.smartbiz.platform.errors.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table in a text file, divided by commas, semicolons or tabs. */
final class CsvSheet {

    private static final int LONGEST_START = 64 * 1024;

    /** Excel takes the separator from this line and does not show it. */
    private static final Pattern SEPARATOR = Pattern.compile("sep=([;,\t])", Pattern.CASE_INSENSITIVE);

    /** Follows the text in a line of its own. A quotation mark that is never closed swallows it. */
    private static final String END = ".";

    private static final Value BAD_QUOTE = Value.faulty("import.bad_quote");
    private static final Value CUT_OFF = Value.faulty("import.cut_off");

    private CsvSheet() {}

    /** @throws Failure as {@link FileText#of} does, and {@code PAYLOAD_TOO_LARGE} beyond the limits */
    static SheetLines read(byte[] file, @Nullable FileEncoding asked) {
        FileText text = FileText.of(file, asked);
        boolean endsLine = text.endsLine();
        try (BufferedReader reader = text.readerWith(endsLine ? END : "\n" + END)) {
            char separator = separator(reader);
            return new SheetLines(
                    new ReadAs(null, text.encoding(), String.valueOf(separator)), lines(reader, separator, endsLine));
        } catch (IOException | UncheckedIOException e) {
            throw SheetLimits.noTable();
        }
    }

    /** The separator that the first line names, which is read then, or that divides the heading. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_START);
        var buffer = new char[LONGEST_START - 1];
        int length = Math.max(0, reader.read(buffer));
        String start = new String(buffer, 0, length);
        reader.reset();
        Matcher named = SEPARATOR.matcher(start.lines().findFirst().orElse(""));
        if (named.matches()) {
            reader.readLine();
            return named.group(1).charAt(0);
        }
        String heading = withoutQuoted(start)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String withoutQuoted(String text) {
        var rest = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static List<SheetLine> lines(BufferedReader reader, char separator, boolean endsLine) {
        var lines = new ArrayList<SheetLine>();
        var fields = new Fields(separator);
        int number = 0;
        try (CsvReader<List<Value>> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(fields, reader)) {
            for (List<Value> values : csv) {
                number++;
                // With the heading and the end.
                if (number > SheetLimits.MOST_ROWS + 2) {
                    throw SheetLimits.tooManyRows();
                }
                var line = new SheetLine(number, values);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            checkEnd(lines, fields.endsQuoted(), endsLine);
        } catch (CsvParseException e) {
            rethrowCause(e);
            // Nothing below can be told apart any more.
            lines.add(new SheetLine(number + 1, fields.values())
                    .with(fields.values().size(), BAD_QUOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Takes the end away again, or marks the cell that has swallowed it or that the file breaks off in. */
    private static void checkEnd(List<SheetLine> lines, boolean isSwallowed, boolean endsLine) {
        SheetLine end = lines.removeLast();
        if (isSwallowed) {
            lines.add(end.with(end.cells().size() - 1, BAD_QUOTE));
        } else if (!endsLine && breaksOff(lines, end)) {
            SheetLine last = lines.removeLast();
            lines.add(last.with(last.cells().size() - 1, CUT_OFF));
        }
    }

    /** Whether only the row right before the end is shorter than the heading. */
    private static boolean breaksOff(List<SheetLine> lines, SheetLine end) {
        if (lines.size() < 3 || lines.getLast().number() != end.number() - 1) {
            return false;
        }
        int columns = lines.getFirst().cells().size();
        return lines.getLast().cells().size() < columns
                && lines.subList(1, lines.size() - 1).stream()
                        .allMatch(line -> line.cells().size() >= columns);
    }

    /** The library also wraps what our part of it throws. */
    private static void rethrowCause(CsvParseException error) {
        switch (error.getCause()) {
            case null -> {}
            case Failure refusal -> throw refusal;
            case Error fault -> throw fault;
            default -> throw error;
        }
    }

    /** Takes the fields of one line after another. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<List<Value>> {

        private final Characters characters = new Characters();
        private final char separator;
        private List<Value> values = new ArrayList<>();

        /** Of the heading; 0 before it. */
        private int columns;

        /** The field of this line that has several lines; -1 if there is none. */
        private int longField;

        private boolean endsQuoted;

        Fields(char separator) {
            this.separator = separator;
        }

        /** What was read of the line. */
        List<Value> values() {
            return values;
        }

        /** Whether the last field was in quotation marks. */
        boolean endsQuoted() {
            return endsQuoted;
        }

        @Override
        protected void handleBegin(long lineNumber) {
            values = new ArrayList<>();
            longField = -1;
        }

        @Override
        protected void handleEmpty() {
            values.add(Value.EMPTY);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= SheetLimits.MOST_COLUMNS) {
                throw SheetLimits.tooManyColumns();
            }
            endsQuoted = quoted;
            String text = new String(buffer, offset, length);
            if (quoted && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
                longField = index;
                if (length > SheetLimits.MOST_IN_CELL || hasRows(text)) {
                    values.add(BAD_QUOTE);
                    return;
                }
            }
            characters.counted(text);
            values.add(Value.written(text));
        }

        /** Whether a field has as many separators as whole rows: then a quotation mark was never closed. */
        private boolean hasRows(String text) {
            long separators = text.chars().filter(letter -> letter == separator).count();
            long breaks = SheetText.clean(text).lines().count() - 1;
            return columns > 1 && breaks > 0 && separators >= breaks * (columns - 1);
        }

        @Override
        protected List<Value> buildRecord() {
            boolean isHeading = columns == 0 && !values.stream().allMatch(Value::isEmpty);
            if (isHeading) {
                columns = values.size();
            } else if (longField >= 0 && values.size() != columns) {
                values.set(longField, BAD_QUOTE);
            }
            return values;
        }
    }
}
