package io.smartbiz.tickets.settings;

import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.text.Language;
import io.smartbiz.tickets.FormField;
import io.smartbiz.tickets.TicketPriority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category as it is created or changed; {@code name} stands in for the languages that {@code names} leaves out.
 *
 * @param code null lets it stay as it is, or be made from the name
 * @param form none when it is left out
 * @param isActive true when it is left out
 */
record EditTicketCategory(
        @Nullable @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable Map<Language, @NotNull @Size(max = 100) String> names,
        @Nullable @Size(max = 40) String icon,
        @Nullable @Size(max = 30) List<@Valid @NotNull FormField> form,
        @Nullable UUID defaultTeamId,
        @Nullable TicketPriority defaultPriority,

        @Nullable @Min(Bounds.FIRST_POSITION) @Max(Bounds.LAST_POSITION)
        Integer position,

        @Nullable Boolean isActive,
        @Nullable Integer version) {

    /** A category that every desk starts with; its icon has the name of its code. */
    static EditTicketCategory starting(String code, String name, Map<Language, String> names, int position) {
        return new EditTicketCategory(code, name, names, code, null, null, null, position, null, null);
    }
}
