package io.smartbiz.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.StockDraft;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Names that are not unique are compared by what they show, too: tags, choices, lots, attributes, roles. */
class NamesComparedTest {

    private final Desk desk = new Desk();
    private final Client agent = desk.agent();
    private final Client admin = desk.admin();
    private final Shop shop = desk.shop();

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> tags(Answer ticket) {
        return ticket.at("/data/tags").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void tags() {
        UUID ticket = desk.open(agent, "Tagged", "tags", List.of("كتاب", " کتاب", "VIP", "vip\u200e", "VIP+"));
        UUID other = desk.open(agent, "Other", "tags", List.of("Vip", "room 12"));
        assertThat(tags(agent.get(Desk.path(ticket)).expect(200))).containsExactly("كتاب", "VIP", "VIP+");
        assertThat(Desk.titles(agent, "tag=" + encoded("کتاب"))).containsExactly("Tagged");
        assertThat(Desk.titles(agent, "tag=vip")).containsExactly("Other", "Tagged");
        assertThat(Desk.titles(agent, "tag=" + encoded("vip+"))).containsExactly("Tagged");
        assertThat(Desk.titles(agent, "tag=vip&tag=" + encoded("Room\u00a0۱۲"))).containsExactly("Other");
        assertThat(Desk.titles(agent, "tag=room")).isEmpty();

        var bulk = Map.of(
                "ids", List.of(ticket), "add_tags", List.of("ViP", "New"), "remove_tags", List.of("کتاب", "vip+"));
        agent.post("/api/tickets/bulk", bulk).expect(200);
        assertThat(tags(agent.get(Desk.path(ticket)).expect(200))).containsExactly("VIP", "New");
        agent.post(Desk.path(ticket) + "/merge", Map.of("into_id", other)).expect(200);
        assertThat(tags(agent.get(Desk.path(other)).expect(200))).containsExactly("Vip", "room 12", "New");
    }

    @Test
    void choicesAndOtherValuesOfCustomFields() {
        var floors = List.of(
                Map.of("value", "يك", "label", "One"),
                Map.of("value", "Two", "label", "Two"),
                Map.of("value", "Two+", "label", "More"));
        var form = List.of(
                Fields.of("key", "floor", "type", "choice", "label", "Floor", "choices", floors),
                Fields.of("key", "room", "type", "text", "label", "Room"),
                Fields.of("key", "seats", "type", "number", "label", "Seats"));
        admin.post("/api/ticket-categories", Map.of("name", "Rooms", "code", "rooms", "form", form))
                .expect(201);
        var twice = List.of(Map.of("value", "یک", "label", "1"), Map.of("value", "يك", "label", "2"));
        var doubled = List.of(Fields.of("key", "floor", "type", "choice", "label", "Floor", "choices", twice));
        admin.post("/api/ticket-categories", Map.of("name", "Doubled", "form", doubled))
                .refuses(422, "VALIDATION_ERROR");

        var fields = Map.of("floor", "یک", "room", "A ۱۲", "seats", 30);
        UUID ticket = desk.open(agent, "In a room", "category", "rooms", "fields", fields);
        assertThat(agent.get(Desk.path(ticket)).expect(200).text("/data/fields/floor"))
                .as("as the form writes it")
                .isEqualTo("يك");
        desk.open(agent, "Elsewhere", "category", "rooms", "fields", Map.of("floor", "two+", "room", "B"));
        agent.post("/api/tickets", Desk.ticket("Wrong", "category", "rooms", "fields", Map.of("floor", "twoo")))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(Desk.titles(agent, "field=floor=" + encoded("یك"))).containsExactly("In a room");
        assertThat(Desk.titles(agent, "field=floor=TWO%2B")).containsExactly("Elsewhere");
        assertThat(Desk.titles(agent, "field=floor=two")).isEmpty();
        assertThat(Desk.titles(agent, "field=room=" + encoded("a 12"))).containsExactly("In a room");
        assertThat(Desk.titles(agent, "field=seats=" + encoded("۳۰"))).containsExactly("In a room");
    }

    @Test
    void dyeLotsOfRolls() {
        UUID carpet = shop.product().byMeter().create();
        StockDraft.receipt(desk.branch())
                .line(carpet, 5, "roll_code", "small", "dye_lot", "B")
                .line(carpet, 20, "roll_code", "large\u200e", "dye_lot", "Л-۱۲")
                .by(admin)
                .expect(201);
        JsonNode rolls = admin.get("/api/products/" + carpet + "/rolls?length=2&dye_lot=" + encoded("л‑12"))
                .expect(200)
                .data();
        assertThat(rolls.valueStream().map(roll -> roll.get("code").asString())).containsExactly("large", "small");
    }

    @Test
    void attributesOfAProduct() {
        var product = Fields.of("name", "Lara", "category_id", shop.category(), "type", "unit");
        product.put("attributes", Map.of("رنگ", "Red", "رنگ\u200e", "Blue"));
        admin.post("/api/products", product).refuses(422, "VALIDATION_ERROR");
        product.put("attributes", Map.of("رنگ", "Red", "رنگ+", "Blue"));
        UUID id = admin.post("/api/products", product).expect(201).id();
        admin.put("/api/products/" + id, Map.of("attributes", Map.of("Pile", "1", "PILE", "2")))
                .refuses(422, "VALIDATION_ERROR");
        admin.put("/api/products/" + id, Map.of("name", "Lara 2")).expect(200);
    }

    @Test
    void namesOfRoles() {
        UUID role = admin.post("/api/roles", Map.of("name", "Koʻk كتاب", "permissions", List.of("sales.view")))
                .expect(201)
                .id();
        shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of())), null);
        Client seller = shop.member("seller", desk.branch());
        assertThat(admin.get("/api/users?role=" + encoded("KO'K کتاب"))
                        .expect(200)
                        .data())
                .hasSize(1);
        assertThat(admin.get("/api/users?role=Seller").expect(200).text("/data/0/id"))
                .isEqualTo(Desk.idOf(seller).toString());
        var member = Fields.of("username", "by-name", "password", Shop.PASSWORD, "role", "ko’k کتاب");
        Answer made = admin.post("/api/users", member).expect(201);
        assertThat(made.text("/data/roles/0/role_id")).isEqualTo(role.toString());
    }

    @Test
    void addressesOfMembers() {
        var one = Fields.of("username", "mail-1", "password", Shop.PASSWORD, "email", "Nodira@example.uz");
        assertThat(admin.post("/api/users", one).expect(201).text("/data/email"))
                .isEqualTo("Nodira@example.uz");
        for (String same : List.of("nodira@example.uz", "nodira\u200b@example.uz", "\u200enodira@example.uz")) {
            var other = Fields.of("username", "mail-2", "password", Shop.PASSWORD, "email", same);
            admin.post("/api/users", other).refuses(409, "ALREADY_EXISTS");
        }
        for (String username : List.of("mail-3", "mail-4")) {
            var none = Fields.of("username", username, "password", Shop.PASSWORD, "email", " ");
            assertThat(admin.post("/api/users", none)
                            .expect(201)
                            .at("/data/email")
                            .isNull())
                    .isTrue();
        }
    }
}
