package io.smartbiz.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds text for searching, the same way for what is indexed and for what is asked: Persian, Arabic, Uzbek (Latin and
 * Cyrillic), Russian and English. Letters that people type for one another become one letter; the original is kept
 * elsewhere for display.
 */
public final class SearchText {

    private static final Pattern ZERO_WIDTH = Pattern.compile("[\\p{Cf}\\p{Mn}\u0640]");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´ʹʻʼʽ‘’‛′]");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[×x*]\\s*(?=\\d)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d)[,٫](?=\\d)");
    private static final Pattern NOT_SEARCHED = Pattern.compile("(?:[^\\p{L}\\p{Nd}.]|(?<!\\d)\\.|\\.(?!\\d))+");

    private static final Map<Character, String> FOLDED = folded();

    private SearchText() {}

    /** The folded text: lower case, single spaces, no punctuation. Empty when nothing of it can be searched. */
    public static String fold(String text) {
        // Before anything is composed or decomposed: the acute accent would become a space.
        String folded = APOSTROPHES.matcher(text.replace('\u200c', ' ')).replaceAll("");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded = folded.replace("й", "y").replace("ў", "o");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        folded = ZERO_WIDTH.matcher(folded).replaceAll("");
        folded = letters(folded);
        folded = TIMES.matcher(folded).replaceAll("x");
        folded = DECIMAL_COMMA.matcher(folded).replaceAll(".");
        return NOT_SEARCHED.matcher(folded).replaceAll(" ").strip();
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
            "ي ی", "ى ی", "ك ک", "ة ه", "ۀ ه", "ھ ه", "ہ ه", "ٱ ا", "ؤ و", "ئ ی", "ء ", "а a", "б b", "в v", "г g",
            "ғ g", "д d", "е e", "ж j", "з z", "и i", "к k", "қ q", "л l", "м m", "н n", "о o", "п p", "р r", "с s",
            "т t", "у u", "ф f", "х x", "ҳ h", "ц ts", "ч ch", "ш sh", "щ sh", "ъ ", "ы i", "ь ", "э e", "ю yu", "я ya",
            "ı i", "ə a", "ø o", "ß ss",
        };
        for (String pair : pairs) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }
}
