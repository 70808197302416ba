package io.smartbiz.tickets.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTicketTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Tashkent")).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void opensATicketAsTheFirstDocumentOfTheDeskWritesIt() {
        var sent = Desk.ticket("اینترنت قطع است", "description", "از صبح", "category", "INTERNET", "priority", "HIGH");
        Answer ticket = staff.post("/api/tickets", sent).expect(201);
        assertThat(ticket.text("/data/ticket_number")).matches("T-" + today() + "-\\d{4}");
        assertThat(ticket.header("Location")).isEqualTo("/api/tickets/" + ticket.id());
        assertThat(ticket.text("/data/status")).isEqualTo("pending");
        assertThat(ticket.text("/data/priority")).isEqualTo("high");
        assertThat(ticket.text("/data/category")).isEqualTo("internet");
        assertThat(ticket.text("/data/branch_id")).isEqualTo(desk.branch().toString());
        assertThat(ticket.text("/data/user_id")).isEqualTo(Desk.idOf(staff).toString());
        assertThat(ticket.text("/data/source")).isEqualTo("panel");
        assertThat(staff.get(Desk.path(ticket.id())).expect(200).data()).isEqualTo(ticket.data());
        assertThat(agent.get(Desk.path(ticket.id()) + "/history")
                        .expect(200)
                        .at("/data/0/kind")
                        .asString())
                .isEqualTo("created");
    }

    @Test
    void startsWithFourCategoriesNamedInEveryLanguage() {
        var fresh = new Shop();
        for (String language : List.of("en", "fa", "uz", "ru")) {
            Answer categories = fresh.admin().with("Accept-Language", language).get("/api/ticket-categories");
            assertThat(Desk.texts(categories, "code")).containsExactly("internet", "equipment", "software", "other");
            assertThat(categories.at("/data/0/names").propertyNames()).containsExactly("en", "fa", "ru", "uz");
            assertThat(categories.text("/data/1/name")).isEqualTo(categories.text("/data/1/names/" + language));
        }
    }

    @Test
    void numbersTheTicketsOfADayForEachOrganisation() {
        var fresh = new Desk();
        UUID first = fresh.open(fresh.staff(), "One");
        UUID second = fresh.open(fresh.staff(), "Two");
        assertThat(number(fresh, first)).isEqualTo("T-" + today() + "-0001");
        assertThat(number(fresh, second)).isEqualTo("T-" + today() + "-0002");
        fresh.staff().post("/api/tickets", Desk.ticket("")).refuses(422, "VALIDATION_ERROR");
        fresh.staff()
                .post("/api/tickets", Desk.ticket("X", "category", "nothing"))
                .refuses(422, "VALIDATION_ERROR");
        UUID third = fresh.open(fresh.staff(), "Three");
        assertThat(number(fresh, third)).isEqualTo("T-" + today() + "-0003");
    }

    private static String number(Desk desk, UUID id) {
        return desk.admin().get(Desk.path(id)).expect(200).text("/data/ticket_number");
    }

    @Test
    void givesNoNumberTwiceHoweverManyComeAtOnce() {
        var fresh = new Desk();
        UUID other = fresh.shop().branch();
        List<Client> members = Stream.of(fresh.branch(), other, fresh.branch(), other)
                .map(branch -> fresh.shop().member("staff", branch))
                .toList();
        int many = 200;
        List<String> numbers = Parallel.run(
                many,
                i -> members.get(i % members.size())
                        .post("/api/tickets", Desk.ticket("Ticket " + i))
                        .expect(201)
                        .text("/data/ticket_number"));
        assertThat(numbers).doesNotHaveDuplicates().hasSize(many);
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(Integer.parseInt(number.substring(11))).isBetween(1, many));
        try (var sql = new Sql(fresh.shop().organizationId())) {
            assertThat(sql.value("select last from desk.ticket_counters where organization_id = ?"))
                    .isEqualTo("200");
            assertThat(sql.value("select count(*) from desk.ticket_history where organization_id = ?"))
                    .isEqualTo("200");
        }
    }

    @Test
    void widensTheNumberPastFourDigits() {
        var fresh = new Desk();
        fresh.open(fresh.staff(), "One");
        try (var sql = new Sql(fresh.shop().organizationId())) {
            sql.rows("update desk.ticket_counters set last = 9999 where organization_id = ? returning 1");
        }
        assertThat(number(fresh, fresh.open(fresh.staff(), "Two"))).isEqualTo("T-" + today() + "-10000");
    }

    @Test
    void opensOnceForARepeatedRequest() {
        Client sender = staff.withKey("once-" + UUID.randomUUID());
        Answer first = sender.post("/api/tickets", Desk.ticket("Once")).expect(201);
        Answer second = sender.post("/api/tickets", Desk.ticket("Once")).expect(201);
        assertThat(second.data()).isEqualTo(first.data());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        sender.post("/api/tickets", Desk.ticket("Twice")).refuses(422, "IDEMPOTENCY_KEY_REUSED");
    }

    /** A category with a form for the equipment of a room. */
    private UUID rooms() {
        var form = List.of(
                question("room", "text", "required", true),
                question("seats", "number"),
                question("since", "date"),
                question("urgent", "yes_no"),
                question("cable", "choice", "choices", List.of(choice("hdmi"), choice("vga"))));
        return desk.admin()
                .post(
                        "/api/ticket-categories",
                        Map.of("name", "Rooms " + UUID.randomUUID(), "form", form, "default_priority", "urgent"))
                .expect(201)
                .id();
    }

    private static Map<String, Object> question(String key, String type, Object... more) {
        var question = Fields.of("key", key, "type", type, "label", "Label of " + key);
        question.putAll(Fields.of(more));
        return question;
    }

    private static Map<String, Object> choice(String value) {
        return Map.of("value", value, "label", "Label of " + value);
    }

    @Test
    void asksForWhatTheFormOfTheCategoryNeeds() {
        var wrong = Fields.of("seats", "many", "since", "today", "urgent", "yes", "cable", "usb", "x", 1);
        Answer refusal = staff.post("/api/tickets", of(rooms(), wrong)).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .containsExactlyInAnyOrder(
                        "fields.room", "fields.seats", "fields.since", "fields.urgent", "fields.cable", "fields.x");
    }

    @Test
    void keepsTheAnswersToTheFormAndFindsThem() {
        var answers = Fields.of("room", " 12 ", "seats", 2.5, "since", "2026-11-20", "urgent", true, "cable", "hdmi");
        Answer ticket = staff.post("/api/tickets", of(rooms(), answers)).expect(201);
        assertThat(ticket.text("/data/fields/room")).isEqualTo("12");
        assertThat(ticket.number("/data/fields/seats")).isEqualByComparingTo("2.5");
        assertThat(ticket.text("/data/priority")).isEqualTo("urgent");
        assertThat(Desk.titles(agent, "field=room=12&field=cable=hdmi")).containsExactly("In a room");
        assertThat(Desk.titles(agent, "field=seats=2.5&field=urgent=true")).containsExactly("In a room");
        assertThat(Desk.titles(agent, "field=room=13&field=room=12")).containsExactly("In a room");
        assertThat(Desk.titles(agent, "field=room=13")).isEmpty();
        for (String wrong : List.of("field=room", "field==12", "field=room=", "field=", "field=room=12&field=x")) {
            Answer refusal = agent.get("/api/tickets?" + wrong).refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("field");
        }
        for (String unknown : List.of("field.room=12", "field%5Broom%5D=12")) {
            agent.get("/api/tickets?" + unknown).refuses(422, "VALIDATION_ERROR");
        }
    }

    @Test
    void refusesAFormThatContradictsItself() {
        var form = List.of(question("a", "choice"), question("a", "text", "choices", List.of(choice("x"))));
        desk.admin()
                .post("/api/ticket-categories", Map.of("name", "Bad", "form", form))
                .refuses(422, "VALIDATION_ERROR");
    }

    private static Map<String, Object> of(UUID category, Map<String, Object> fields) {
        var ticket = new HashMap<>(Desk.ticket("In a room", "category_id", category, "fields", fields));
        ticket.remove("category");
        return ticket;
    }

    @Test
    void isOpenedForAnotherByThoseWhoWork() {
        UUID requester = Desk.idOf(staff);
        Answer ticket = agent.post("/api/tickets", Desk.ticket("Called", "user_id", requester))
                .expect(201);
        assertThat(ticket.text("/data/user_id")).isEqualTo(requester.toString());
        staff.get(Desk.path(ticket.id())).expect(200);
        staff.post("/api/tickets", Desk.ticket("Not mine", "user_id", Desk.idOf(agent)))
                .refuses(403, "FORBIDDEN");
        staff.post("/api/tickets", Desk.ticket("Not mine", "assigned_to_id", Desk.idOf(agent)))
                .refuses(403, "FORBIDDEN");
        agent.post("/api/tickets", Desk.ticket("Given", "assigned_to_id", Desk.idOf(agent)))
                .expect(201);
        agent.post("/api/tickets", Desk.ticket("Given", "assigned_to_id", requester))
                .refuses(422, "VALIDATION_ERROR");
        agent.post("/api/tickets", Desk.ticket("Given", "user_id", UUID.randomUUID()))
                .refuses(422, "VALIDATION_ERROR");
        agent.post(
                        "/api/tickets",
                        Desk.ticket("Elsewhere", "branch_id", desk.shop().branch()))
                .refuses(404, "NOT_FOUND");
        desk.admin().post("/api/tickets", Desk.ticket("Nowhere")).refuses(422, "VALIDATION_ERROR");
        staff.post("/api/tickets", Desk.ticket("Sent", "source", "telegram")).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void goesToTheTeamOfItsCategory() {
        UUID team = desk.admin()
                .post("/api/teams", Map.of("name", "Network", "member_ids", List.of(Desk.idOf(agent))))
                .expect(201)
                .id();
        UUID category = desk.admin()
                .post("/api/ticket-categories", Map.of("name", "Network", "code", "network", "default_team_id", team))
                .expect(201)
                .id();
        Answer ticket = staff.post("/api/tickets", Desk.ticket("Slow", "category", "NETWORK"))
                .expect(201);
        assertThat(ticket.text("/data/team_name")).isEqualTo("Network");
        assertThat(Desk.titles(agent, "team_id=" + team)).containsExactly("Slow");
        desk.admin().delete("/api/teams/" + team).refuses(409, "IN_USE");
        desk.admin().delete("/api/ticket-categories/" + category).refuses(409, "IN_USE");
    }
}
