package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.search.DocumentQuery;
import io.smartbiz.platform.search.Highlighter;
import io.smartbiz.platform.search.Segment;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Hit;
import io.smartbiz.tickets.finding.TicketSearchRepository.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows where the words of a search stand in the tickets that were found: in the title and in another text. */
final class TicketHits {

    private static final int MOST = 2;

    private final Highlighter highlighter;
    private final BranchScope internal;

    /** @param internal the branches where the caller may read internal texts */
    TicketHits(DocumentQuery words, BranchScope internal) {
        this.highlighter = Highlighter.ofWords(words.all());
        this.internal = internal;
    }

    List<TicketView> highlight(List<TicketView> tickets, Map<UUID, List<Text>> texts) {
        return tickets.stream()
                .map(ticket -> ticket.withHits(hits(ticket, texts.getOrDefault(ticket.id(), List.of()))))
                .toList();
    }

    private List<Hit> hits(TicketView ticket, List<Text> texts) {
        boolean readsInternal = internal.contains(ticket.requester().branchId());
        var hits = new ArrayList<Hit>();
        add(hits, "title", highlighter.whole(ticket.title()));
        for (Text text : texts) {
            if (hits.size() < MOST && (!text.isInternal() || readsInternal)) {
                add(hits, text.place(), highlighter.snippet(text.text()));
            }
        }
        return hits;
    }

    private static void add(List<Hit> hits, String where, List<Segment> segments) {
        if (!segments.isEmpty()) {
            hits.add(new Hit(
                    where,
                    segments.stream()
                            .map(one -> new TicketView.Segment(one.text(), one.hit()))
                            .toList()));
        }
    }
}
