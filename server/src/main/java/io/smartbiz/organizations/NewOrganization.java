package io.smartbiz.organizations;

import io.smartbiz.platform.text.Language;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * The details of an organisation to create.
 *
 * @param slug the short name in addresses and at sign-in: a-z, 0-9 and -
 * @param modules {@code shop}, {@code desk} or both
 * @param currency three capital letters; it cannot be changed later
 * @param calendar {@code gregorian} or {@code solar_hijri}
 */
public record NewOrganization(
        String slug,
        String name,
        Set<String> modules,
        Language language,
        ZoneId timeZone,
        String currency,
        DayOfWeek weekStart,
        String calendar) {

    /** An organisation with both modules and the defaults of Uzbekistan. */
    public static NewOrganization named(String slug, String name) {
        return new NewOrganization(
                slug,
                name,
                Set.of("shop", "desk"),
                Language.UZ,
                ZoneId.of("Asia/Tashkent"),
                "UZS",
                DayOfWeek.MONDAY,
                "gregorian");
    }
}
