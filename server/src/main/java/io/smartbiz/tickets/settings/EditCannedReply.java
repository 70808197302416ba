package io.smartbiz.tickets.settings;

import io.smartbiz.database.desk.tables.records.CannedRepliesRecord;
import io.smartbiz.platform.text.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A canned reply as it is created or changed. */
public record EditCannedReply(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 10000) String body,
        @Nullable Language language,
        @Nullable UUID categoryId,
        @Nullable Integer version) {

    /** The canned reply as it is stored. */
    static EditCannedReply of(CannedRepliesRecord row) {
        Language language = row.getLanguage() == null
                ? null
                : Language.of(row.getLanguage()).orElse(null);
        return new EditCannedReply(row.getName(), row.getBody(), language, row.getCategoryId(), null);
    }
}
