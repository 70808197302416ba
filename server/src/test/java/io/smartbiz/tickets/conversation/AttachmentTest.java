package io.smartbiz.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.FormFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    private static UUID upload(Client who, String name) {
        return UUID.fromString(
                who.upload("/api/files/upload", Map.of(), FormFile.of(name, "name,price\n" + name + ",1\n"))
                        .expect(201)
                        .text("/data/0/id"));
    }

    private static String attachments(UUID ticket) {
        return Desk.path(ticket) + "/attachments";
    }

    private static int seen(Client who, UUID file) {
        return who.get("/api/files/" + file + "/info").status();
    }

    @Test
    void comesWithATicket() {
        UUID file = upload(staff, "gramophone.csv");
        Client sender = staff.withKey("with-file-" + file);
        var ticket = Desk.ticket("With a file", "attachments", List.of(file));
        Answer opened = sender.post("/api/tickets", ticket).expect(201);
        assertThat(opened.text("/data/ticket_number")).matches("T-\\d{8}-\\d{4}");
        assertThat(sender.post("/api/tickets", ticket).expect(201).id()).isEqualTo(opened.id());
        assertThat(Desk.texts(agent.get(attachments(opened.id())), "filename")).containsExactly("gramophone.csv");
        assertThat(seen(agent, file)).isEqualTo(200);
        assertThat(seen(desk.shop().member("staff", desk.branch()), file)).isEqualTo(404);
        Answer found = agent.get("/api/tickets?q=gramophone").expect(200);
        assertThat(Desk.texts(found, "title")).containsExactly("With a file");
        assertThat(found.text("/data/0/hits/0/where")).isEqualTo("attachment");
        staff.post("/api/tickets", Desk.ticket("Taken", "attachments", List.of(file)))
                .refuses(422, "VALIDATION_ERROR");
        agent.post("/api/tickets", Desk.ticket("Foreign", "attachments", List.of(upload(staff, "mine.csv"))))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void isListedInPagesThoseOfTheTicketFirst() {
        UUID ticket = desk.open(staff, "With many files");
        staff.post(
                        Desk.path(ticket) + "/comments",
                        Map.of("comment", "Here", "attachments", List.of(upload(staff, "of-comment.csv"))))
                .expect(201);
        for (String name : List.of("one.csv", "two.csv")) {
            staff.post(attachments(ticket), Map.of("attachments", List.of(upload(staff, name))))
                    .expect(201);
        }
        Answer first = agent.get(attachments(ticket) + "?size=2").expect(200);
        assertThat(Desk.texts(first, "filename")).containsExactly("one.csv", "two.csv");
        Answer rest = agent.get(attachments(ticket) + "?size=2&cursor=" + first.text("/page/next_cursor"));
        assertThat(Desk.texts(rest, "filename")).containsExactly("of-comment.csv");
        assertThat(rest.text("/data/0/ticket_id")).isEqualTo(ticket.toString());
    }

    @Test
    void isAddedLaterAndTakenBack() {
        UUID ticket = desk.open(staff, "Later");
        UUID file = upload(staff, "accordion.csv");
        staff.post(attachments(ticket), Map.of("attachments", List.of(file))).expect(201);
        Client reader = desk.shop().member("report_manager", desk.branch());
        assertThat(seen(reader, file)).isEqualTo(200);
        reader.post(attachments(ticket), Map.of("attachments", List.of(upload(reader, "no.csv"))))
                .refuses(403, "FORBIDDEN");
        reader.delete("/api/files/" + file).refuses(403, "FORBIDDEN");
        assertThat(Desk.search(agent, "accordion")).containsExactly("Later");
        agent.put(Desk.path(ticket), Map.of("title", "Later on")).expect(200);
        assertThat(Desk.search(agent, "accordion")).containsExactly("Later on");
        agent.delete("/api/files/" + file).expect(204);
        assertThat(Desk.search(agent, "accordion")).isEmpty();
        assertThat(agent.get(attachments(ticket)).expect(200).data()).isEmpty();
    }

    @Test
    void staysInternalWithItsComment() {
        UUID ticket = desk.open(staff, "Hidden drawer");
        UUID secret = upload(agent, "harmonium.csv");
        UUID open = upload(agent, "melodica.csv");
        String comments = Desk.path(ticket) + "/comments";
        Answer note = agent.post(
                        comments, Map.of("comment", "Look", "is_internal", true, "attachments", List.of(secret)))
                .expect(201);
        assertThat(note.text("/data/attachments/0/filename")).isEqualTo("harmonium.csv");
        UUID answer = agent.post(comments, Map.of("comment", "Here", "attachments", List.of(open)))
                .expect(201)
                .id();
        assertThat(Desk.texts(staff.get(attachments(ticket)), "filename")).containsExactly("melodica.csv");
        assertThat(Desk.texts(agent.get(attachments(ticket)), "filename"))
                .containsExactly("harmonium.csv", "melodica.csv");
        assertThat(seen(staff, secret)).isEqualTo(404);
        assertThat(seen(staff, open)).isEqualTo(200);
        assertThat(Desk.search(staff, "harmonium")).isEmpty();
        assertThat(Desk.search(staff, "melodica")).containsExactly("Hidden drawer");
        assertThat(Desk.search(agent, "harmonium")).containsExactly("Hidden drawer");
        assertThat(staff.get(comments).text("/data/0/attachments/0/filename")).isEqualTo("melodica.csv");
        agent.delete(comments + "/" + answer).expect(204);
        assertThat(seen(staff, open)).isEqualTo(404);
        assertThat(Desk.search(staff, "melodica")).isEmpty();
    }

    @Test
    void answersWithoutWords() {
        UUID ticket = desk.open(staff, "Shown");
        String comments = Desk.path(ticket) + "/comments";
        staff.post(comments, Map.of("comment", "", "attachments", List.of(upload(staff, "balaban.csv"))))
                .expect(201);
        assertThat(staff.get(comments).text("/data/0/comment")).isEmpty();
        assertThat(staff.get(comments).text("/data/0/attachments/0/filename")).isEqualTo("balaban.csv");
        assertThat(Desk.search(agent, "balaban")).containsExactly("Shown");
        staff.post(comments, Map.of("comment", "", "attachments", List.of())).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void goesAlongWithAMergedTicket() {
        UUID first = desk.open(staff, "Goes on");
        UUID second = desk.open(staff, "Goes along");
        UUID own = upload(staff, "ocarina.csv");
        staff.post(attachments(second), Map.of("attachments", List.of(own))).expect(201);
        UUID said = upload(staff, "kazoo.csv");
        staff.post(Desk.path(second) + "/comments", Map.of("comment", "And this", "attachments", List.of(said)))
                .expect(201);
        agent.post(Desk.path(second) + "/merge", Map.of("into_id", first)).expect(200);
        assertThat(Desk.texts(agent.get(attachments(first)), "filename")).containsExactly("ocarina.csv", "kazoo.csv");
        assertThat(Desk.search(agent, "ocarina")).containsExactly("Goes on");
        assertThat(Desk.search(agent, "kazoo")).containsExactly("Goes on");
    }

    @Test
    void goesAndComesBackWithItsTicket() {
        UUID ticket = desk.open(staff, "Deleted with a file");
        UUID file = upload(staff, "zurna.csv");
        staff.post(attachments(ticket), Map.of("attachments", List.of(file))).expect(201);
        desk.admin().delete(Desk.path(ticket)).expect(204);
        assertThat(seen(staff, file)).isEqualTo(404);
        desk.admin().post(Desk.path(ticket) + "/restore").expect(200);
        assertThat(seen(staff, file)).isEqualTo(200);
    }
}
