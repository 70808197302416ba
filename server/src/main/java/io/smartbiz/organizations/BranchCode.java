package io.smartbiz.organizations;

import io.smartbiz.platform.search.SearchText;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes codes for branches that are opened without one. */
final class BranchCode {

    private static final int LETTERS = 3;
    private static final String NAMELESS = "B";

    private BranchCode() {}

    /** The first letters of the name, as Latin ones, with a number if that is taken: {@code CHI}, then {@code CHI2}. */
    static String of(String name, Set<String> taken) {
        String latin = SearchText.fold(name).replaceAll("[^a-z]", "");
        String code = latin.length() < LETTERS
                ? NAMELESS
                : latin.substring(0, LETTERS).toUpperCase(Locale.ROOT);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 && !code.equals(NAMELESS) ? code : code + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }
}
