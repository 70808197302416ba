package io.smartbiz.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    private static String comments(UUID ticket) {
        return Desk.path(ticket) + "/comments";
    }

    @Test
    void talksAboutATicket() {
        UUID ticket = desk.open(staff, "Talk");
        UUID first = Desk.comment(staff, ticket, "It is **dark**").expect(201).id();
        Answer answer = agent.post(comments(ticket), Map.of("comment", "Since when?", "quoted_id", first))
                .expect(201);
        assertThat(answer.text("/data/quoted_id")).isEqualTo(first.toString());
        assertThat(answer.at("/data/is_requester").asBoolean()).isFalse();
        assertThat(answer.header("Location")).isEqualTo(comments(ticket) + "/" + answer.id());
        Answer list = staff.get(comments(ticket)).expect(200);
        assertThat(Desk.texts(list, "comment")).containsExactly("It is **dark**", "Since when?");
        assertThat(list.at("/data/0/may_edit").asBoolean()).isTrue();
        assertThat(list.at("/data/1/may_edit").asBoolean()).isFalse();
        agent.post(comments(ticket), Map.of("comment", " ")).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void warnsWhoAnswersWhatHasChangedMeanwhile() {
        UUID ticket = desk.open(staff, "Together");
        int seen = agent.get(Desk.path(ticket)).at("/data/version").asInt();
        agent.post(comments(ticket), Map.of("comment", "I do it", "seen_version", seen))
                .expect(201);
        Answer late = agent.post(comments(ticket), Map.of("comment", "No, I", "seen_version", seen))
                .refuses(409, "STALE_VERSION");
        int now = late.at("/error/details/current/version").asInt();
        assertThat(now).isGreaterThan(seen);
        agent.post(comments(ticket), Map.of("comment", "Then you", "seen_version", now))
                .expect(201);
        UUID raced = desk.open(staff, "Raced");
        List<Integer> answers = Parallel.run(
                10,
                i -> agent.post(comments(raced), Map.of("comment", "Me " + i, "seen_version", 1))
                        .status());
        assertThat(answers).containsOnlyOnce(201);
    }

    @Test
    void writesOnceForARepeatedRequest() {
        UUID ticket = desk.open(staff, "Repeated");
        Client sender = agent.withKey("comment-" + ticket);
        UUID one = Desk.comment(sender, ticket, "Once").expect(201).id();
        assertThat(Desk.comment(sender, ticket, "Once").expect(201).id()).isEqualTo(one);
        assertThat(agent.get(comments(ticket)).data()).hasSize(1);
    }

    @Test
    void canBeTakenBackByItsAuthorForAWhile() {
        UUID ticket = desk.open(staff, "Second thoughts");
        UUID comment = Desk.comment(staff, ticket, "Nonsence about a marimba")
                .expect(201)
                .id();
        String path = comments(ticket) + "/" + comment;
        agent.put(path, Map.of("comment", "Mine")).refuses(403, "FORBIDDEN");
        Answer edited = staff.put(path, Map.of("comment", "Nonsense about a vibraphone", "version", 1))
                .expect(200);
        assertThat(edited.text("/data/edited_at")).isNotBlank();
        staff.put(path, Map.of("comment", "Older", "version", 1)).refuses(409, "STALE_VERSION");
        assertThat(Desk.texts(agent.get(path + "/versions"), "comment")).containsExactly("Nonsence about a marimba");
        assertThat(Desk.search(agent, "vibraphone")).containsExactly("Second thoughts");
        assertThat(Desk.search(agent, "marimba")).isEmpty();
        age(ticket, 16);
        staff.put(path, Map.of("comment", "Too late")).refuses(403, "FORBIDDEN");
        staff.delete(path).refuses(403, "FORBIDDEN");
        age(ticket, -14);
        agent.delete(path).refuses(403, "FORBIDDEN");
        staff.delete(path).expect(204);
        assertThat(agent.get(comments(ticket)).data()).isEmpty();
        assertThat(Desk.search(agent, "vibraphone")).isEmpty();
        staff.delete(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void keepsAFewFormerTextsAndListsThemInPages() {
        UUID ticket = desk.open(staff, "Edited again and again");
        String path = comments(ticket) + "/"
                + Desk.comment(staff, ticket, "Text 0").expect(201).id();
        for (int i = 1; i <= 50; i++) {
            staff.put(path, Map.of("comment", "Text " + i)).expect(200);
        }
        staff.put(path, Map.of("comment", "Once more")).refuses(409, "INVALID_TRANSITION");
        Answer first = agent.get(path + "/versions?size=2").expect(200);
        assertThat(Desk.texts(first, "comment")).containsExactly("Text 0", "Text 1");
        assertThat(first.at("/page/total").asInt()).isEqualTo(50);
        assertThat(Desk.texts(
                        agent.get(path + "/versions?size=2&cursor=" + first.text("/page/next_cursor")), "comment"))
                .containsExactly("Text 2", "Text 3");
    }

    @Test
    void listsTheHistoryInPages() {
        UUID ticket = desk.open(staff, "Moved about");
        String path = Desk.path(ticket) + "/history";
        Desk.move(agent, ticket, "in_progress").expect(200);
        Desk.move(agent, ticket, "resolved").expect(200);
        List<String> all = Desk.texts(agent.get(path), "status");
        var page = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Answer one = agent.get(path + "?size=1" + cursor).expect(200);
            page.addAll(Desk.texts(one, "status"));
            cursor = one.at("/page").hasNonNull("next_cursor") ? "&cursor=" + one.text("/page/next_cursor") : null;
        }
        assertThat(page).isEqualTo(all).hasSizeGreaterThan(2).contains("pending", "in_progress");
        assertThat(Desk.texts(agent.get(path + "?sort=-id"), "id"))
                .isEqualTo(Desk.texts(agent.get(path), "id").reversed());
    }

    private void age(UUID ticket, int minutes) {
        try (var sql = new Sql(desk.shop().organizationId())) {
            sql.rows(
                    "update desk.comments set created_at = created_at - interval '%d minutes' where organization_id = ?"
                                    .formatted(minutes)
                            + " and ticket_id = '" + ticket + "' returning 1");
        }
    }

    @Test
    void tiesTicketsWithoutCircles() {
        UUID parent = desk.open(staff, "Parent");
        UUID child = desk.open(staff, "Child");
        UUID grandchild = desk.open(staff, "Grandchild");
        link(parent, "parent_of", child).expect(200);
        link(grandchild, "child_of", child).expect(200);
        link(parent, "child_of", grandchild).refuses(422, "VALIDATION_ERROR");
        link(child, "child_of", child).refuses(422, "VALIDATION_ERROR");
        Answer page = link(child, "related", parent).expect(200);
        assertThat(page.at("/data/details/links").toString()).contains("child_of", "parent_of", "related");
        agent.delete(Desk.path(child) + "/links/" + parent).expect(204);
        assertThat(agent.get(Desk.path(child)).at("/data/details/links")).hasSize(1);
        agent.delete(Desk.path(child) + "/links/" + parent).refuses(404, "NOT_FOUND");
        UUID hidden = desk.open(desk.shop().member("staff", desk.shop().branch()), "Hidden");
        link(child, "related", hidden).refuses(422, "VALIDATION_ERROR");
        desk.admin()
                .post(Desk.path(child) + "/links", Map.of("kind", "related", "ticket_id", hidden))
                .expect(200);
        assertThat(agent.get(Desk.path(child)).body().toString()).doesNotContain("Hidden");
    }

    private Answer link(UUID ticket, String kind, UUID other) {
        return agent.post(Desk.path(ticket) + "/links", Map.of("kind", kind, "ticket_id", other));
    }

    @Test
    void isRatedByTheRequesterOnceItIsResolved() {
        UUID ticket = desk.open(staff, "Rated");
        String rating = Desk.path(ticket) + "/rating";
        staff.post(rating, Map.of("rating", 5)).refuses(409, "INVALID_TRANSITION");
        Desk.move(agent, ticket, "resolved").expect(200);
        assertThat(staff.get(Desk.path(ticket)).at("/data/details/may/rate").asBoolean())
                .isTrue();
        agent.post(rating, Map.of("rating", 5)).refuses(403, "FORBIDDEN");
        staff.post(rating, Map.of("rating", 6)).refuses(422, "VALIDATION_ERROR");
        Answer rated =
                staff.post(rating, Map.of("rating", 4, "comment", "Kind")).expect(200);
        assertThat(rated.at("/data/rating").asInt()).isEqualTo(4);
        assertThat(rated.text("/data/rating_comment")).isEqualTo("Kind");
        assertThat(Desk.texts(agent.get(Desk.path(ticket) + "/history"), "kind"))
                .endsWith("rated");
    }

    @Test
    void keepsTimeAndAChecklist() {
        UUID ticket = desk.open(staff, "Work");
        UUID entry = agent.post(Desk.path(ticket) + "/time", Map.of("minutes", 25, "note", "Lamp"))
                .expect(201)
                .id();
        agent.post(Desk.path(ticket) + "/time", Map.of("minutes", 10)).expect(201);
        agent.post(Desk.path(ticket) + "/time", Map.of("minutes", 0)).refuses(422, "VALIDATION_ERROR");
        agent.post(Desk.path(ticket) + "/time", Map.of("minutes", 5, "spent_on", "2999-01-01"))
                .refuses(422, "VALIDATION_ERROR");
        staff.post(Desk.path(ticket) + "/time", Map.of("minutes", 5)).refuses(403, "FORBIDDEN");
        assertThat(agent.get(Desk.path(ticket))
                        .at("/data/details/minutes_spent")
                        .asInt())
                .isEqualTo(35);
        assertThat(staff.get(Desk.path(ticket))
                        .at("/data/details/minutes_spent")
                        .asInt())
                .isZero();
        Client colleague = desk.shop().member("agent", desk.branch());
        colleague.delete(Desk.path(ticket) + "/time/" + entry).refuses(404, "NOT_FOUND");
        agent.delete(Desk.path(ticket) + "/time/" + entry).expect(204);
        UUID item = agent.post(Desk.path(ticket) + "/checklist", Map.of("text", "Cable"))
                .expect(201)
                .id();
        agent.post(Desk.path(ticket) + "/checklist", Map.of("text", "Lamp")).expect(201);
        Answer done = agent.put(Desk.path(ticket) + "/checklist/" + item, Map.of("text", "Cable", "done", true))
                .expect(200);
        assertThat(done.text("/data/done_by_name")).startsWith("Member");
        Answer page = agent.get(Desk.path(ticket)).expect(200);
        assertThat(page.text("/data/details/checklist/0/text")).isEqualTo("Cable");
        assertThat(page.at("/data/details/checklist")).hasSize(2);
        agent.delete(Desk.path(ticket) + "/checklist/" + item).expect(204);
        assertThat(agent.get(Desk.path(ticket)).at("/data/details/checklist")).hasSize(1);
    }
}
