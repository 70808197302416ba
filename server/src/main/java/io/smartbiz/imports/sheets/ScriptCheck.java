package io.smartbiz.imports.sheets;

import java.lang.Character.UnicodeScript;
import java.nio.CharBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges whether a text makes sense as it was decoded. In a wrong encoding, words mix alphabets, have capital letters inside
 * or hardly any vowels, or there are signs that nobody writes.
 */
final class ScriptCheck implements Consumer<CharBuffer> {

    enum Verdict {
        MAKES_SENSE,
        /** It could be written like this, but words of our languages have other shares of vowels. */
        UNLIKELY,
        MAKES_NO_SENSE,
        /** Beside ASCII there are only quotation marks, dashes and the like, which all encodings of Windows share. */
        ONLY_SHARED_MARKS
    }

    private static final String SHARED_MARKS =
            "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u00a0\u00ab\u00bb\u00b0";
    private static final String CYRILLIC = "\u0401\u0451\u040e\u045e";
    private static final String CYRILLIC_VOWELS = "аеиоуыэюяёў";
    private static final String ARABIC_MARKS = "\u060c\u061b\u061f\u200c\u200d\u200e\u200f\u00d7\u00f7";
    private static final String ARABIC_VOWELS = "\u0627\u0622\u0648\u064a\u0649\u06cc";

    private static final Set<UnicodeScript> OF_OUR_LANGUAGES = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private static final int LEAST_VOWELS_OF_CYRILLIC = 25;
    private static final int MOST_VOWELS_OF_CYRILLIC = 70;
    private static final int LEAST_VOWELS_OF_ARABIC = 15;
    private static final int ALL = 100;

    private final FileEncoding encoding;
    private boolean makesSense = true;
    private boolean hasLines;
    private int letters;
    private int vowels;
    private int marks;
    private char last = ' ';

    ScriptCheck(FileEncoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public void accept(CharBuffer piece) {
        for (int i = 0; makesSense && i < piece.length(); i++) {
            char letter = piece.charAt(i);
            hasLines |= letter == '\n' || letter == '\r';
            makesSense = letter < 128 ? isText(letter) : isKnown(letter);
            makesSense &= fits(last, letter);
            last = letter;
        }
    }

    Verdict verdict() {
        if (!makesSense) {
            return Verdict.MAKES_NO_SENSE;
        }
        return switch (encoding) {
            case WINDOWS_1251 -> verdict(LEAST_VOWELS_OF_CYRILLIC, MOST_VOWELS_OF_CYRILLIC);
            case WINDOWS_1256 -> verdict(LEAST_VOWELS_OF_ARABIC, ALL);
            case UTF_8, UTF_16LE, UTF_16BE -> hasLines ? Verdict.MAKES_SENSE : Verdict.MAKES_NO_SENSE;
        };
    }

    private Verdict verdict(int least, int most) {
        if (letters == 0) {
            return marks > 0 ? Verdict.ONLY_SHARED_MARKS : Verdict.MAKES_NO_SENSE;
        }
        long share = (long) vowels * ALL / letters;
        return share >= least && share <= most ? Verdict.MAKES_SENSE : Verdict.UNLIKELY;
    }

    private static boolean isText(char letter) {
        return letter >= ' ' && letter < 127 || letter == '\n' || letter == '\r' || letter == '\t';
    }

    private boolean isKnown(char letter) {
        if (SHARED_MARKS.indexOf(letter) >= 0) {
            marks++;
            return true;
        }
        return switch (encoding) {
            case WINDOWS_1251 ->
                letter >= 'А' && letter <= 'я' || CYRILLIC.indexOf(letter) >= 0
                        ? counted(CYRILLIC_VOWELS.indexOf(Character.toLowerCase(letter)) >= 0)
                        : letter == '\u2116';
            case WINDOWS_1256 ->
                Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.ARABIC
                        ? counted(ARABIC_VOWELS.indexOf(letter) >= 0)
                        : ARABIC_MARKS.indexOf(letter) >= 0 || Character.getType(letter) == Character.NON_SPACING_MARK;
            case UTF_8, UTF_16LE, UTF_16BE -> OF_OUR_LANGUAGES.contains(UnicodeScript.of(letter));
        };
    }

    private boolean counted(boolean isVowel) {
        letters++;
        vowels += isVowel ? 1 : 0;
        return true;
    }

    /** Whether two letters can follow each other: no word mixes alphabets or has a capital letter after a small one. */
    private boolean fits(char before, char letter) {
        boolean isForeign = before >= 128 || letter >= 128;
        if (!isForeign || encoding == FileEncoding.UTF_16LE || encoding == FileEncoding.UTF_16BE) {
            return true;
        }
        if (!Character.isLetter(before) || !Character.isLetter(letter)) {
            return true;
        }
        return before < 128 == letter < 128 && !(Character.isLowerCase(before) && Character.isUpperCase(letter));
    }
}
