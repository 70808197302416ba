package io.smartbiz.files.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An office document, recognised by its structure and not by the names of its parts (ECMA-376, part 2): content types say
 * what each part is, relationships what it is used for. Programs that open documents go by these, in any case of the
 * letters.
 *
 * <p>Parts are given one after the other. A document is active when opening it runs or loads something: macros, ActiveX,
 * embedded objects, data connections, a remote template, a linked part, or a field such as {@code DDEAUTO}.
 */
final class OfficeDocument {

    /** Opening the document runs or loads something. */
    static final class Active extends IOException {
        Active(String what) {
            super(what);
        }
    }

    static final String CONTENT_TYPES = "[content_types].xml";

    private static final String ROOT_RELATIONSHIPS = "_rels/.rels";
    private static final String MAIN = "officedocument";

    private static final Map<String, FileType> TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            FileType.XLSX);

    /** Found anywhere in a content type. */
    private static final List<String> ACTIVE_TYPES = List.of(
            "macroenabled",
            "vbaproject",
            "vbadata",
            "macrosheet",
            "activex",
            "oleobject",
            "externallink",
            "spreadsheetml.connections",
            "webextension",
            "attachedtoolbars",
            "keymapcustomizations");

    /** The last step of a relationship's type. */
    private static final Set<String> ACTIVE_RELATIONSHIPS = Set.of(
            "vbaproject",
            "vbaprojectsignature",
            "wordvbadata",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "activexcontrolbinary",
            "control",
            "oleobject",
            "externallink",
            "externallinkpath",
            "connections",
            "afchunk",
            "extensibility",
            "webextension",
            "webextensiontaskpanes",
            "attachedtoolbars",
            "keymapcustomizations");

    /** Fields that load or start something without a click, also in the guise of {@code QUOTE} with codes of letters. */
    private static final Pattern ACTIVE_FIELD = Pattern.compile(
            "[\\s\"]*(?:(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|IMPORT|RD)\\b|QUOTE\\s+\\d+\\s+\\d+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A link that a reader has to click. */
    private static final Pattern HARMLESS_LINK = Pattern.compile(
            "(?:https?|mailto|tel|ftp):.*|file:///[a-z]:[/\\\\].*|[a-z]:[/\\\\].*|(?![a-z][a-z0-9+.-]*:|//|\\\\\\\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The template on the author's own machine, which Word notes in most documents of a company. */
    private static final Pattern LOCAL_FILE =
            Pattern.compile("file:///[a-z]:[/\\\\].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ABSOLUTE =
            Pattern.compile("[a-z][a-z0-9+.-]+:.*|//.*|\\\\\\\\.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Of the types and main parts that are kept, in letters; more than the most entries of an archive need. */
    private static final int MOST_KEPT = 1 << 19;

    /** What keeping a text takes besides its letters. */
    private static final int KEEPING = 64;

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();
    private final Set<String> mainParts = new HashSet<>();
    private int left = MOST_KEPT;

    /** A name as programs compare it: without case, with one kind of slash and none in front. */
    static String name(String entry) {
        String plain = entry.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Whether these are the names of an office document's parts. */
    static boolean isOne(Set<String> names) {
        return names.contains(CONTENT_TYPES);
    }

    /**
     * Reads one part.
     *
     * @param entry its name in the archive
     * @throws Active for one that does something
     * @throws BrokenDocument for one that cannot be read
     */
    void read(String entry, InputStream bytes) throws IOException {
        String name = name(entry);
        if (!entry.endsWith("/") && (!names.add(name) || name.endsWith(".piece"))) {
            // Two parts of one name, or one in pieces: programs would not agree on what it is.
            throw new BrokenDocument();
        }
        new OfficePart(this, name).read(bytes);
    }

    /** What the document is; null for a kind that is not accepted. */
    @Nullable
    FileType type() {
        if (mainParts.size() != 1) {
            return null;
        }
        String main = mainParts.iterator().next();
        String extension = main.substring(main.lastIndexOf('.') + 1);
        String type = byPart.getOrDefault(main, byExtension.get(extension));
        return type == null || !names.contains(main) ? null : TYPES.get(type);
    }

    void defaultType(String extension, String type) throws IOException {
        requirePassive(type);
        keep(extension.length() + type.length());
        byExtension.put(extension.toLowerCase(Locale.ROOT), lower(type));
    }

    void overrideType(String part, String type) throws IOException {
        requirePassive(type);
        keep(part.length() + type.length());
        byPart.put(name(decoded(part)), lower(type));
    }

    private void keep(int letters) throws BrokenDocument {
        left -= letters + KEEPING;
        if (left < 0) {
            throw new BrokenDocument();
        }
    }

    private static void requirePassive(String type) throws Active {
        if (ACTIVE_TYPES.stream().anyMatch(lower(type)::contains)) {
            throw new Active(type);
        }
    }

    /** @param source the name of the part that lists it */
    void relationship(String source, String type, String target, String mode) throws IOException {
        String use = lower(type.substring(type.lastIndexOf('/') + 1));
        if (ACTIVE_RELATIONSHIPS.contains(use)) {
            throw new Active(type);
        }
        String place = target.strip();
        if (mode.strip().equalsIgnoreCase("external") || ABSOLUTE.matcher(place).matches()) {
            requireHarmless(use, place);
        } else if (use.equals("attachedtemplate")) {
            throw new Active(type);
        } else if (source.equals(ROOT_RELATIONSHIPS) && use.equals(MAIN)) {
            keep(place.length());
            mainParts.add(name(decoded(place.startsWith("./") ? place.substring(2) : place)));
        }
    }

    private static void requireHarmless(String use, String place) throws Active {
        boolean harmless = switch (use) {
            case "hyperlink" -> HARMLESS_LINK.matcher(place).matches();
            case "attachedtemplate" -> LOCAL_FILE.matcher(decoded(place)).matches();
            default -> false;
        };
        if (!harmless) {
            throw new Active(use + " " + place);
        }
    }

    /** @param instruction the beginning of a field's text */
    void field(CharSequence instruction) throws Active {
        if (ACTIVE_FIELD.matcher(instruction).matches()) {
            throw new Active("field");
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** The document cannot be read. */
    static final class BrokenDocument extends IOException {
        BrokenDocument() {
            super("No document");
        }

        BrokenDocument(Throwable cause) {
            super("No document", cause);
        }
    }
}
