package io.smartbiz.tickets;

import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.NameKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that the tickets of a category have in addition to the usual ones.
 *
 * @param key its name in the ticket's {@code fields}
 * @param label what stands before it; {@code labels} say it in other languages
 * @param required whether a ticket of the category must have it; false when it is left out
 * @param choices what can be chosen, for the type {@code choice} only
 */
public record FormField(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String key,
        @NotNull Type type,
        @NotBlank @Size(max = 100) String label,
        @Nullable Map<Language, @NotNull @Size(max = 100) String> labels,
        @Nullable Boolean required,
        @Nullable @Size(min = 1, max = 50) List<@Valid @NotNull Choice> choices) {

    /** The value of the choice that {@code text} shows; null if there is none. */
    public @Nullable String chosen(String text) {
        return Objects.requireNonNullElse(choices, List.<Choice>of()).stream()
                .map(Choice::value)
                .filter(value -> NameKey.isSame(value, text))
                .findFirst()
                .orElse(null);
    }

    /** What a field holds. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** One of the values of a field to choose from. */
    public record Choice(
            @NotBlank @Size(max = 60) String value,
            @NotBlank @Size(max = 100) String label,
            @Nullable Map<Language, @NotNull @Size(max = 100) String> labels) {}
}
