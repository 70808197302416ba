package io.smartbiz.tickets;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.files.FileView;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.TicketRepository.Asset;
import io.smartbiz.tickets.TicketRepository.Branch;
import io.smartbiz.tickets.TicketRepository.Category;
import io.smartbiz.tickets.TicketRepository.Requester;
import io.smartbiz.tickets.levels.ServiceClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets and their life. Each change goes one way: the ticket is locked, its rules decide, and what differs is written with
 * its history, its clocks and its events in one transaction.
 */
@Service
public class Tickets implements BranchUse {

    /** Stands for the ticket's number until the database has counted it, at the commit. */
    private static final String NUMBER = "\u27e8number\u27e9";

    private final TicketRepository repository;
    private final TicketMembers members;
    private final TicketFiles files;
    private final ServiceClocks clocks;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final JsonMapper json;
    private final Clock clock;

    Tickets(
            TicketRepository repository,
            TicketMembers members,
            TicketFiles files,
            ServiceClocks clocks,
            AuditTrail audit,
            Events events,
            Pipeline pipeline,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
        this.members = members;
        this.files = files;
        this.clocks = clocks;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String usedFor() {
        return "tickets";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.usesBranch(organizationId, branchId);
    }

    // Opening

    /**
     * Opens a ticket, in two round trips: one reads what it names, the other counts its number and writes everything. Call
     * {@link #checkAssignee} before when it names one.
     *
     * @throws Failure {@code VALIDATION_ERROR}; {@code FORBIDDEN} for what only those may give who work on tickets;
     *     {@code NOT_FOUND} for a branch out of the caller's scope
     */
    public Created<TicketView> open(Batch batch, Caller caller, OpenTicket command) {
        caller.require(Permission.TICKETS_CREATE);
        Opening opening = read(batch, caller, command);
        Instant now = now();
        UUID id = Ids.next();
        TicketPriority priority = priority(command, opening.category());
        ServiceClocks.Started started = clocks.start(
                opening.rules(),
                new ServiceClocks.Seen(
                        id, opening.branch().id(), opening.category().id(), priority.code(), true, false, false),
                now);
        TicketView ticket = opened(command, opening, id, now, priority, started.due());
        LocalDate day =
                LocalDate.ofInstant(ticket.createdAt(), caller.organization().timeZone());
        repository.insert(batch, caller, ticket, day, state(ticket));
        clocks.insert(batch, caller, started);
        Sql number = TicketRepository.numberOf(ticket.id());
        note(batch, caller, ticket, number);
        events.publish(
                batch,
                caller.organizationId(),
                new TicketCreated(
                        ticket.id(),
                        ticket.branchId(),
                        ticket.requesterId(),
                        ticket.categoryId(),
                        ticket.priority(),
                        ticket.assigneeId()));
        // Last, for others wait for whoever writes a new word.
        repository.index(
                batch,
                caller,
                ticket.id(),
                ticket.branchId(),
                ticket.createdAt(),
                ticket.title(),
                Objects.requireNonNull(ticket.description()));
        return new Created<>(
                ticket.id(), TicketParts.fresh(caller, ticket, started.views()), new Created.Late(NUMBER, number));
    }

    /** As {@link #open}, with files, in the running transaction. */
    public Created<TicketView> openWithFiles(Batch batch, Caller caller, OpenTicket command) {
        UUID id = open(batch, caller, command).id();
        batch.send();
        files.attach(caller, repository.lock(caller, id), Objects.requireNonNullElse(command.attachments(), List.of()));
        return new Created<>(id, repository.get(caller, id));
    }

    /** Refuses an assignee who may not have the ticket, before {@link #open} begins. */
    @Transactional(readOnly = true)
    public void checkAssignee(Caller caller, UUID assigneeId, @Nullable UUID branchId) {
        UUID branch = branchId == null ? caller.branchId() : branchId;
        if (branch != null) {
            members.requireWorker(caller, "assignee_id", assigneeId, branch);
        }
    }

    /** What a ticket that is opened names. */
    private record Opening(
            Category category,
            Branch branch,
            Requester requester,
            @Nullable Asset asset,
            ServiceClocks.Reading rules) {}

    private Opening read(Batch batch, Caller caller, OpenTicket command) {
        boolean forAnother =
                command.requesterId() != null && !command.requesterId().equals(caller.memberId());
        UUID requesterId = command.requesterId() == null ? caller.requireMember() : command.requesterId();
        Rows<Requester> requester = repository.requester(batch, caller, requesterId);
        Rows<Category> category =
                repository.category(batch, caller, command.categoryId(), command.category(), command.teamId());
        Rows<Asset> asset = command.assetId() == null ? null : repository.asset(batch, caller, command.assetId());
        ServiceClocks.Reading rules = clocks.read(batch, caller);
        UUID named = command.branchId() == null && !forAnother ? caller.branchId() : command.branchId();
        Rows<Branch> branch = named == null ? null : repository.branch(batch, caller, named);
        batch.send();
        Requester asks = requester.first();
        if (branch == null && asks != null && asks.branchId() != null) {
            branch = repository.branch(batch, caller, asks.branchId());
            batch.send();
        }
        if (branch == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        Branch at = branch.first();
        if (at == null) {
            throw Failure.notFound();
        }
        caller.requireIn(Permission.TICKETS_CREATE, at.id());
        requireAllowed(caller, command, at.id(), forAnother);
        return check(command, at, asks, category.first(), asset == null ? null : asset.first(), rules);
    }

    /** Whose ticket it is and who works on it is said by those who work. */
    private static void requireAllowed(Caller caller, OpenTicket command, UUID branchId, boolean forAnother) {
        if (forAnother || command.assigneeId() != null || command.teamId() != null) {
            TicketAccess.requireWorks(caller, branchId);
        }
    }

    private static Opening check(
            OpenTicket command,
            Branch branch,
            @Nullable Requester requester,
            @Nullable Category category,
            @Nullable Asset asset,
            ServiceClocks.Reading rules) {
        var errors = new FieldErrors();
        boolean unnamed = command.categoryId() == null && command.category() == null;
        errors.addIf(unnamed, "category_id", "field.required");
        errors.addIf(
                category == null, command.categoryId() == null ? "category" : "category_id", "field.unknown_reference");
        errors.addIf(category != null && !category.isActive(), "category_id", "ticket.category_not_active");
        errors.addIf(!branch.isActive(), "branch_id", "branch.not_active");
        errors.addIf(requester == null || !requester.isActive(), "requester_id", "field.unknown_reference");
        errors.addIf(
                command.teamId() != null && category != null && category.teamId() == null,
                "team_id",
                "field.unknown_reference");
        boolean foreign = asset == null || !asset.branchId().equals(branch.id());
        errors.addIf(command.assetId() != null && foreign, "asset_id", "field.unknown_reference");
        errors.throwIfAny();
        return new Opening(Objects.requireNonNull(category), branch, Objects.requireNonNull(requester), asset, rules);
    }

    private static TicketPriority priority(OpenTicket command, Category category) {
        TicketPriority usual = Objects.requireNonNullElse(category.defaultPriority(), TicketPriority.MEDIUM);
        return Objects.requireNonNullElse(command.priority(), usual);
    }

    private TicketView opened(
            OpenTicket command, Opening opening, UUID id, Instant now, TicketPriority priority, ServiceClocks.Due due) {
        Category category = opening.category();
        var errors = new FieldErrors();
        Map<String, Object> fields = category.form().check(command.fields(), errors);
        errors.throwIfAny();
        return new TicketView(
                id,
                NUMBER,
                command.title().strip(),
                Objects.requireNonNullElse(command.description(), "").strip(),
                category.id(),
                category.code(),
                category.name(),
                priority,
                TicketStatus.PENDING,
                opening.requester().id(),
                opening.requester().name(),
                opening.branch().id(),
                opening.branch().name(),
                command.assigneeId(),
                null,
                category.teamId(),
                category.teamName(),
                tags(command.tags()),
                JSONB.valueOf(json.writeValueAsString(fields)),
                Objects.requireNonNullElse(command.source(), TicketSource.PANEL),
                command.assetId(),
                opening.asset() == null
                        ? blankToNull(command.assetName())
                        : opening.asset().name(),
                null,
                null,
                null,
                null,
                due.firstResponse(),
                due.resolution(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                1,
                null,
                null);
    }

    static List<String> tags(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.<String>of()).stream()
                .map(tag -> tag.strip())
                .distinct()
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static TicketState state(TicketView ticket) {
        return new TicketState(
                ticket.title(),
                ticket.categoryId(),
                ticket.priority(),
                ticket.status(),
                ticket.branchId(),
                ticket.assigneeId(),
                ticket.teamId(),
                null,
                ticket.dueAt(),
                false,
                null,
                false,
                false);
    }

    private void note(Batch batch, Caller caller, TicketView ticket, Sql number) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("title", new Change(null, ticket.title()));
        changes.put("category_id", new Change(null, ticket.categoryId()));
        changes.put("priority", new Change(null, ticket.priority()));
        changes.put("requester_id", new Change(null, ticket.requesterId()));
        if (ticket.assigneeId() != null) {
            changes.put("assignee_id", new Change(null, ticket.assigneeId()));
        }
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        AuditTrail.Action.CREATE, "ticket", ticket.id(), number, ticket.branchId(), changes, false));
    }

