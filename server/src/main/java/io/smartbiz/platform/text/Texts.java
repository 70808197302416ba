package io.smartbiz.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of the server, in {@code texts/<language>.properties}: one file a language, the same keys in each. */
public final class Texts {

    private static final BigDecimal MANY_DIGITS = BigDecimal.valueOf(10_000);

    private static final Map<Language, Properties> FILES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            FILES.put(language, load(language));
        }
    }

    private Texts() {}

    private static Properties load(Language language) {
        var texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream("/texts/" + language.code() + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("The texts for " + language.code() + " are missing");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The message in a language; the key itself if there is no text for it, which a test prevents. */
    public static String in(Language language, Message message) {
        String pattern = pattern(language, message.key());
        if (message.arguments().isEmpty()) {
            return pattern.replace("''", "'");
        }
        Object[] arguments = message.arguments().stream()
                .map(argument -> argument(language, argument))
                .toArray();
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** A text without arguments, in a language. */
    public static String in(Language language, String key) {
        return in(language, Message.of(key));
    }

    /** Whether there is a text for the key. */
    public static boolean has(Language language, String key) {
        return texts(language).containsKey(key);
    }

    private static String pattern(Language language, String key) {
        return texts(language).getProperty(key, key);
    }

    private static Properties texts(Language language) {
        return java.util.Objects.requireNonNull(FILES.get(language));
    }

    /**
     * Numbers stand in messages as they are on the wire, so that a program and a person read the same. Only amounts of many
     * digits, which people misread, are divided as the language does; programs have them in the details.
     */
    private static @Nullable Object argument(Language language, @Nullable Object argument) {
        return switch (argument) {
            case Message inner -> in(language, inner);
            case List<?> several ->
                several.stream()
                        .map(one -> String.valueOf(argument(language, one)))
                        .collect(Collectors.joining(language == Language.FA ? "، " : ", "));
            case BigDecimal number ->
                number.abs().compareTo(MANY_DIGITS) < 0 ? PlainNumber.of(number) : divided(language, number);
            case Number number -> number.toString();
            case null -> "";
            default -> argument;
        };
    }

    private static String divided(Language language, BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }
}
