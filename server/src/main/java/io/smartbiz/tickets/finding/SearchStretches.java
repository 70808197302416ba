package io.smartbiz.tickets.finding;

import io.smartbiz.platform.search.Stretch;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;

/** The periods that a search looks through, from the most recent one back. */
record SearchStretches(LocalDateTime last) {

    /** With this few branches or fewer, start with a day instead of an hour. */
    private static final int FEW_BRANCHES = 5;

    static SearchStretches from(Instant last) {
        return new SearchStretches(Stretch.time(last));
    }

    /**
     * The periods to search before searching all tickets. A narrow filter makes long periods pointless. A few branches open
     * too few tickets in an hour to fill a page, and all their open tickets can be searched at once.
     */
    static List<Stretch> of(TicketFilterQuery conditions) {
        TicketReach reach = conditions.reach();
        boolean few = reach.isWithin(FEW_BRANCHES);
        if (reach.isOwn() || (few && reach.isOnlyOpen())) {
            return List.of();
        }
        return List.copyOf(EnumSet.range(few ? Stretch.DAY : Stretch.HOUR, longest(conditions)));
    }

    private static Stretch longest(TicketFilterQuery conditions) {
        if (conditions.reach().isOnlyOpen()) {
            return Stretch.DAY;
        }
        return conditions.isFiltered() ? Stretch.WEEK : Stretch.YEAR;
    }

    /** The beginning of the stretch before the one that the search begins in. */
    Instant begin(Stretch stretch) {
        return beginning(stretch).toInstant(ZoneOffset.UTC);
    }

    /** The marks of the two stretches, of which a document has one. */
    List<String> marks(Stretch stretch) {
        return List.of(stretch.mark(last), stretch.mark(beginning(stretch)));
    }

    private LocalDateTime beginning(Stretch stretch) {
        return stretch.begin(stretch.begin(last).minusNanos(1));
    }
}
