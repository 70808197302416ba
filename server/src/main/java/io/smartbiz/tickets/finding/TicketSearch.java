package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.DocumentMarks;
import io.smartbiz.platform.search.DocumentQuery;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.Stretch;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.finding.SearchCursor.Order;
import io.smartbiz.tickets.finding.TicketSearchRepository.Found;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches tickets by words. Recent tickets are searched first, in growing periods, so a word in a third of all tickets costs
 * no more than a rare one: the page is full before older periods are read. All tickets are searched, and ranked, only if no
 * period fills the page. If there are few hits, the search is repeated with words that are spelt alike.
 */
@Component
class TicketSearch {

    private static final Pattern NUMBER = Pattern.compile("t ?(\\d{8}) ?(\\d{4,})");
    /** With fewer hits than this, a word may be misspelt. */
    private static final int FEW = 3;
    /** More than a page has rows. */
    private static final int MANY = 1_000_000;
    /**
     * Earlier hits may be up to this many times as dense as in the current period. Skip a period that would not fill the page
     * even then.
     */
    private static final int LUCK = 3;

    private final TicketSearchRepository repository;
    private final Clock clock;

    TicketSearch(TicketSearchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Page<TicketView> list(Caller caller, TicketFilter filter, ListRequest request) {
        return new Search(caller, filter, request).page();
    }

    /** Leaves in a list, which has an order of its own, only tickets that contain the words. */
    void narrow(Caller caller, TicketFilter filter, ListRequest request, TicketFilterQuery conditions) {
        var search = new Search(caller, filter, new ListRequest(1, request.size(), null, List.of(), request.deleted()));
        if (search.exact.isEmpty()) {
            conditions.nothing();
            return;
        }
        search.words = repository.withBeginnings(search.words);
        conditions.containing(search.words.marked(search.marks(null)), search.internalMarks());
    }

    /** The number of a ticket, if that is what was typed, in any script's digits. */
    static @Nullable String number(@Nullable String text) {
        Matcher number = NUMBER.matcher(SearchText.fold(Objects.requireNonNullElse(text, "")));
        return number.matches() ? "T-" + number.group(1) + "-" + number.group(2) : null;
    }

    /** Counts up to {@code most} tickets with the words, as typed or begun. */
    int count(Caller caller, TicketFilter filter, int most) {
        // Each row holds the number of all hits.
        var search = new Search(caller, filter, ListRequest.first(1));
        if (search.exact.isEmpty()) {
            return 0;
        }
        search.words = repository.withBeginnings(search.words);
        return search.newest(most) != null ? most : Math.min(most, hits(search.find(null, Order.NEWEST)));
    }

    /** How many hits there are in all, of which {@code found} are a page. */
    private static int hits(List<Found> found) {
        return found.isEmpty() ? 0 : found.getFirst().hits();
    }

    /** The state of one search. */
    private final class Search {

        private final Caller caller;
        private final TicketFilterQuery conditions;
        private final TicketSearchQuery query;
        private final ListRequest request;
        private final @Nullable SearchCursor after;
        /** How many hits come before the page; 0 for a page that continues from a cursor. */
        private final int offset;

        private final Instant now = clock.instant();
        private final SearchStretches stretches;
        private final BranchScope internal;
        private final DocumentQuery exact;
        private DocumentQuery words;
        private boolean alike;

        Search(Caller caller, TicketFilter filter, ListRequest request) {
            this.caller = caller;
            this.request = request;
            this.after = SearchCursor.of(request.cursor());
            this.offset = after == null ? request.offset() : 0;
            this.conditions = new TicketFilterQuery(caller, filter, request.deleted(), now);
            this.query = new TicketSearchQuery(caller, conditions);
            this.stretches = SearchStretches.from(after == null ? now : after.createdAt());
            this.internal =
                    caller.scope(Permission.TICKETS_VIEW_INTERNAL).within(caller.scope(Permission.TICKETS_VIEW));
            this.exact = DocumentQuery.of(Objects.requireNonNull(filter.q()));
            this.words = exact;
        }

        Page<TicketView> page() {
            if (exact.isEmpty()) {
                return new Page<>(List.of(), Page.Info.numbered(request.number(), request.size(), 0, null));
            }
            words = repository.withBeginnings(words);
            alike = after != null && after.alike();
            if (alike) {
                words = repository.withAlike(words);
            }
            Page<TicketView> page = look();
            return isMeagre(page) ? lookForAlike(page) : page;
        }

        private boolean isMeagre(Page<TicketView> page) {
            return after == null && request.number() == 1 && page.items().size() < FEW;
        }

        /** Looks again with words that are spelt alike; {@code page} when there are none. */
        private Page<TicketView> lookForAlike(Page<TicketView> page) {
            DocumentQuery more = repository.withAlike(words);
            if (more.equals(words)) {
                return page;
            }
            alike = true;
            words = more;
            return look();
        }

        /** Looks through the last days, then further back, then through all. */
        private Page<TicketView> look() {
            if (after == null || after.order() == Order.NEWEST) {
                List<Found> found = newest(offset + request.size() + 1);
                if (found != null) {
                    return answer(found, Order.NEWEST, true);
                }
            }
            Order order = after == null ? Order.RANKED : after.order();
            return answer(find(null, order), order, false);
        }

        /** What is found in the first stretch that holds {@code wanted} hits; null when none is likely to. */
        private @Nullable List<Found> newest(int wanted) {
            int likely = MANY;
            for (Stretch stretch : SearchStretches.of(conditions)) {
                likely *= stretch.times();
                if (likely >= wanted) {
                    List<Found> found = find(stretch, Order.NEWEST);
                    int hits = hits(found);
                    if (hits >= wanted) {
                        return found;
                    }
                    // An empty page after the last hit has no row that holds the number of hits.
                    likely = LUCK * Math.max(1, found.isEmpty() ? offset : hits);
                }
            }
            return null;
        }

        /** Looks through what was opened in and before a stretch of time, or through all. */
        private List<Found> find(@Nullable Stretch stretch, Order order) {
            Instant since = stretch == null ? null : stretches.begin(stretch);
            var wanted = new TicketSearchQuery.Wanted(exact, words, words.marked(marks(stretch)), internalMarks());
            var part = new TicketSearchQuery.Part(stretch, since, order, after, request.size() + 1, offset);
            return repository.find(query.page(wanted, part), now);
        }

        /** The marks that a document must have: of a branch in reach, or of the organisation; of a time. */
        private List<List<String>> marks(@Nullable Stretch stretch) {
            var marks = new ArrayList<List<String>>();
            marks.add(DocumentMarks.within(
                    caller.organizationId(), conditions.reach().scope()));
            if (stretch != null) {
                marks.add(stretches.marks(stretch));
            }
            return marks;
        }

        /** A query for documents of the branches where the caller reads what is internal. */
        private String internalMarks() {
            return DocumentQuery.anyOf(DocumentMarks.within(caller.organizationId(), internal));
        }

        private Page<TicketView> answer(List<Found> found, Order order, boolean more) {
            boolean next = found.size() > request.size();
            List<Found> shown = next ? found.subList(0, request.size()) : found;
            List<TicketView> tickets =
                    highlighted(shown.stream().map(Found::ticket).toList());
            String cursor = next ? cursor(order, shown.getLast()) : null;
            if (after != null) {
                return new Page<>(tickets, Page.Info.after(request.size(), cursor));
            }
            int hits = hits(found);
            int total = Math.min(hits, TicketFinder.COUNTED);
            return new Page<>(
                    tickets, TicketFinder.counted(request, total, more || hits > TicketFinder.COUNTED, cursor));
        }

        private String cursor(Order order, Found last) {
            TicketView ticket = last.ticket();
            return new SearchCursor(order, alike, last.rank(), ticket.stamps().createdAt(), ticket.id()).text();
        }

        private List<TicketView> highlighted(List<TicketView> tickets) {
            if (tickets.isEmpty()) {
                return tickets;
            }
            var texts = repository.texts(tickets.stream().map(TicketView::id).toList(), words);
            return new TicketHits(words, internal).highlight(tickets, texts);
        }
    }
}