    // Reading

    /** A ticket as its page shows it. @throws Failure {@code NOT_FOUND} for one that the caller does not see */
    @Transactional(readOnly = true)
    public TicketView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    // Changing

    /** A locked ticket while it is changed, by somebody who sees it. */
    record Opened(TicketsRecord row, Ticket ticket, Ticket.Actor actor) {

        /** @throws Failure {@code FORBIDDEN} for one who only looks on or asks */
        void requireWorker() {
            if (!actor.works()) {
                throw Failure.forbidden();
            }
        }
    }

    /** Changes a ticket as its rules allow. @param comment what is said about it in the history */
    private void change(
            Caller caller, UUID id, @Nullable Integer version, @Nullable String comment, Consumer<Opened> work) {
        change(caller, repository.lock(caller, id), version, comment, work, _ -> {});
    }

    private void change(
            Caller caller,
            TicketsRecord row,
            @Nullable Integer version,
            @Nullable String comment,
            Consumer<Opened> work,
            Consumer<TicketsRecord> more) {
        Ticket ticket = TicketRepository.ticket(row);
        TicketState before = ticket.state();
        requireVersion(caller, row, version);
        work.accept(new Opened(row, ticket, TicketAccess.actor(caller, row.getBranchId(), row.getRequesterId())));
        repository.update(caller, row, version, ticket, more);
        tell(caller, row, before, ticket.state(), comment);
    }

