package io.smartbiz.platform.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the product. */
public enum Language {
    EN,
    FA,
    UZ,
    RU;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Locale locale = Locale.forLanguageTag(code);

    /** The code on the wire and in the database: {@code en}, {@code fa}, {@code uz}, {@code ru}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a code such as {@code fa} or {@code fa-IR}; empty for one that we do not speak. */
    public static Optional<Language> of(String tag) {
        String wanted = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first language of an {@code Accept-Language} header that we speak, by weight; empty when there is none. */
    public static Optional<Language> accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
