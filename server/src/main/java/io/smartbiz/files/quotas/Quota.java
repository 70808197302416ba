package io.smartbiz.files.quotas;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.FileQuotas;
import io.smartbiz.platform.text.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What uploads are counted against, in the order in which a refusal names them. */
enum Quota {
    MEMBER_DAY("file.quota_day", 5_000),
    ORGANIZATION_DAY("file.quota_day", 50_000),
    MEMBER_UNATTACHED("file.quota_unattached", 500),
    ORGANIZATION_UNATTACHED("file.quota_unattached", 5_000),
    ORGANIZATION("file.quota_organization", null);

    private static final long MEGABYTE = 1024 * 1024;
    private static final long GIGABYTE = 1024 * MEGABYTE;
    private static final int RETRY_SECONDS = 3_600;

    private final String text;
    private final @Nullable Integer mostFiles;

    Quota(String text, @Nullable Integer mostFiles) {
        this.text = text;
        this.mostFiles = mostFiles;
    }

    static Quota of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private long mostBytes(FileQuotas settings) {
        return switch (this) {
            case MEMBER_DAY -> settings.memberDayMegabytes() * MEGABYTE;
            case ORGANIZATION_DAY -> settings.organizationDayMegabytes() * MEGABYTE;
            case MEMBER_UNATTACHED -> settings.memberUnattachedMegabytes() * MEGABYTE;
            case ORGANIZATION_UNATTACHED -> settings.organizationUnattachedMegabytes() * MEGABYTE;
            case ORGANIZATION -> settings.organizationGigabytes() * GIGABYTE;
        };
    }

    /** @throws Failure {@code QUOTA_EXCEEDED} when there is more in use, the upload included */
    void require(FileQuotas settings, long files, long bytes) {
        long mostBytes = mostBytes(settings);
        if (bytes <= mostBytes && (mostFiles == null || files <= mostFiles)) {
            return;
        }
        Failure refusal = Failure.of(ErrorCode.QUOTA_EXCEEDED, Message.of(text))
                .with("quota", code())
                .with("most_bytes", mostBytes);
        // Time frees room, but not for the whole of an organisation.
        throw mostFiles == null
                ? refusal
                : refusal.with("most_files", mostFiles).retryAfter(RETRY_SECONDS);
    }
}
