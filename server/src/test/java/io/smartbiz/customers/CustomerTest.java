package io.smartbiz.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();

    private UUID customer(Object... fields) {
        return admin.post("/api/customers", Fields.of(fields)).expect(201).id();
    }

    private static List<String> names(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }

    @Test
    void isFoundByNameInAnyAlphabetAndByTheLastDigitsOfThePhone() {
        customer("name", "Shahnoza Karimova", "phone", "90 123 45 67");
        customer("name", "Gulnora Aliyeva", "phone", "+998901239999");
        assertThat(names(admin.get("/api/customers?q=4567"))).containsExactly("Shahnoza Karimova");
        assertThat(names(admin.get("/api/customers?q=" + URLEncoder.encode("шаҳноза", StandardCharsets.UTF_8))))
                .containsExactly("Shahnoza Karimova");
        assertThat(names(admin.get("/api/customers?q=90123"))).containsExactly("Gulnora Aliyeva", "Shahnoza Karimova");
        assertThat(names(admin.get("/api/customers?sort=-name")))
                .containsExactly("Shahnoza Karimova", "Gulnora Aliyeva");
        Answer hits = admin.get("/api/search?q=4567&type=customer").expect(200);
        assertThat(hits.text("/data/0/title")).isEqualTo("Shahnoza Karimova");
        assertThat(hits.text("/data/0/line")).isEqualTo("+998901234567");
    }

    @Test
    void hasAPhoneOfItsOwn() {
        UUID first = customer("name", "Aziz", "phone", "+998901110000");
        Answer taken = admin.post("/api/customers", Map.of("name", "Anvar", "phone", "901110000"))
                .refuses(409, "ALREADY_EXISTS");
        assertThat(taken.at("/error/details/fields").propertyNames()).containsExactly("phone");
        admin.post("/api/customers", Map.of("name", "Anvar", "phone", "12")).refuses(422, "VALIDATION_ERROR");
        admin.delete("/api/customers/" + first).expect(204);
        admin.post("/api/customers", Map.of("name", "Anvar", "phone", "901110000"))
                .expect(201);
        admin.post("/api/customers/" + first + "/restore").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void tellsNoLimitFromNoCredit() {
        UUID id = customer("name", "Malika");
        assertThat(admin.get("/api/customers/" + id).at("/data/credit_limit").isNull())
                .isTrue();
        admin.put("/api/customers/" + id, Map.of("credit_limit", 0)).expect(200);
        assertThat(admin.get("/api/customers/" + id).number("/data/credit_limit"))
                .isZero();
        admin.put("/api/customers/" + id, Map.of("credit_limit", -1)).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void getsALimitOnlyFromWhoMaySetIt() {
        UUID id = customer("name", "Rustam", "credit_limit", 1_000_000);
        Client seller = shop.member("seller", branch);
        seller.post("/api/customers", Map.of("name", "Friend", "credit_limit", 100))
                .refuses(403, "FORBIDDEN");
        seller.put("/api/customers/" + id, Map.of("credit_limit", 2_000_000)).refuses(403, "FORBIDDEN");
        seller.put("/api/customers/" + id, Map.of("notes", "Calls before noon", "credit_limit", 1_000_000))
                .expect(200);
        seller.delete("/api/customers/" + id).refuses(403, "FORBIDDEN");
    }

    private UUID debt(UUID customer, UUID where, int amount) {
        var body = Map.of(
                "branch_id",
                where,
                "customer_id",
                customer,
                "total_amount",
                amount,
                "payment_deadline",
                LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(5));
        return admin.post("/api/debts", body).expect(201).id();
    }

    private static List<String> owed(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("name").asString() + " "
                        + (one.get("owed").isNull() ? "?" : one.get("owed").intValue()))
                .toList();
    }

    @Test
    void showsWhatIsOwedWhereTheReaderMaySeeDebts() {
        UUID lola = customer("name", "Lola");
        UUID anora = customer("name", "Anora");
        customer("name", "Bahrom");
        UUID other = shop.branch();
        UUID paid = debt(lola, branch, 700);
        debt(lola, other, 2_000);
        debt(anora, other, 50);
        admin.post("/api/debts/" + paid + "/payments", Map.of("amount", 300)).expect(201);
        assertThat(owed(admin.get("/api/customers"))).containsExactly("Anora 50", "Bahrom 0", "Lola 2400");
        assertThat(owed(admin.get("/api/customers?has_debt=true"))).containsExactly("Anora 50", "Lola 2400");
        assertThat(owed(admin.get("/api/customers?has_debt=false"))).containsExactly("Bahrom 0");
        Client seller = shop.member("seller", branch);
        assertThat(owed(seller.get("/api/customers"))).containsExactly("Anora 0", "Bahrom 0", "Lola 400");
        assertThat(owed(seller.get("/api/customers?has_debt=true"))).containsExactly("Lola 400");
        assertThat(seller.get("/api/customers/" + lola).number("/data/owed")).isEqualByComparingTo("400");
        Client blind = shop.memberWith(List.of(), branch, "customers.view");
        assertThat(owed(blind.get("/api/customers"))).containsExactly("Anora ?", "Bahrom ?", "Lola ?");
        blind.get("/api/customers?has_debt=true").refuses(403, "FORBIDDEN");
        admin.post("/api/debts/" + paid + "/payments", Map.of("amount", 400)).expect(201);
        assertThat(owed(seller.get("/api/customers?has_debt=true"))).isEmpty();
    }

    @Test
    void isNamedByASale() {
        UUID id = customer("name", "Dilshod", "phone", "+998907776655");
        Answer sale = SaleDraft.in(branch)
                .with("customer_id", id)
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .expect(201);
        assertThat(sale.text("/data/customer_id")).isEqualTo(id.toString());
        assertThat(sale.text("/data/customer_name")).isEqualTo("Dilshod");
        assertThat(sale.text("/data/customer_phone")).isEqualTo("+998907776655");
        Answer told = SaleDraft.in(branch)
                .with("customer_id", id)
                .with("customer_name", "Dilshod's son")
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .expect(201);
        assertThat(told.text("/data/customer_name")).isEqualTo("Dilshod's son");
        assertThat(admin.get("/api/sales?customer_id=" + id).expect(200).data()).hasSize(2);
        SaleDraft.in(branch)
                .with("customer_id", UUID.randomUUID())
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void takesWhatItsDoubleHad() {
        UUID twin = customer("name", "Barno opa", "phone", "+998905550001", "notes", "Next to the mosque");
        UUID staying = customer("name", "Barno Saidova", "credit_limit", 700);
        UUID sale = SaleDraft.in(branch)
                .with("customer_id", twin)
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .expect(201)
                .id();
        Answer merged = admin.post("/api/customers/" + twin + "/merge", Map.of("into_id", staying))
                .expect(200);
        assertThat(merged.text("/data/name")).isEqualTo("Barno Saidova");
        assertThat(merged.text("/data/phone")).isEqualTo("+998905550001");
        assertThat(merged.text("/data/notes")).isEqualTo("Next to the mosque");
        assertThat(merged.number("/data/credit_limit")).isEqualByComparingTo("700");
        assertThat(names(admin.get("/api/customers?q=0001"))).containsExactly("Barno Saidova");
        Answer moved = admin.get("/api/sales/" + sale);
        assertThat(moved.text("/data/customer_id")).isEqualTo(staying.toString());
        assertThat(moved.text("/data/customer_name")).isEqualTo("Barno opa");
        admin.get("/api/customers/" + twin).refuses(404, "NOT_FOUND");
        admin.post("/api/customers/" + twin + "/restore").refuses(409, "INVALID_TRANSITION");
        admin.post("/api/customers/" + staying + "/merge", Map.of("into_id", twin))
                .refuses(422, "VALIDATION_ERROR");
        admin.post("/api/customers/" + staying + "/merge", Map.of("into_id", staying))
                .refuses(422, "VALIDATION_ERROR");
        // A device that was offline still knows the double.
        Answer late = SaleDraft.in(branch)
                .with("customer_id", twin)
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .expect(201);
        assertThat(late.text("/data/customer_id")).isEqualTo(staying.toString());
        UUID last = customer("name", "Barno S.");
        admin.post("/api/customers/" + staying + "/merge", Map.of("into_id", last))
                .expect(200);
        Answer twice = SaleDraft.in(branch)
                .with("customer_id", twin)
                .line(carpet, 1)
                .cash(150_000)
                .by(admin)
                .expect(201);
        assertThat(twice.text("/data/customer_id")).isEqualTo(last.toString());
    }

    @Test
    void belongsToOneOrganisation() {
        UUID id = customer("name", "Ours");
        Client other = new Shop().admin();
        other.get("/api/customers/" + id).refuses(404, "NOT_FOUND");
        other.put("/api/customers/" + id, Map.of("name", "Theirs")).refuses(404, "NOT_FOUND");
        other.delete("/api/customers/" + id).refuses(404, "NOT_FOUND");
        assertThat(other.get("/api/customers").expect(200).data()).isEmpty();
    }
}
