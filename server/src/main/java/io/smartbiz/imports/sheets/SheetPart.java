package io.smartbiz.imports.sheets;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a part of a workbook for what is small in the file but large when it is read. The name of a part says nothing:
 * the workbook may call any of them its sheet.
 */
final class SheetPart {

    /** The reader calls itself for each level. */
    private static final int MOST_DEPTH = 100;

    private static final int MOST_NAMES = 5_000;
    private static final int MOST_BYTES_OF_EVENT = 1 << 20;

    /** Excel's own limit. Only the first sheet is read, and has fewer. */
    private static final int MOST_COLUMNS_OF_EXCEL = 16_384;

    /** Excel's own limit. */
    private static final int MOST_IN_FORMULA = 8_192;

    private static final int MOST_SHARED_TEXTS = 500_000;

    /** Steps that the reader takes for formulas that stand for many cells. */
    private static final long MOST_STEPS = 64_000_000;

    private static final char MARK_OF_BYTE_ORDER = 0xFEFF;

    private final XMLInputFactory xml;
    private final Set<String> names = new HashSet<>();
    private final Field value = new Field(SheetLimits.MOST_IN_CELL);
    private final Field formula = new Field(MOST_IN_FORMULA);
    private int depth;
    private int nextColumn;
    private int sharedTexts;
    private int longestFormula;
    private int formulasOfRanges;
    private long steps;

    SheetPart(XMLInputFactory xml) {
        this.xml = xml;
    }

    /** Looks as far as the part can be read as XML. */
    void check(InputStream part) throws IOException {
        part.mark(4);
        byte[] start = part.readNBytes(4);
        part.reset();
        if (!mayBeXml(start)) {
            return;
        }
        var bounded = new BoundedEvents(part);
        try {
            parse(xml.createXMLStreamReader(bounded), bounded);
        } catch (XMLStreamException e) {
            // The reader stops at the same place. Drawings of comments are not quite XML, and it does not read them.
        }
    }

    private static boolean mayBeXml(byte[] start) {
        if (start.length < 4) {
            return start.length > 0;
        }
        int first = Byte.toUnsignedInt(start[0]);
        int two = first << 8 | Byte.toUnsignedInt(start[1]);
        return first == '<'
                || first == 0
                || first == 0xEF
                || Character.isWhitespace(first)
                || two == MARK_OF_BYTE_ORDER
                || two == Character.reverseBytes(MARK_OF_BYTE_ORDER);
    }

    private void parse(XMLStreamReader reader, BoundedEvents bytes) throws XMLStreamException {
        while (reader.hasNext()) {
            bytes.next();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw SheetLimits.noTable();
                    }
                    requireFewNames(reader);
                    begin(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(reader.getLocalName());
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    value.add(reader.getTextLength());
                    formula.add(reader.getTextLength());
                }
                default -> {}
            }
        }
    }

    /** Parsers keep every name that they have seen. */
    private void requireFewNames(XMLStreamReader reader) {
        know(reader.getPrefix(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            know(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            know("xmlns", String.valueOf(reader.getNamespacePrefix(i)));
        }
    }

    private void know(@Nullable String prefix, String name) {
        boolean isNew = names.add(prefix == null || prefix.isEmpty() ? name : prefix + ':' + name);
        if (isNew && names.size() > MOST_NAMES) {
            throw SheetLimits.noTable();
        }
    }

    private void begin(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "c" -> {
                cell(reader.getAttributeValue(null, "r"));
                count(formulasOfRanges);
            }
            case "v" -> value.begin(depth);
            case "f" -> {
                formula.begin(depth);
                String type = reader.getAttributeValue(null, "t");
                if ("array".equals(type)) {
                    formulasOfRanges++;
                } else if ("shared".equals(type)) {
                    count(longestFormula);
                }
            }
            case "si" -> {
                if (++sharedTexts > MOST_SHARED_TEXTS) {
                    throw SheetLimits.tooManyCharacters();
                }
            }
            default -> {}
        }
    }

    private void end(String element) {
        value.end(depth);
        if (formula.end(depth)) {
            longestFormula = Math.max(longestFormula, formula.length);
        }
        if (element.equals("row")) {
            nextColumn = 0;
        }
    }

    /** @param reference such as B7; a cell without one follows the cell before it */
    private void cell(@Nullable String reference) {
        nextColumn = Math.max(nextColumn + (reference == null ? 1 : 0), reference == null ? 0 : column(reference));
        if (nextColumn > MOST_COLUMNS_OF_EXCEL) {
            throw SheetLimits.tooManyColumns();
        }
    }

    /** The column's number from 1. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS_OF_EXCEL; i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            } else if (letter != '$') {
                break;
            }
        }
        return column;
    }

    private void count(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw SheetLimits.tooManyCharacters();
        }
    }

    /** The text of an element, with all that is nested in it. */
    private static final class Field {

        private final int most;
        private int depth;
        private int length;

        Field(int most) {
            this.most = most;
        }

        void begin(int at) {
            if (depth == 0) {
                depth = at;
                length = 0;
            }
        }

        void add(int characters) {
            if (depth > 0) {
                length += characters;
                if (length > most) {
                    throw SheetLimits.cellTooLong();
                }
            }
        }

        /** @return whether it is this element that ended */
        boolean end(int at) {
            boolean ends = depth == at;
            if (ends) {
                depth = 0;
            }
            return ends;
        }
    }

    /** Refuses more bytes for one event than any program writes: the parser keeps them all. */
    private static final class BoundedEvents extends FilterInputStream {

        private int left = MOST_BYTES_OF_EVENT;

        BoundedEvents(InputStream bytes) {
            super(bytes);
        }

        void next() {
            left = MOST_BYTES_OF_EVENT;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            }
        }
    }
}
