package io.smartbiz.operations.demo;

import io.smartbiz.files.FileUploads;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.care.RateTicket;
import io.smartbiz.tickets.care.SpendTime;
import io.smartbiz.tickets.care.TicketCare;
import io.smartbiz.tickets.changing.AssignTicket;
import io.smartbiz.tickets.changing.ChangeStatus;
import io.smartbiz.tickets.changing.TicketChanges;
import io.smartbiz.tickets.changing.WaitTicket;
import io.smartbiz.tickets.conversation.Comments;
import io.smartbiz.tickets.conversation.WriteComment;
import io.smartbiz.tickets.opening.OpenTicket;
import io.smartbiz.tickets.opening.RequestedOpening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays the stories of tickets by the module's operations, each at its time. */
@Component
class DemoTickets {

    private static final Duration LONG_OPEN = Duration.ofDays(12);

    private final RequestedOpening opening;
    private final TicketChanges changes;
    private final Comments comments;
    private final TicketCare care;
    private final FileUploads uploads;

    DemoTickets(
            RequestedOpening opening, TicketChanges changes, Comments comments, TicketCare care, FileUploads uploads) {
        this.opening = opening;
        this.changes = changes;
        this.comments = comments;
        this.care = care;
        this.uploads = uploads;
    }

    /** Opens a ticket and plays its story, as far as it happens before {@code now}. */
    void tell(
            DemoDesk.People people,
            Story story,
            DemoFiles files,
            Instant opened,
            Instant now,
            int number,
            Random random) {
        List<Caller> teachers = people.teachers();
        Caller teacher = story.isEnglish() ? teachers.getLast() : teachers.get(number % (teachers.size() - 1));
        Caller agent = people.agents().get(random.nextInt(people.agents().size()));
        var names = new StoryNames(random, story.isEnglish());
        UUID id = SmartBizClock.at(
                opened, () -> openTicket(teacher, story, names, number, upload(teacher, files, story.file())));
        Instant time = opened;
        boolean taken = false;
        for (List<String> line : story.talk()) {
            time = time.plus(Duration.ofMinutes(5 + random.nextInt(taken ? 240 : 55)));
            if (!time.isBefore(now)) {
                return;
            }
            String who = line.getFirst();
            boolean starts = !taken && !who.equals("requester");
            SmartBizClock.at(time, () -> {
                if (starts) {
                    changes.changeStatus(agent, id, new ChangeStatus(TicketStatus.IN_PROGRESS, null, null));
                }
                Caller writer = who.equals("requester") ? teacher : agent;
                List<UUID> sent = upload(writer, files, line.size() > 2 ? line.get(2) : null);
                return comments.write(
                        writer,
                        id,
                        new WriteComment(names.fill(line.get(1)), who.equals("internal"), null, null, sent, null),
                        TicketSource.PANEL);
            });
            taken |= starts;
        }
        finish(people, story, id, teacher, agent, time.plus(Duration.ofMinutes(10 + random.nextInt(90))), now);
    }

    private List<UUID> upload(Caller who, DemoFiles files, @Nullable String file) {
        return file == null ? List.of() : uploads.upload(who, List.of(files.of(file)), FileType.ALL, ids -> ids);
    }

    private UUID openTicket(Caller teacher, Story story, StoryNames names, int number, List<UUID> sent) {
        var ticket = new OpenTicket(
                names.fill(story.title()),
                names.fill(story.text()),
                null,
                story.category(),
                TicketPriority.valueOf(story.priority().toUpperCase(Locale.ROOT)),
                null,
                null,
                null,
                null,
                story.tags(),
                null,
                null,
                story.asset() == null ? null : names.fill(story.asset()),
                number % 4 == 0 ? TicketSource.TELEGRAM : TicketSource.PANEL,
                sent);
        return opening.open(teacher, ticket);
    }

    private void finish(
            DemoDesk.People people, Story story, UUID id, Caller teacher, Caller agent, Instant time, Instant now) {
        if (!time.isBefore(now)) {
            return;
        }
        // A ticket that was opened long ago is resolved by now.
        boolean isOld = time.isBefore(now.minus(LONG_OPEN));
        String end = isOld && !story.end().equals("closed") ? "resolved" : story.end();
        SmartBizClock.at(time, () -> {
            if (story.minutes() > 0) {
                care.spend(agent, id, new SpendTime(story.minutes(), null, null));
            }
            switch (end) {
                case "resolved", "closed" ->
                    changes.changeStatus(agent, id, new ChangeStatus(TicketStatus.RESOLVED, null, null));
                case "waiting_vendor" -> changes.await(agent, id, WaitTicket.on(WaitingFor.VENDOR));
                case "waiting_requester" -> changes.await(agent, id, WaitTicket.on(WaitingFor.REQUESTER));
                case "in_progress" -> assign(people, id, agent);
                default -> {}
            }
            return id;
        });
        Instant later = time.plus(Duration.ofHours(5));
        if (!later.isBefore(now)) {
            return;
        }
        SmartBizClock.at(later, () -> {
            if (story.stars() != null) {
                care.rate(teacher, id, new RateTicket(story.stars(), null));
            }
            if (end.equals("closed")) {
                changes.changeStatus(teacher, id, new ChangeStatus(TicketStatus.CLOSED, null, null));
            }
            return id;
        });
    }

    private TicketView assign(DemoDesk.People people, UUID id, Caller agent) {
        return changes.assign(people.manager(), id, AssignTicket.to(agent.requireMember()));
    }
}
