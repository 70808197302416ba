package io.smartbiz.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeAndSplitTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();
    private final Client colleague = desk.shop().member("staff", desk.branch());

    private Answer merge(UUID ticket, UUID into) {
        return agent.post(Desk.path(ticket) + "/merge", Map.of("into_id", into));
    }

    private List<String> comments(Client who, UUID ticket) {
        return Desk.texts(who.get(Desk.path(ticket) + "/comments"), "comment");
    }

    private UUID upload(Client who, String name) {
        return UUID.fromString(
                who.upload("/api/files/upload", Map.of(), FormFile.of(name, "name,price\n" + name + ",1\n"))
                        .expect(201)
                        .text("/data/0/id"));
    }

    private static List<String> texts(Answer ticket, String list, String field) {
        var texts = new ArrayList<String>();
        ticket.at("/data/details/" + list)
                .forEach(one -> texts.add(one.path(field).asString()));
        return texts;
    }

    @Test
    void bringsTogetherAllThatOneRequesterSaid() {
        UUID first = desk.open(staff, "First report");
        UUID second =
                desk.open(staff, "Second report", "description", "It howls like a theremin", "tags", List.of("sound"));
        Desk.comment(staff, second, "All morning").expect(201);
        Desk.note(agent, second, "Secret celesta").expect(201);
        staff.post(Desk.path(second) + "/attachments", Map.of("attachments", List.of(upload(staff, "howl.csv"))))
                .expect(201);
        agent.post(Desk.path(second) + "/watch", Map.of()).expect(200);
        agent.post(Desk.path(second) + "/time", Map.of("minutes", 20)).expect(201);
        int seen = staff.get(Desk.path(first)).at("/data/version").asInt();
        staff.post(Desk.path(second) + "/merge", Map.of("into_id", first)).refuses(403, "FORBIDDEN");
        merge(first, first).refuses(422, "VALIDATION_ERROR");
        Answer merged = merge(second, first).expect(200);
        assertThat(merged.id()).isEqualTo(first);
        assertThat(texts(merged, "links", "kind")).containsExactly("duplicated_by");
        assertThat(merged.at("/data/details/watchers")).hasSize(1);
        assertThat(merged.at("/data/details/minutes_spent").asInt()).isEqualTo(20);
        assertThat(merged.text("/data/tags/0")).isEqualTo("sound");
        assertThat(merged.at("/data/version").asInt()).isGreaterThan(seen);
        assertThat(comments(agent, first))
                .containsExactly("Second report\n\nIt howls like a theremin", "All morning", "Secret celesta");
        assertThat(agent.get(Desk.path(first) + "/comments")
                        .at("/data/0/is_requester")
                        .asBoolean())
                .isTrue();
        assertThat(staff.get(Desk.path(first) + "/attachments").data()).hasSize(1);
        assertThat(Desk.search(agent, "celesta")).containsExactly("First report");
        assertThat(Desk.search(staff, "theremin")).contains("First report");
        assertThat(Desk.search(staff, "celesta")).isEmpty();
        assertIsMerged(second, first);
    }

    private void assertIsMerged(UUID second, UUID first) {
        Answer closed = staff.get(Desk.path(second)).expect(200);
        assertThat(closed.text("/data/status")).isEqualTo("closed");
        assertThat(closed.text("/data/merged_into_id")).isEqualTo(first.toString());
        assertThat(closed.text("/data/merged_into_status")).isEqualTo("pending");
        Desk.comment(staff, second, "More").refuses(409, "INVALID_TRANSITION");
        Desk.move(agent, second, "in_progress").refuses(409, "INVALID_TRANSITION");
        merge(first, second).refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void leavesAnotherRequesterTheirWords() {
        UUID hers = desk.open(colleague, "My projector", "description", "Room of the ocarina");
        UUID file = upload(colleague, "ocarina.csv");
        colleague
                .post(Desk.path(hers) + "/comments", Map.of("comment", "See the picture", "attachments", List.of(file)))
                .expect(201);
        Desk.note(agent, hers, "She always calls").expect(201);
        UUID his = desk.open(staff, "The projector");
        Answer merged = merge(hers, his).expect(200);
        assertThat(texts(merged, "links", "ticket_id")).containsExactly(hers.toString());
        assertThat(comments(agent, his)).isEmpty();
        assertThat(comments(colleague, hers)).containsExactly("See the picture");
        assertThat(colleague.get("/api/files/" + file).status()).isEqualTo(200);
        assertThat(staff.get("/api/files/" + file).status()).isEqualTo(404);
        assertThat(texts(staff.get(Desk.path(his)), "links", "ticket_id")).isEmpty();
        assertThat(Desk.search(staff, "ocarina")).isEmpty();
        assertThat(Desk.search(colleague, "ocarina")).containsExactly("My projector");
        assertFollows(hers, his);
    }

    /** She learns how far the other ticket is, and nothing else of it. */
    private void assertFollows(UUID hers, UUID his) {
        Answer seen = colleague.get(Desk.path(hers)).expect(200);
        assertThat(seen.text("/data/status")).isEqualTo("closed");
        assertThat(seen.body().toString()).doesNotContain(his.toString());
        assertThat(seen.text("/data/merged_into_status")).isEqualTo("pending");
        Desk.move(agent, his, "resolved").expect(200);
        assertThat(colleague.get(Desk.path(hers)).text("/data/merged_into_status"))
                .isEqualTo("resolved");
        assertThat(agent.get(Desk.path(hers)).text("/data/merged_into_id")).isEqualTo(his.toString());
        colleague.get(Desk.path(his)).refuses(404, "NOT_FOUND");
    }

    @Test
    void reopensWhatWasSolvedWhenTheSameIsReportedAgain() {
        UUID solved = desk.open(staff, "Solved");
        Desk.move(agent, solved, "resolved").expect(200);
        Desk.move(agent, solved, "closed").expect(200);
        UUID again = desk.open(staff, "Again");
        Answer merged = merge(again, solved).expect(200);
        assertThat(merged.text("/data/status")).isEqualTo("in_progress");
        assertThat(merged.text("/data/assigned_to_id"))
                .isEqualTo(Desk.idOf(agent).toString());
        assertThat(Desk.titles(agent, "status=in_progress")).contains("Solved");
        UUID over = desk.open(staff, "Over");
        Desk.move(agent, over, "resolved").expect(200);
        Desk.move(agent, solved, "resolved").expect(200);
        assertThat(merge(over, solved).expect(200).text("/data/status")).isEqualTo("resolved");
    }

    @Test
    void takesTheLinksAndTheChecklistAlong() {
        UUID from = desk.open(staff, "From");
        UUID to = desk.open(staff, "To");
        UUID parent = desk.open(staff, "Parent");
        UUID child = desk.open(staff, "Child");
        UUID both = desk.open(staff, "Both");
        link(from, "child_of", parent);
        link(from, "parent_of", child);
        link(from, "related", both);
        link(both, "related", to);
        link(from, "related", to);
        item(to, "Buy a lamp");
        item(from, "Call the vendor");
        Answer merged = merge(from, to).expect(200);
        assertThat(texts(merged, "checklist", "text")).containsExactly("Buy a lamp", "Call the vendor");
        assertThat(texts(merged, "links", "title")).containsExactlyInAnyOrder("From", "Parent", "Child", "Both");
        assertThat(texts(merged, "links", "kind"))
                .containsExactlyInAnyOrder("duplicated_by", "child_of", "parent_of", "related");
        Answer emptied = agent.get(Desk.path(from));
        assertThat(texts(emptied, "links", "kind")).containsExactly("duplicate_of");
        assertThat(texts(emptied, "checklist", "text")).isEmpty();
    }

    @Test
    void dropsALinkThatWouldBecomeACircle() {
        UUID from = desk.open(staff, "Leaf");
        UUID to = desk.open(staff, "Root");
        UUID middle = desk.open(staff, "Middle");
        link(middle, "child_of", to);
        link(from, "child_of", middle);
        Answer merged = merge(from, to).expect(200);
        assertThat(texts(merged, "links", "kind")).containsExactlyInAnyOrder("parent_of", "duplicated_by");
    }

    private void link(UUID ticket, String kind, UUID other) {
        agent.post(Desk.path(ticket) + "/links", Map.of("kind", kind, "ticket_id", other))
                .expect(200);
    }

    private void item(UUID ticket, String text) {
        agent.post(Desk.path(ticket) + "/checklist", Map.of("text", text)).expect(201);
    }

    @Test
    void mergesBothWaysAtOnceOnlyOnce() {
        for (int round = 0; round < 5; round++) {
            UUID one = desk.open(staff, "One way");
            UUID other = desk.open(staff, "Other way");
            List<Integer> answers = Parallel.run(
                    2, i -> merge(i == 0 ? one : other, i == 0 ? other : one).status());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    private Answer split(UUID ticket, UUID comment, Object... more) {
        var command = Fields.of("comment_id", comment, "title", "Window");
        command.putAll(Fields.of(more));
        return agent.post(Desk.path(ticket) + "/split", command);
    }

    @Test
    void splitsATicketOutOfACommentWithItsFiles() {
        UUID ticket = desk.open(staff, "Projector", "priority", "high");
        UUID file = upload(staff, "window.csv");
        UUID comment = staff.post(
                        Desk.path(ticket) + "/comments",
                        Map.of("comment", "And the window does not close", "attachments", List.of(file)))
                .expect(201)
                .id();
        UUID secret = Desk.note(agent, ticket, "Hush").expect(201).id();
        split(ticket, secret).refuses(422, "VALIDATION_ERROR");
        Answer split = split(ticket, comment).expect(201);
        assertThat(split.header("Location")).isEqualTo("/api/tickets/" + split.id());
        assertThat(split.text("/data/description")).isEqualTo("And the window does not close");
        assertThat(split.text("/data/ticket_number")).matches("T-\\d{8}-\\d{4}");
        assertThat(split.text("/data/user_id")).isEqualTo(Desk.idOf(staff).toString());
        assertThat(texts(split, "links", "kind")).containsExactly("split_from");
        assertThat(texts(agent.get(Desk.path(ticket)), "links", "kind")).containsExactly("split_into");
        assertHasCopy(split.id(), file);
        assertThat(staff.get(Desk.path(ticket) + "/attachments").data()).hasSize(1);
    }

    private void assertHasCopy(UUID ticket, UUID file) {
        Answer files = staff.get(Desk.path(ticket) + "/attachments").expect(200);
        assertThat(files.data()).hasSize(1);
        assertThat(files.text("/data/0/filename")).isEqualTo("window.csv");
        assertThat(files.text("/data/0/id")).isNotEqualTo(file.toString());
        assertThat(staff.get("/api/files/" + files.text("/data/0/id")).status()).isEqualTo(200);
        assertThat(Desk.search(agent, "window.csv")).contains("Window");
    }

    @Test
    void splitsIntoACategoryWithAFormOfItsOwn() {
        var room = Map.of("key", "room", "label", "Room", "type", "text", "required", true);
        UUID category = desk.admin()
                .post("/api/ticket-categories", Map.of("name", "Windows", "form", List.of(room)))
                .expect(201)
                .id();
        UUID ticket = desk.open(staff, "Projector");
        UUID comment = Desk.comment(staff, ticket, "The window").expect(201).id();
        Answer refusal = split(ticket, comment, "category_id", category).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("fields.room");
        Answer split = split(ticket, comment, "category_id", category, "fields", Map.of("room", "12"))
                .expect(201);
        assertThat(split.text("/data/fields/room")).isEqualTo("12");
        UUID further = Desk.comment(staff, split.id(), "The handle").expect(201).id();
        assertThat(split(split.id(), further).expect(201).text("/data/fields/room"))
                .isEqualTo("12");
    }
}
