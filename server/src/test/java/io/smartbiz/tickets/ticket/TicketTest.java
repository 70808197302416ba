package io.smartbiz.tickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.ticket.Ticket.Actor;
import io.smartbiz.tickets.ticket.Ticket.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a ticket's life. */
class TicketTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration REOPENABLE = Duration.ofDays(7);
    private static final UUID ASKS = new UUID(1, 1);
    private static final UUID WORKS = new UUID(1, 2);
    private static final Actor REQUESTER = new Actor(ASKS, Set.of(Part.REQUESTER));
    private static final Actor WORKER = new Actor(WORKS, Set.of(Part.WORKER));
    private static final Actor ONLOOKER = new Actor(new UUID(1, 3), Set.of());

    private static Ticket ticket(TicketStatus status) {
        var state = new TicketState(
                "Title",
                new UUID(2, 1),
                TicketPriority.MEDIUM,
                status,
                new UUID(3, 1),
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                false);
        return new Ticket(
                ASKS,
                state,
                new Ticket.Times(null, status.isOpen() ? null : NOW, status == TicketStatus.CLOSED ? NOW : null, null));
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Failure.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PENDING     | IN_PROGRESS,RESOLVED,CLOSED | CLOSED",
                "IN_PROGRESS | RESOLVED                    |",
                "RESOLVED    | IN_PROGRESS,CLOSED          | IN_PROGRESS,CLOSED",
                "CLOSED      | IN_PROGRESS                 | IN_PROGRESS"
            })
    void allowsTheStepsOfTheLifeAndNoOthers(TicketStatus from, String workers, String requesters) {
        assertThat(ticket(from).steps(WORKER, NOW, REOPENABLE)).containsExactlyInAnyOrderElementsOf(steps(workers));
        assertThat(ticket(from).steps(REQUESTER, NOW, REOPENABLE))
                .containsExactlyInAnyOrderElementsOf(steps(requesters));
        assertThat(ticket(from).steps(ONLOOKER, NOW, REOPENABLE)).isEmpty();
        for (TicketStatus to : TicketStatus.values()) {
            if (!steps(workers).contains(to)) {
                refused(ErrorCode.INVALID_TRANSITION, () -> ticket(from).move(to, WORKER, "reason", NOW, REOPENABLE));
            }
        }
    }

    private static Set<TicketStatus> steps(String names) {
        var steps = EnumSet.noneOf(TicketStatus.class);
        if (names != null) {
            for (String name : names.split(",")) {
                steps.add(TicketStatus.valueOf(name));
            }
        }
        return steps;
    }

    @Test
    void tellsTheStepsThatArePossible() {
        assertThatThrownBy(() ->
                        ticket(TicketStatus.IN_PROGRESS).move(TicketStatus.CLOSED, WORKER, "done", NOW, REOPENABLE))
                .isInstanceOfSatisfying(
                        Failure.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("status", "in_progress")
                                .containsEntry("allowed", List.of("resolved")));
    }

    @Test
    void leavesToWorkersWhatIsTheirs() {
        refused(
                ErrorCode.FORBIDDEN,
                () -> ticket(TicketStatus.PENDING).move(TicketStatus.IN_PROGRESS, REQUESTER, null, NOW, REOPENABLE));
        refused(
                ErrorCode.FORBIDDEN,
                () -> ticket(TicketStatus.PENDING).move(TicketStatus.IN_PROGRESS, ONLOOKER, null, NOW, REOPENABLE));
    }

    @Test
    void letsTheRequesterWithdrawAndOthersRefuseWithAReason() {
        Ticket withdrawn = ticket(TicketStatus.PENDING);
        withdrawn.move(TicketStatus.CLOSED, REQUESTER, null, NOW, REOPENABLE);
        assertThat(withdrawn.times().closedAt()).isEqualTo(NOW);
        assertThat(withdrawn.times().resolvedAt()).isNull();
        refused(
                ErrorCode.VALIDATION_ERROR,
                () -> ticket(TicketStatus.PENDING).move(TicketStatus.CLOSED, WORKER, null, NOW, REOPENABLE));
        ticket(TicketStatus.PENDING).move(TicketStatus.CLOSED, WORKER, "not ours", NOW, REOPENABLE);
    }

    @Test
    void letsTheRequesterReopenForAWhileAndWorkersAlways() {
        Instant last = NOW.plus(REOPENABLE);
        ticket(TicketStatus.RESOLVED).move(TicketStatus.IN_PROGRESS, REQUESTER, null, last, REOPENABLE);
        Ticket reopened = ticket(TicketStatus.CLOSED);
        reopened.move(TicketStatus.IN_PROGRESS, REQUESTER, null, last, REOPENABLE);
        assertThat(reopened.times().resolvedAt()).isNull();
        assertThat(reopened.times().closedAt()).isNull();
        Instant tooLate = last.plusMillis(1);
        refused(
                ErrorCode.INVALID_TRANSITION,
                () -> ticket(TicketStatus.CLOSED).move(TicketStatus.IN_PROGRESS, REQUESTER, null, tooLate, REOPENABLE));
        ticket(TicketStatus.CLOSED).move(TicketStatus.IN_PROGRESS, WORKER, null, tooLate, REOPENABLE);
    }

    @Test
    void givesTheTicketToWhoeverBegins() {
        Ticket ticket = ticket(TicketStatus.PENDING);
        ticket.move(TicketStatus.IN_PROGRESS, WORKER, null, NOW, REOPENABLE);
        assertThat(ticket.state().assigneeId()).isEqualTo(WORKS);
        Ticket given = ticket(TicketStatus.PENDING);
        given.assign(ASKS, null);
        given.move(TicketStatus.IN_PROGRESS, WORKER, null, NOW, REOPENABLE);
        assertThat(given.state().assigneeId()).isEqualTo(ASKS);
        Ticket reopened = ticket(TicketStatus.RESOLVED);
        reopened.move(TicketStatus.IN_PROGRESS, REQUESTER, null, NOW, REOPENABLE);
        assertThat(reopened.state().assigneeId()).isNull();
    }

    @Test
    void endsWaitingWithTheRequestersAnswerAndWithTheWork() {
        Ticket ticket = ticket(TicketStatus.IN_PROGRESS);
        ticket.await(new Waiting(WaitingFor.REQUESTER, null, null));
        ticket.replied(WORKS, NOW);
        assertThat(ticket.state().waiting()).isNotNull();
        ticket.replied(ASKS, NOW);
        assertThat(ticket.state().waiting()).isNull();
        ticket.await(new Waiting(WaitingFor.VENDOR, "spare part", null));
        ticket.replied(ASKS, NOW);
        assertThat(ticket.state().waiting()).isNotNull();
        ticket.move(TicketStatus.RESOLVED, WORKER, null, NOW, REOPENABLE);
        assertThat(ticket.state().waiting()).isNull();
        refused(ErrorCode.INVALID_TRANSITION, () -> ticket.await(new Waiting(WaitingFor.VENDOR, null, null)));
    }

    @Test
    void takesTheFirstAnswerOfSomebodyElse() {
        Ticket ticket = ticket(TicketStatus.PENDING);
        ticket.replied(ASKS, NOW);
        assertThat(ticket.times().firstResponseAt()).isNull();
        ticket.replied(WORKS, NOW.plusSeconds(1));
        ticket.replied(WORKS, NOW.plusSeconds(2));
        assertThat(ticket.times().firstResponseAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void changesNothingOfWhatIsMergedOrKept() {
        Ticket merged = ticket(TicketStatus.PENDING);
        merged.mergeInto(new UUID(9, 9), NOW);
        assertThat(merged.state().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(merged.steps(WORKER, NOW, REOPENABLE)).isEmpty();
        refused(ErrorCode.INVALID_TRANSITION, () -> merged.assign(WORKS, null));
        Ticket kept = ticket(TicketStatus.CLOSED);
        kept.archive(NOW);
        assertThat(kept.steps(WORKER, NOW, REOPENABLE)).isEmpty();
        refused(ErrorCode.INVALID_TRANSITION, kept::requireUnarchived);
        refused(ErrorCode.INVALID_TRANSITION, () -> kept.move(TicketStatus.IN_PROGRESS, WORKER, null, NOW, REOPENABLE));
        Ticket open = ticket(TicketStatus.IN_PROGRESS);
        open.archive(NOW);
        assertThat(open.times().archivedAt()).isNull();
    }
}
