package io.smartbiz.files.inspection;

import io.smartbiz.files.inspection.OfficeDocument.Active;
import io.smartbiz.files.inspection.OfficeDocument.BrokenDocument;
import io.smartbiz.platform.errors.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of an office document. What is XML is read to its end, with bounds on everything that the parser keeps: the text
 * between two events, the depth, and the names.
 */
final class OfficePart {

    private static final int MOST_BYTES_OF_EVENT = 1 << 20;
    private static final int MOST_DEPTH = 256;
    private static final int MOST_NAMES = 5_000;

    /** Of all names together. */
    private static final int MOST_LETTERS = 1 << 18;

    /** Of a field; its first word says what it does. */
    private static final int MOST_OF_FIELD = 200;

    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1");
    private static final XMLInputFactory XML = factory();

    private final OfficeDocument document;
    private final String name;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder field = new StringBuilder();
    private int letters;
    private @Nullable String root;
    private boolean inField;

    OfficePart(OfficeDocument document, String name) {
        this.document = document;
        this.name = name;
    }

    /** The JDK's own parser, which the bounds are made for, whatever a library brings along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Reads the part if it is XML, and nothing of it otherwise. */
    void read(InputStream bytes) throws IOException {
        if (!bytes.markSupported()) {
            throw new IllegalArgumentException("The start is read twice");
        }
        bytes.mark(4);
        byte[] start = bytes.readNBytes(4);
        bytes.reset();
        if (!mayBeXml(start) && !isStructure()) {
            return;
        }
        var bounded = new BoundedEvents(bytes);
        try {
            parse(XML.createXMLStreamReader(bounded), bounded);
        } catch (Failure bomb) {
            throw bomb;
        } catch (XMLStreamException e) {
            switch (e.getNestedException()) {
                case BrokenDocument bound -> throw bound;
                case Workers.Late late -> throw late;
                case null, default -> requireXml(e);
            }
        } catch (RuntimeException e) {
            requireXml(e);
        }
    }

    /** Excel draws comments in a dialect that is not quite XML and says nothing of structure; other files just begin alike. */
    private void requireXml(Exception broken) throws BrokenDocument {
        boolean drawing = "xml".equals(root);
        if (!drawing && (root != null || isStructure() || name.endsWith(".xml"))) {
            throw new BrokenDocument(broken);
        }
    }

    private boolean isStructure() {
        return name.equals(OfficeDocument.CONTENT_TYPES) || name.endsWith(".rels");
    }

    private static boolean mayBeXml(byte[] start) {
        for (byte letter : start) {
            if (letter == '<') {
                return true;
            }
            // A byte order mark, the other half of a wide letter, or white space in front.
            if (letter > ' ') {
                return false;
            }
        }
        return start.length > 0;
    }

    private void parse(XMLStreamReader xml, BoundedEvents bytes) throws XMLStreamException, IOException {
        requireKnownEncoding(xml.getCharacterEncodingScheme());
        int depth = 0;
        while (xml.hasNext()) {
            bytes.next();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw new BrokenDocument();
                    }
                    begin(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> known(xml.getPITarget());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new BrokenDocument();
                default -> {}
            }
        }
    }

    private static void requireKnownEncoding(@Nullable String declared) throws BrokenDocument {
        if (declared != null && !ENCODINGS.contains(declared.toLowerCase(Locale.ROOT))) {
            throw new BrokenDocument();
        }
    }

    private void begin(XMLStreamReader xml) throws IOException {
        String element = known(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            known(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            known(Objects.requireNonNullElse(xml.getNamespacePrefix(i), ""));
            known(Objects.requireNonNullElse(xml.getNamespaceURI(i), ""));
        }
        if (root == null) {
            root = element;
        }
        switch (element) {
            case "Default" -> {
                if (isIn("Types")) {
                    document.defaultType(attribute(xml, "Extension"), attribute(xml, "ContentType"));
                }
            }
            case "Override" -> {
                if (isIn("Types")) {
                    document.overrideType(attribute(xml, "PartName"), attribute(xml, "ContentType"));
                }
            }
            case "Relationship" -> {
                if (isIn("Relationships")) {
                    document.relationship(
                            name, attribute(xml, "Type"), attribute(xml, "Target"), attribute(xml, "TargetMode"));
                }
            }
            case "fldSimple" -> document.field(attribute(xml, "instr"));
            case "fldChar" -> endField();
            case "instrText", "delInstrText" -> inField = true;
            default -> {}
        }
    }

    private boolean isIn(String wanted) {
        return wanted.equals(root);
    }

    /** Parsers keep every name that they have seen, those of namespaces too. */
    private String known(String seen) throws BrokenDocument {
        if (names.add(seen)) {
            letters += seen.length();
            if (names.size() > MOST_NAMES || letters > MOST_LETTERS) {
                throw new BrokenDocument();
            }
        }
        return seen;
    }

    private static String attribute(XMLStreamReader xml, String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(wanted)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A field's text may be spread over many elements. */
    private void text(XMLStreamReader xml) {
        if (inField && field.length() < MOST_OF_FIELD) {
            String text = field.isEmpty() ? xml.getText().stripLeading() : xml.getText();
            field.append(text, 0, Math.min(text.length(), MOST_OF_FIELD));
        }
    }

    private void end(String element) throws Active {
        if (element.equals("instrText") || element.equals("delInstrText")) {
            inField = false;
            document.field(field);
        }
    }

    private void endField() {
        field.setLength(0);
    }

    /** Refuses more bytes for one event than any program writes. Does not close what it reads from. */
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

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BrokenDocument();
            }
        }

        @Override
        public void close() {}
    }
}