    /** Tells a stale editor before any rule does, with the ticket as it is now. */
    private void requireVersion(Caller caller, TicketsRecord row, @Nullable Integer version) {
        if (version != null && !version.equals(row.getVersion())) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", repository.get(caller, row.getId()));
        }
    }

    /** Writes what has changed into the history, and tells those who listen. */
    private void tell(
            Caller caller, TicketsRecord row, TicketState before, TicketState after, @Nullable String comment) {
        List<TicketHistory.Entry> entries = TicketHistory.between(before, after);
        if (entries.isEmpty()) {
            return;
        }
        try (var batch = pipeline.join()) {
            repository.history(batch, caller, row.getId(), entries, comment, now());
            clocks.follow(batch, caller, seen(row.getId(), before), seen(row.getId(), after), now());
            for (Event event : happened(caller, row, before, after, entries, comment)) {
                events.publish(batch, caller.organizationId(), event);
            }
            batch.send();
        }
    }

    private static List<Event> happened(
            Caller caller,
            TicketsRecord row,
            TicketState before,
            TicketState after,
            List<TicketHistory.Entry> entries,
            @Nullable String comment) {
        var events = new ArrayList<Event>();
        UUID actor = caller.memberId();
        events.add(new TicketChanged(
                row.getId(),
                after.branchId(),
                entries.stream().map(TicketHistory.Entry::kind).toList(),
                actor));
        if (before.status() != after.status()) {
            events.add(new TicketStatusChanged(
                    row.getId(), after.branchId(), before.status(), after.status(), actor, comment));
        }
        if (!Objects.equals(before.assigneeId(), after.assigneeId())
                || !Objects.equals(before.teamId(), after.teamId())) {
            events.add(new TicketAssigned(row.getId(), after.branchId(), after.assigneeId(), after.teamId(), actor));
        }
        if (before.mergedIntoId() == null && after.mergedIntoId() != null) {
            events.add(new TicketMerged(row.getId(), after.mergedIntoId(), actor));
        }
        return events;
    }

    /** A deleted ticket waits until somebody brings it back. */
    private static ServiceClocks.Seen seen(UUID id, TicketState state) {
        return new ServiceClocks.Seen(
                id,
                state.branchId(),
                state.categoryId(),
                state.priority().code(),
                state.status().isOpen(),
                state.waiting() != null || state.deleted(),
                state.answered());
    }

    /** Takes a step in the ticket's life. */
    @Transactional
    public TicketView changeStatus(Caller caller, UUID id, ChangeStatus command) {
        String comment = blankToNull(command.comment());
        change(
                caller,
                id,
                command.version(),
                comment,
                opened -> opened.ticket().move(command.status(), opened.actor(), comment, now(), reopenable(caller)));
        return repository.get(caller, id);
    }

    private static Duration reopenable(Caller caller) {
        return Duration.ofDays(caller.organization().settings().ticketReopenDays());
    }

    /** Gives the ticket to a member and a team, or to nobody. */
    @Transactional
    public TicketView assign(Caller caller, UUID id, AssignTicket command) {
        change(caller, id, command.version(), blankToNull(command.comment()), opened -> {
            opened.requireWorker();
            requireAssignable(caller, opened.row(), command.assigneeId(), command.teamId());
            opened.ticket().assign(command.assigneeId(), command.teamId());
        });
        return repository.get(caller, id);
    }

    private void requireAssignable(Caller caller, TicketsRecord row, @Nullable UUID assigneeId, @Nullable UUID teamId) {
        if (assigneeId != null && !assigneeId.equals(row.getAssigneeId())) {
            members.requireWorker(caller, "assignee_id", assigneeId, row.getBranchId());
        }
        if (teamId != null && !teamId.equals(row.getTeamId()) && !repository.hasTeam(caller, teamId)) {
            throw Failure.invalid("team_id", "field.unknown_reference");
        }
    }

    /** Lets the ticket wait, or go on. */
    @Transactional
    public TicketView await(Caller caller, UUID id, WaitTicket command) {
        if (command.until() != null && !command.until().isAfter(now())) {
            throw Failure.invalid("until", "ticket.until_is_past");
        }
        String reason = blankToNull(command.reason());
        Waiting waiting = command.waitingFor() == null
                ? null
                : new Waiting(
                        command.waitingFor(),
                        reason,
                        command.until() == null ? null : command.until().truncatedTo(ChronoUnit.MICROS));
        change(caller, id, command.version(), reason, opened -> {
            opened.requireWorker();
            opened.ticket().await(waiting);
        });
        return repository.get(caller, id);
    }

    /** Changes what the ticket says and where it belongs. */
    @Transactional
    public TicketView edit(Caller caller, UUID id, EditTicket command) {
        TicketsRecord row = repository.lock(caller, id);
        UUID branchId = Objects.requireNonNullElse(command.branchId(), row.getBranchId());
        boolean unnamed = command.categoryId() == null && command.category() == null;
        try (var batch = pipeline.join()) {
            var category = repository.category(
                    batch,
                    caller,
                    unnamed ? row.getCategoryId() : command.categoryId(),
                    command.category(),
                    command.teamId());
            var branch = repository.branch(batch, caller, branchId);
            batch.send();
            edit(caller, row, command, category.first(), branch.first());
        }
        return repository.get(caller, id);
    }

    private void edit(
            Caller caller,
            TicketsRecord row,
            EditTicket command,
            @Nullable Category category,
            @Nullable Branch branch) {
        if (category == null) {
            throw Failure.invalid(command.categoryId() == null ? "category" : "category_id", "field.unknown_reference");
        }
        if (branch == null) {
            throw Failure.invalid("branch_id", "field.unknown_reference");
        }
        var errors = new FieldErrors();
        Map<String, Object> fields = category.form().check(command.fields(), errors);
        String title = command.title().strip();
        String description =
                Objects.requireNonNullElse(command.description(), "").strip();
        TicketPriority priority = Objects.requireNonNullElse(command.priority(), TicketPriority.of(row.getPriority()));
        boolean textChanged = !title.equals(row.getTitle()) || !description.equals(row.getDescription());
        boolean moved = !branch.id().equals(row.getBranchId());
        boolean described = !description.equals(row.getDescription());
        boolean isNewAsset =
                command.assetId() != null && (moved || !command.assetId().equals(row.getAssetId()));
        errors.addIf(
                isNewAsset && !repository.hasAsset(caller, Objects.requireNonNull(command.assetId()), branch.id()),
                "asset_id",
                "field.unknown_reference");
        boolean isNewTeam = command.teamId() != null && !command.teamId().equals(row.getTeamId());
        errors.addIf(isNewTeam && category.teamId() == null, "team_id", "field.unknown_reference");
        errors.throwIfAny();
        change(
                caller,
                row,
                command.version(),
                null,
                opened -> {
                    requireEditor(caller, opened, command, category, branch, priority);
                    opened.ticket().describe(title, category.id(), priority, branch.id());
                    opened.ticket().assign(row.getAssigneeId(), command.teamId());
                },
                changed -> {
                    changed.setDescription(description);
                    changed.setTags(tags(command.tags()).toArray(String[]::new));
                    changed.setFields(JSONB.valueOf(json.writeValueAsString(fields)));
                    changed.setAssetId(command.assetId());
                    changed.setAssetName(command.assetId() == null ? blankToNull(command.assetName()) : null);
                });
        try (var batch = pipeline.join()) {
            if (described) {
                repository.history(
                        batch,
                        caller,
                        row.getId(),
                        List.of(TicketHistory.Entry.of("description", null, null)),
                        null,
                        now());
            }
            if (textChanged || moved) {
                repository.reindex(batch, caller, row);
            }
            batch.send();
        }
    }

    /** The requester mends its own words while nobody works on the ticket; all else is for those who work. */
    private static void requireEditor(
            Caller caller,
            Opened opened,
            EditTicket command,
            Category category,
            Branch branch,
            TicketPriority priority) {
        TicketsRecord row = opened.row();
        boolean onlyWords = category.id().equals(row.getCategoryId())
                && branch.id().equals(row.getBranchId())
                && priority.code().equals(row.getPriority())
                && Objects.equals(command.teamId(), row.getTeamId())
                && tags(command.tags()).equals(List.of(row.getTags()));
        boolean mends = opened.actor().asks() && onlyWords && row.getStatus().equals(TicketStatus.PENDING.code());
        if (!mends) {
            opened.requireWorker();
        }
        if (!branch.id().equals(row.getBranchId())) {
            TicketAccess.requireSeen(caller, branch.id(), row.getRequesterId());
            TicketAccess.requireWorks(caller, branch.id());
        }
    }

    /** Deletes a ticket, which can be brought back. @throws Failure {@code FORBIDDEN} */
    @Transactional
    public void delete(Caller caller, UUID id) {
        TicketsRecord row = repository.lock(caller, id);
        requireDeletes(caller, row);
        TicketState before = TicketRepository.ticket(row).state();
        Ticket ticket = TicketRepository.ticket(row);
        ticket.delete();
        repository.delete(caller, row);
        tell(caller, row, before, ticket.state(), null);
    }

    /** Brings a deleted ticket back. @throws Failure {@code NOT_FOUND} when it is not deleted, {@code FORBIDDEN} */
    @Transactional
    public TicketView restore(Caller caller, UUID id) {
        TicketsRecord row = repository.lockDeleted(caller, id);
        requireDeletes(caller, row);
        Ticket ticket = TicketRepository.ticket(row);
        TicketState before = ticket.state();
        ticket.restore();
        repository.restore(caller, row);
        tell(caller, row, before, ticket.state(), null);
        return repository.get(caller, id);
    }

    private static void requireDeletes(Caller caller, TicketsRecord row) {
        if (!TicketAccess.deletes(caller, row.getBranchId())) {
            throw Failure.forbidden();
        }
    }

    // What happens by itself

    /** Ends the waiting of a ticket whose time has come. */
    @Transactional
    void goOn(Caller system, UUID id) {
        change(system, id, null, null, opened -> {
            Waiting waiting = opened.ticket().state().waiting();
            if (waiting != null && waiting.until() != null && !waiting.until().isAfter(clock.instant())) {
                opened.ticket().await(null);
            }
        });
    }

    /** Closes a ticket that was resolved before {@code quietSince}. */
    @Transactional
    void close(Caller system, UUID id, Instant quietSince) {
        change(system, id, null, null, opened -> {
            Instant resolved = opened.ticket().times().resolvedAt();
            if (resolved != null && !resolved.isAfter(quietSince)) {
                opened.ticket().closeByItself(now());
            }
        });
    }

    /** Keeps a closed ticket to be read only. */
    @Transactional
    void archive(Caller system, UUID id) {
        change(system, id, null, null, opened -> opened.ticket().archive(now()));
    }

    // Many at once

    /**
     * Changes many tickets alike, all of them or none.
     *
     * @throws Failure {@code VALIDATION_ERROR} with what is wrong in {@code rows}, by the tickets' places from 0
     */
    @Transactional
    public BulkResult changeMany(Caller caller, BulkChange command) {
        var wrong = new ArrayList<Map<String, Object>>();
        // In one order for all, so that two changes of the same tickets wait for one another and not both.
        List<UUID> ids = command.ids().stream().distinct().sorted().toList();
        for (UUID id : ids) {
            try {
                changeOne(caller, id, command);
            } catch (Failure refusal) {
                wrong.add(Map.of(
                        "row", command.ids().indexOf(id), "code", refusal.code().name(), "message", refusal.text()));
            }
        }
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparing(one -> (Integer) one.get("row")));
            throw Failure.of(ErrorCode.VALIDATION_ERROR, Message.of("ticket.bulk_refused", wrong.size()))
                    .with("rows", wrong);
        }
        return new BulkResult(ids.size());
    }

    private void changeOne(Caller caller, UUID id, BulkChange command) {
        TicketsRecord row = repository.lock(caller, id);
        TicketAccess.requireWorks(caller, row.getBranchId());
        String comment = blankToNull(command.comment());
        change(
                caller,
                row,
                null,
                comment,
                opened -> {
                    Ticket ticket = opened.ticket();
                    TicketState now = ticket.state();
                    if (command.assigneeId() != null) {
                        requireAssignable(caller, row, command.assigneeId(), null);
                        ticket.assign(command.assigneeId(), now.teamId());
                    } else if (Boolean.TRUE.equals(command.unassign())) {
                        ticket.assign(null, now.teamId());
                    }
                    if (command.categoryId() != null || command.priority() != null) {
                        ticket.describe(
                                now.title(),
                                command.categoryId() == null
                                        ? now.categoryId()
                                        : category(caller, command.categoryId()),
                                Objects.requireNonNullElse(command.priority(), now.priority()),
                                now.branchId());
                    }
                    if (command.status() != null && command.status() != now.status()) {
                        ticket.move(command.status(), opened.actor(), comment, now(), reopenable(caller));
                    }
                    ticket.requireUnmerged();
                },
                changed -> changed.setTags(tags(command, changed.getTags())));
    }

    private static String[] tags(BulkChange command, String[] before) {
        var tags = new LinkedHashSet<>(List.of(before));
        tags.addAll(tags(command.addTags()));
        tags.removeAll(tags(command.removeTags()));
        return tags.toArray(String[]::new);
    }

    /** A living category. What its form asks for is asked when the ticket is next edited. */
    private UUID category(Caller caller, UUID id) {
        try (var batch = pipeline.join()) {
            var category = repository.category(batch, caller, id, null, null);
            batch.send();
            if (category.first() == null) {
                throw Failure.invalid("category_id", "field.unknown_reference");
            }
            return id;
        }
    }

    // What others add

    /** A ticket that the caller sees. @throws Failure {@code NOT_FOUND} */
    public LockedTicket see(Caller caller, UUID id) {
        return new LockedTicket(caller, repository.requireSeen(caller, id));
    }

    /** Holds a ticket that the caller sees, so that nobody changes it until the transaction ends. */
    public LockedTicket lock(Caller caller, UUID id) {
        return new LockedTicket(caller, repository.lock(caller, id));
    }

    /** @throws Failure {@code STALE_VERSION} with the ticket as it is now, when it is not the one that was seen */
    public void requireVersion(Caller caller, LockedTicket ticket, @Nullable Integer seen) {
        requireVersion(caller, ticket.row(), seen);
    }

    /** Lets a ticket know that somebody has written to it in public. */
    public void reply(Caller caller, LockedTicket locked, @Nullable UUID authorId) {
        TicketsRecord row = locked.row();
        Ticket ticket = TicketRepository.ticket(row);
        TicketState before = ticket.state();
        ticket.replied(authorId, now());
        if (before.equals(ticket.state())) {
            repository.touch(caller, row, now());
        } else {
            repository.update(caller, row, null, ticket, _ -> {});
            tell(caller, row, before, ticket.state(), null);
        }
    }

    /** The files of a ticket that the caller sees; those of its comments are not among them. */
    public List<FileView> files(Caller caller, LockedTicket ticket) {
        return files.of(caller, ticket.id());
    }

    /** Gives a ticket files that the caller has uploaded. */
    public void attach(Caller caller, LockedTicket ticket, List<UUID> fileIds) {
        files.attach(caller, ticket.row(), fileIds);
        repository.touch(caller, ticket.row(), now());
    }

    /** Lets the texts of one ticket, once they are given to another, be found as the other's. */
    public void moveTexts(Caller caller, LockedTicket from, LockedTicket to) {
        files.move(caller, from.id(), to.id());
        try (var batch = pipeline.join()) {
            repository.unindexTexts(batch, caller, from.id());
            repository.reindex(batch, caller, to.row());
            batch.send();
        }
    }

    /** Closes a ticket as a duplicate of another. */
    public void merge(Caller caller, LockedTicket locked, LockedTicket into, @Nullable String comment) {
        change(caller, locked.row(), null, comment, opened -> opened.ticket().mergeInto(into.id(), now()), _ -> {});
    }

    /** Keeps what the requester thinks of the help. */
    public void rate(Caller caller, LockedTicket locked, int rating, @Nullable String comment) {
        Integer before = locked.row().getRating() == null
                ? null
                : locked.row().getRating().intValue();
        change(caller, locked.row(), null, null, opened -> opened.ticket().requireLiving(), row -> {
            row.setRating((short) rating);
            row.setRatingComment(comment);
            row.setRatedAt(now());
        });
        note(
                caller,
                locked,
                "rated",
                before == null ? null : before.toString(),
                Integer.toString(rating),
                Map.of(),
                comment);
        try (var batch = pipeline.join()) {
            events.publish(batch, caller.organizationId(), new TicketRated(locked.id(), locked.branchId(), rating));
            batch.send();
        }
    }

    /** Adds an entry to a ticket's history that changes nothing of its own state, such as {@code linked}. */
    public void note(
            Caller caller,
            LockedTicket ticket,
            String kind,
            @Nullable String from,
            @Nullable String to,
            Map<String, String> details,
            @Nullable String comment) {
        try (var batch = pipeline.join()) {
            repository.history(
                    batch,
                    caller,
                    ticket.id(),
                    List.of(new TicketHistory.Entry(kind, from, to, details)),
                    comment,
                    now());
            batch.send();
        }
    }

    /** Lets a ticket be found by a further text, such as a comment or the name of an attachment. */
    public void index(Batch batch, Caller caller, LockedTicket ticket, UUID sourceId, boolean internal, String text) {
        repository.indexText(batch, caller, ticket.row(), sourceId, internal, text);
    }

    /** Lets a ticket be found no more by a text that {@link #index} was given. */
    public void unindex(Batch batch, Caller caller, UUID ticketId, UUID sourceId) {
        repository.unindex(batch, caller, ticketId, sourceId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
