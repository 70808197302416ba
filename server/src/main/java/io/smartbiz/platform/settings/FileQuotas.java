package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;

import java.util.List;

/**
 * How much may be uploaded. An upload that would exceed one of these is refused.
 *
 * @param memberUnattachedMegabytes files of one member that belong to no record
 * @param organizationUnattachedMegabytes the same of all members together
 * @param memberDayMegabytes uploads of one member within 24 hours
 * @param organizationDayMegabytes the same of all members together
 * @param organizationGigabytes everything that is stored for an organisation
 */
public record FileQuotas(
        int memberUnattachedMegabytes,
        int organizationUnattachedMegabytes,
        int memberDayMegabytes,
        int organizationDayMegabytes,
        int organizationGigabytes) {

    static final List<Definition> DEFINITIONS = List.of(
            plain("FILES_MEMBER_UNATTACHED_MB", "200"),
            plain("FILES_ORGANIZATION_UNATTACHED_MB", "2000"),
            plain("FILES_MEMBER_DAY_MB", "2000"),
            plain("FILES_ORGANIZATION_DAY_MB", "10000"),
            plain("FILES_ORGANIZATION_GB", "50"));

    private static final int MOST_MEGABYTES = 10_000_000;
    private static final int MOST_GIGABYTES = 100_000;

    static FileQuotas read(SettingsReader reader) {
        return new FileQuotas(
                reader.number("FILES_MEMBER_UNATTACHED_MB", 1, MOST_MEGABYTES),
                reader.number("FILES_ORGANIZATION_UNATTACHED_MB", 1, MOST_MEGABYTES),
                reader.number("FILES_MEMBER_DAY_MB", 1, MOST_MEGABYTES),
                reader.number("FILES_ORGANIZATION_DAY_MB", 1, MOST_MEGABYTES),
                reader.number("FILES_ORGANIZATION_GB", 1, MOST_GIGABYTES));
    }
}
