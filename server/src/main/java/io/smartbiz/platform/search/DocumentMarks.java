package io.smartbiz.platform.search;

import io.smartbiz.platform.access.BranchScope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The marks that documents contain in addition to their words: of the organisation, the branch, and the hour, day, week,
 * month and year in which their subject was created. Words together with marks are one index scan, however many documents
 * contain the words.
 */
public final class DocumentMarks {

    private static final String NOWHERE = "nowhere:";

    private DocumentMarks() {}

    /** All marks of a document. */
    public static Set<String> of(UUID organizationId, UUID branchId, Instant createdAt) {
        var marks = new LinkedHashSet<String>();
        marks.add(ofOrganization(organizationId));
        marks.add(ofBranch(branchId));
        LocalDateTime time = Stretch.time(createdAt);
        for (Stretch stretch : Stretch.values()) {
            marks.add(stretch.mark(time));
        }
        return marks;
    }

    /** The marks of which a document in the scope has one. */
    public static List<String> within(UUID organizationId, BranchScope scope) {
        if (scope.everywhere()) {
            return List.of(ofOrganization(organizationId));
        }
        return scope.branches().isEmpty()
                ? List.of(NOWHERE)
                : scope.branches().stream()
                        .sorted()
                        .map(DocumentMarks::ofBranch)
                        .toList();
    }

    private static String ofOrganization(UUID id) {
        return "o:" + plain(id);
    }

    private static String ofBranch(UUID id) {
        return "b:" + plain(id);
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
