package io.smartbiz.organizations;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.text.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The organisation's own settings as they are changed. The base currency stays: amounts are kept in it. */
record EditOrganization(
        @NotBlank @Size(max = 200) String name,
        @NotEmpty Set<@NotNull @Pattern(regexp = "shop|desk") String> modules,
        @NotNull Language language,
        @NotBlank @Size(max = 60) String timeZone,
        @NotNull DayOfWeek weekStart,
        @NotNull @Pattern(regexp = "gregorian|solar_hijri") String calendar,
        @NotNull Rules settings,
        @Nullable Integer version) {

    /** The organisation as it is stored; its settings stay without being named. */
    static EditOrganization of(Organization stored) {
        return new EditOrganization(
                stored.name(),
                stored.modules(),
                stored.language(),
                stored.timeZone().getId(),
                stored.weekStart(),
                stored.calendar(),
                new Rules(Map.of()),
                null);
    }

    /**
     * Settings of all areas by their names on the wire, as they were sent. {@link SettingsAreas} checks them.
     *
     * @param given a setting that is missing stays; null is like missing, but refused for a required one
     */
    record Rules(@JsonAnySetter Map<String, JsonNode> given) {}
}
