package io.smartbiz.imports.sheets;

import io.smartbiz.imports.sheets.ScriptCheck.Verdict;
import io.smartbiz.platform.errors.Failure;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. UTF-8 and UTF-16 show by themselves what they are. The encodings of Windows have a letter for nearly
 * every byte, so one of them is assumed only if the text makes sense in it and cannot be written in another: a few words of
 * Persian are Russian capitals in the wrong encoding, and even have vowels.
 *
 * @param mark bytes before the text that say its encoding
 */
record FileText(byte[] file, FileEncoding encoding, int mark) {

    private static final List<FileEncoding> OF_WINDOWS = List.of(FileEncoding.WINDOWS_1251, FileEncoding.WINDOWS_1256);
    private static final List<FileEncoding> OF_TWO_BYTES = List.of(FileEncoding.UTF_16LE, FileEncoding.UTF_16BE);

    /**
     * Finds out how a file is encoded.
     *
     * @param asked what the caller says; null to look
     * @throws Failure {@code VALIDATION_ERROR} if the caller must say it, or is wrong, {@code UNSUPPORTED_MEDIA_TYPE} for what
     *     is no text
     */
    static FileText of(byte[] file, @Nullable FileEncoding asked) {
        FileText marked = marked(file);
        if (asked != null && (marked == null || marked.encoding == asked)) {
            var text = marked == null ? new FileText(file, asked, 0) : marked;
            int unreadable = text.firstUnreadable(_ -> {});
            if (unreadable >= 0) {
                throw Failure.invalid("encoding", "import.other_encoding", name(asked), text.row(unreadable));
            }
            return text;
        }
        if (marked != null) {
            if (asked != null) {
                throw Failure.invalid("encoding", "import.marked_encoding", name(marked.encoding));
            }
            return marked;
        }
        return hasZero(file) ? ofTwoBytes(file) : ofBytes(file);
    }

    /** By the mark that programs set before the text; null if there is none, or if what follows does not fit. */
    private static @Nullable FileText marked(byte[] file) {
        FileText text = null;
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            text = new FileText(file, FileEncoding.UTF_8, 3);
        } else if (starts(file, 0xFF, 0xFE)) {
            text = new FileText(file, FileEncoding.UTF_16LE, 2);
        } else if (starts(file, 0xFE, 0xFF)) {
            text = new FileText(file, FileEncoding.UTF_16BE, 2);
        }
        if (text != null) {
            int unreadable = text.firstUnreadable(FileText::requireText);
            if (unreadable >= 0) {
                throw Failure.invalid("file", "import.broken_text", text.row(unreadable));
            }
        }
        return text;
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] file) {
        for (byte one : file) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** A text has no zero characters, so where there are zero bytes, each is half of a character. */
    private static FileText ofTwoBytes(byte[] file) {
        List<FileText> readable = OF_TWO_BYTES.stream()
                .map(encoding -> new FileText(file, encoding, 0))
                .filter(text -> {
                    var check = new ScriptCheck(text.encoding);
                    return text.firstUnreadable(check) < 0 && check.verdict() == Verdict.MAKES_SENSE;
                })
                .toList();
        if (readable.size() != 1) {
            throw SheetLimits.noTable();
        }
        return readable.getFirst();
    }

    private static FileText ofBytes(byte[] file) {
        var utf8 = new FileText(file, FileEncoding.UTF_8, 0);
        int unreadable = utf8.firstUnreadable(_ -> {});
        if (unreadable < 0) {
            return utf8;
        }
        var possible = OF_WINDOWS.stream()
                .map(encoding -> new FileText(file, encoding, 0))
                .filter(text -> text.verdict() != Verdict.MAKES_NO_SENSE)
                .toList();
        boolean isSure = possible.size() == 1 && possible.getFirst().verdict() == Verdict.MAKES_SENSE;
        boolean isSameInAll = possible.size() == OF_WINDOWS.size()
                && possible.stream().allMatch(text -> text.verdict() == Verdict.ONLY_SHARED_MARKS);
        if (isSure || isSameInAll) {
            return possible.getFirst();
        }
        throw Failure.invalid(
                        "encoding",
                        "import.which_encoding",
                        utf8.row(unreadable),
                        String.join(
                                ", ", OF_WINDOWS.stream().map(FileText::name).toList()))
                .with("row", utf8.row(unreadable))
                .with("encodings", OF_WINDOWS.stream().map(FileText::name).toList());
    }

    private Verdict verdict() {
        var check = new ScriptCheck(encoding);
        return firstUnreadable(check) < 0 ? check.verdict() : Verdict.MAKES_NO_SENSE;
    }

    private static void requireText(CharBuffer letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == 0) {
                throw SheetLimits.noTable();
            }
        }
    }

    /** How the API calls an encoding. */
    private static String name(FileEncoding encoding) {
        return encoding.name().toLowerCase(Locale.ROOT);
    }

    /** Decodes the file piece by piece. @return the place of the first byte that is wrong in this encoding; -1 if none is */
    private int firstUnreadable(Consumer<CharBuffer> pieces) {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file, mark, file.length - mark);
        CharBuffer letters = CharBuffer.allocate(8_192);
        CoderResult result;
        do {
            result = decoder.decode(bytes, letters, true);
            letters.flip();
            pieces.accept(letters);
            letters.clear();
        } while (result.isOverflow());
        return result.isError() ? bytes.position() : -1;
    }

    /** The row of the table in which a byte stands, if no cell has several lines. */
    private int row(int position) {
        int row = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                row++;
            }
        }
        return row;
    }

    /** Whether the last line ends in a line break. */
    boolean endsLine() {
        int from = Math.max(mark, file.length - 2);
        String end = new String(file, from, file.length - from, encoding.charset());
        return end.endsWith("\n") || end.endsWith("\r");
    }

    /** @param end follows the text */
    BufferedReader readerWith(String end) {
        var bytes = new SequenceInputStream(
                new ByteArrayInputStream(file, mark, file.length - mark),
                new ByteArrayInputStream(end.getBytes(encoding.charset())));
        return new BufferedReader(
                new InputStreamReader(bytes, encoding.charset().newDecoder()));
    }
}
