package io.smartbiz.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds text for searching, the same way for what is indexed and for what is asked: Persian, Arabic, Uzbek (Latin and
 * Cyrillic), Russian and English. Letters that people type for one another become one letter; the original is kept
 * elsewhere for display. The database's function {@code core.folded} does the same for migrations.
 */
public final class SearchText {

    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\p{Cf}\\p{Mn}\u0640]");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´ʹʻʼʽʾʿˈ‘’‛′＇ꞌ]");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[×x*]\\s*(?=\\d)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d)[,٫](?=\\d)");
    private static final Pattern LONE_DOT = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)");
    private static final Pattern NOT_SEARCHED = Pattern.compile("[^\\p{L}\\p{Nd}.]+");

    /** What follows the folding of letters, in this order. */
    static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement(TIMES, "x"),
            new Replacement(DECIMAL_COMMA, "."),
            new Replacement(LONE_DOT, " "),
            new Replacement(NOT_SEARCHED, " "));

    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Pattern MEASURES = Pattern.compile("\\d+(?:\\.\\d+)?x\\d+(?:\\.\\d+)?");
    static final char HALF_SPACE = '\u200c';
    /** More would be a code whose pieces mean nothing. */
    private static final int MOST_PIECES = 3;

    /** The time to compare trigrams grows with the length of a word. Nobody types longer words. */
    static final int LONGEST_WORD = 60;

    private static final int MOST_WORDS = 8;

    private static final Map<Character, String> FOLDED = folded();

    private SearchText() {}

    /** A sign or word between letters that is written in one way only. */
    record Replacement(Pattern pattern, String text) {}

    /** The folded text: lower case, single spaces, no punctuation. Empty when nothing of it can be searched. */
    public static String fold(String text) {
        String folded = foldLetters(text);
        for (Replacement replacement : REPLACEMENTS) {
            folded = replacement.pattern().matcher(folded).replaceAll(replacement.text());
        }
        return folded.strip();
    }

    /**
     * The words of what was typed, folded, each once: the first eight, and of a longer word its first {@value #LONGEST_WORD}
     * letters, which find whatever contains them. Empty when nothing that was typed can be searched.
     */
    public static List<String> words(String typed) {
        return Arrays.stream(fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(SearchText::beginning)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static String beginning(String word) {
        if (word.length() <= LONGEST_WORD) {
            return word;
        }
        boolean splitsLetter = Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1));
        return word.substring(0, splitsLetter ? LONGEST_WORD - 1 : LONGEST_WORD);
    }

    /** Folds each letter by itself, together with its marks. */
    static String foldLetters(String text) {
        // Before anything is composed or decomposed: the acute accent would become a space.
        String folded = APOSTROPHES.matcher(text.replace(HALF_SPACE, ' ')).replaceAll("");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded = folded.replace("й", "y").replace("ў", "o");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        folded = ZERO_WIDTH.matcher(folded).replaceAll("");
        return letters(folded);
    }

    /**
     * The words that a text is found by: those of the folded text, what half-spaces join also as one word, and letters and
     * digits apart as well as together, whichever way they were typed.
     */
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        addTerms(terms, fold(text));
        if (text.indexOf(HALF_SPACE) >= 0) {
            addTerms(terms, fold(text.replace(String.valueOf(HALF_SPACE), "")));
        }
        return terms;
    }

    private static void addTerms(Set<String> terms, String folded) {
        String before = "";
        for (String word : folded.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            terms.add(word);
            String[] pieces = LETTER_AND_DIGIT.split(word);
            if (pieces.length > 1
                    && pieces.length <= MOST_PIECES
                    && !MEASURES.matcher(word).matches()) {
                terms.addAll(Arrays.asList(pieces));
            }
            if (isWord(before) && isNumber(word) || isNumber(before) && isWord(word)) {
                terms.add(before + word);
            }
            before = word;
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** The folded text plus any {@link #terms} that it lacks, for searches by parts of words. */
    public static String index(String text) {
        String folded = fold(text);
        var index = new StringBuilder(folded);
        var words = new HashSet<>(Arrays.asList(folded.split(" ")));
        for (String term : terms(text)) {
            if (!words.contains(term)) {
                index.append(' ').append(term);
            }
        }
        return index.toString();
    }

    private static String letters(String text) {
        var folded = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isDigit(letter)) {
                folded.append(Character.getNumericValue(letter));
                continue;
            }
            String replacement = FOLDED.get(letter);
            if (replacement == null) {
                folded.append(letter);
            } else {
                folded.append(replacement);
            }
        }
        return folded.toString();
    }

    /** Decomposition has taken most marks off already, so Ё arrives as Е and أ as ا; Й and Ў are letters of their own. */
    private static Map<Character, String> folded() {
        var letters = new java.util.HashMap<Character, String>();
        String[] pairs = {
            "ي ی", "ى ی", "ے ی", "ك ک", "ڪ ک", "ة ه", "ە ه", "ۀ ه", "ھ ه", "ہ ه", "ٱ ا", "ؤ و", "ئ ی", "ء ", "а a",
            "б b", "в v", "г g", "ғ g", "д d", "е e", "ж j", "з z", "и i", "к k", "қ q", "л l", "м m", "н n", "о o",
            "п p", "р r", "с s", "т t", "у u", "ф f", "х x", "ҳ h", "ц ts", "ч ch", "ш sh", "щ sh", "ъ ", "ы i", "ь ",
            "э e", "ю yu", "я ya", "ı i", "ə a", "ø o", "ß ss", "ς σ",
        };
        for (String pair : pairs) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }
}
