package io.smartbiz.platform.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What usernames that look alike have in common: letters of other alphabets that look like Latin ones, wide letters, digits of
 * any script, upper and lower case. Members are found by it, and it is unique. The database alone makes it, so that there is
 * one rule.
 */
public final class UsernameKey {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private UsernameKey() {}

    /**
     * The username as it is kept: with ordinary instead of wide letters, and without the spaces around it and the direction
     * marks that come along when it is copied.
     */
    public static String plain(String username) {
        String ordinary = Normalizer.normalize(username, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(ordinary).replaceAll("").strip();
    }

    /** Whether its letters belong to one alphabet. Else it could look like another username. */
    public static boolean isOfOneAlphabet(String username) {
        return username.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                        .distinct()
                        .count()
                <= 1;
    }

    /** The key of a column's value. */
    public static Field<String> of(Field<String> username) {
        return DSL.function(DSL.name("core", "username_key"), String.class, username);
    }

    /** The key of what was typed. */
    public static Field<String> of(String username) {
        return of(DSL.val(plain(username)));
    }
}
