package io.smartbiz.platform.search;

/** Decides whether one word may be a misspelling of another. */
public final class Spelling {

    /** A shorter word with a wrong letter is another word. */
    static final int SHORTEST_MISTYPED = 4;

    private Spelling() {}

    /**
     * Whether at most one letter in four is wrong, missing or too many. A word that is still being typed is compared with the
     * beginning of the longer one.
     */
    public static boolean isLike(String typed, String word) {
        if (typed.length() < SHORTEST_MISTYPED) {
            return false;
        }
        String beginning = word.length() > typed.length() ? word.substring(0, typed.length()) : word;
        int allowed = Math.max(1, typed.length() / 4);
        boolean isLonger = word.length() > typed.length() + allowed;
        return distance(typed, beginning) <= allowed || (!isLonger && distance(typed, word) <= allowed);
    }

    /** How many letters must be inserted, removed or replaced to turn one word into the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
