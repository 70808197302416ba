package io.smartbiz.tickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.ticket.Ticket.Actor;
import io.smartbiz.tickets.ticket.Ticket.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to a ticket, its history replays to what it is. */
class TicketHistoryTest {

    private static final int TICKETS = 300;
    private static final int STEPS = 60;

    private final Random random = new Random(25);
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private int refused;
    private int happened;

    private static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    private UUID maybe(int kind) {
        return random.nextInt(4) == 0 ? null : id(kind, random.nextInt(3));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    @Test
    @Timeout(30)
    void replaysToWhatTheTicketIs() {
        for (int i = 0; i < TICKETS; i++) {
            var state = new TicketState(
                    "Title " + i,
                    id(1, random.nextInt(3)),
                    any(TicketPriority.class),
                    TicketStatus.PENDING,
                    id(2, random.nextInt(3)),
                    maybe(3),
                    maybe(4),
                    null,
                    null,
                    false,
                    null,
                    false,
                    false);
            var ticket = new Ticket(id(5, 0), state, Ticket.Times.NONE);
            List<TicketHistory.Entry> history = new ArrayList<>(List.of(TicketHistory.created(state)));
            for (int step = 0; step < STEPS; step++) {
                TicketState before = ticket.state();
                now = now.plus(Duration.ofHours(random.nextInt(48)));
                act(ticket);
                history.addAll(TicketHistory.between(before, ticket.state()));
                assertThat(TicketHistory.replay(history)).isEqualTo(ticket.state());
            }
            happened += history.size();
        }
        assertThat(refused).isPositive();
        assertThat(happened).isGreaterThan(TICKETS * 5);
    }

    private void act(Ticket ticket) {
        try {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> ticket.move(any(TicketStatus.class), actor(), "because", now, Duration.ofDays(7));
                case 3 -> ticket.assign(maybe(3), maybe(4));
                case 4 -> ticket.await(waiting());
                case 5 -> ticket.replied(random.nextBoolean() ? id(5, 0) : id(3, 1), now);
                case 6 ->
                    ticket.describe(
                            "Title " + random.nextInt(5),
                            id(1, random.nextInt(3)),
                            any(TicketPriority.class),
                            id(2, random.nextInt(3)));
                case 7 -> ticket.closeByItself(now);
                case 8 -> rarely(ticket);
                default -> {
                    if (random.nextBoolean()) {
                        ticket.delete();
                    } else {
                        ticket.restore();
                    }
                }
            }
        } catch (Failure refusal) {
            refused++;
        }
    }

    private void rarely(Ticket ticket) {
        if (random.nextInt(30) == 0) {
            ticket.mergeInto(id(6, 1), now);
        } else if (random.nextInt(30) == 0) {
            ticket.archive(now);
        }
    }

    private Actor actor() {
        return switch (random.nextInt(3)) {
            case 0 -> new Actor(id(5, 0), Set.of(Part.REQUESTER));
            case 1 -> new Actor(id(3, 1), Set.of(Part.WORKER));
            default -> new Actor(id(5, 0), Set.of(Part.REQUESTER, Part.WORKER));
        };
    }

    private Waiting waiting() {
        return random.nextInt(3) == 0
                ? null
                : new Waiting(
                        any(WaitingFor.class),
                        random.nextBoolean() ? "until it comes" : null,
                        random.nextBoolean() ? now.plusSeconds(60) : null);
    }
}
