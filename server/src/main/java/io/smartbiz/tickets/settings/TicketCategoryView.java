package io.smartbiz.tickets.settings;

import io.smartbiz.tickets.FormField;
import io.smartbiz.tickets.TicketPriority;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of tickets.
 *
 * @param code what programs call it; it never changes
 * @param name in the reader's language, where there is one
 * @param names by language code
 * @param form the fields that its tickets have in addition to the usual ones
 * @param isActive whether new tickets can be of it
 */
record TicketCategoryView(
        UUID id,
        String code,
        String name,
        Map<String, String> names,
        @Nullable String icon,
        List<FormField> form,
        @Nullable UUID defaultTeamId,
        @Nullable TicketPriority defaultPriority,
        int position,
        boolean isActive,
        int version) {}
