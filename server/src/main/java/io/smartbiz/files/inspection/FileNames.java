package io.smartbiz.files.inspection;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of files for people. They never become part of a path. */
final class FileNames {

    /** As long as the names of file systems, and as the database takes. */
    private static final int LONGEST = 255;

    /** What a type may add to a name: a dot and an extension. */
    private static final int EXTENSION = 5;

    private static final int HALF_SPACE = 0x200C;
    private static final int JOINER = 0x200D;

    private FileNames() {}

    /** The last part of the path that was sent, without invisible and direction-changing characters, with an extension of the type. */
    static String clean(@Nullable String sent, FileType type) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .forEach(kept::appendCodePoint);
        String plain = kept.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        String named = type.named(plain.isEmpty() ? "file" : plain);
        return named.length() <= LONGEST ? named : type.named(shortened(plain));
    }

    private static boolean isVisible(int letter) {
        if (letter == HALF_SPACE || letter == JOINER) {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Shortens the name before its extension, so that the type can add its own. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - EXTENSION - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
