package io.smartbiz.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members, roles and what they may give one another. */
class MembersTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();

    private static Map<String, Object> grant(UUID role, UUID... branches) {
        return Map.of("role_id", role, "branch_ids", List.of(branches));
    }

    private static Map<String, Object> member(String username) {
        return new HashMap<>(
                Map.of("username", username, "password", Shop.PASSWORD, "full_name", "Member " + username));
    }

    private static Map<String, Object> member(String username, UUID branch, List<?> roles, List<String> extras) {
        var body = member(username);
        body.put("branch_id", branch);
        body.put("roles", roles);
        body.put("extra_permissions", extras);
        return body;
    }

    private static UUID idOf(Client member) {
        return member.get("/api/auth/me").expect(200).id();
    }

    /** Changes some fields of a member and leaves the others. */
    private static Answer edit(Client by, UUID id, Client reader, Map<String, Object> changes) {
        Answer now = reader.get("/api/users/" + id).expect(200);
        var body = new HashMap<String, Object>();
        for (String field : List.of(
                "username",
                "full_name",
                "phone_number",
                "email",
                "language",
                "branch_id",
                "roles",
                "extra_permissions",
                "is_active",
                "version")) {
            body.put(field, now.at("/data/" + field));
        }
        body.putAll(changes);
        return by.put("/api/users/" + id, body);
    }

    @Test
    void registersMembersOnlyForThoseWhoMayAdd() {
        Client.anonymous().post("/api/auth/register", member("stranger")).refuses(401, "UNAUTHENTICATED");
        shop.member("seller", branch)
                .post("/api/auth/register", member("friend"))
                .refuses(403, "FORBIDDEN");
        UUID id =
                admin.post("/api/auth/register", member("newcomer")).expect(201).id();
        Answer read = admin.get("/api/users/" + id).expect(200);
        assertThat(read.text("/data/language")).isEqualTo("uz");
        assertThat(read.data().has("password")).isFalse();
    }

    @Test
    void keepsNamesPhonesAndAddressesUnique() {
        var first = member("Unique");
        first.put("phone_number", "+998 90 123-45-67");
        first.put("email", "unique@example.com");
        UUID id = admin.post("/api/users", first).expect(201).id();
        assertThat(admin.get("/api/users/" + id).text("/data/phone_number")).isEqualTo("+998901234567");
        for (Map<String, Object> same : List.<Map<String, Object>>of(
                Map.of("username", "uNIQUE"),
                Map.of("phone_number", "901234567"),
                Map.of("email", "UNIQUE@example.com"))) {
            var second = member("second");
            second.putAll(same);
            Answer refusal = admin.post("/api/users", second).refuses(409, "ALREADY_EXISTS");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactlyElementsOf(same.keySet());
        }
        admin.delete("/api/users/" + id).expect(204);
        UUID again = admin.post("/api/users", first).expect(201).id();
        admin.post("/api/users/" + id + "/restore").refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/users/" + again).expect(204);
        admin.post("/api/users/" + id + "/restore").expect(200);
    }

    @Test
    void takesUsernamesThatLookAlikeForOne() {
        admin.post("/api/users", member("ali.k1")).expect(201);
        for (String alike : List.of("ALI.K1", "ａｌｉ.ｋ１", "ali.k۱", "\u200eali.k1\u200f ")) {
            Answer refusal = admin.post("/api/users", member(alike)).refuses(409, "ALREADY_EXISTS");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("username");
        }
        // Cyrillic letters among Latin ones, then a whole word of them.
        for (String mixed : List.of("аli.k1", "ali.к1", "аdmin")) {
            Answer refusal = admin.post("/api/users", member(mixed)).refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("username");
        }
        admin.post("/api/users", member("copa")).expect(201);
        admin.post("/api/users", member("сора")).refuses(409, "ALREADY_EXISTS");
        UUID wide = admin.post("/api/users", member("ｗｉｄｅ")).expect(201).id();
        assertThat(admin.get("/api/users/" + wide).text("/data/username")).isEqualTo("wide");
        assertThat(Client.signedIn(shop.slug(), "ＷＩＤＥ", Shop.PASSWORD)
                        .get("/api/auth/me")
                        .expect(200)
                        .id())
                .isEqualTo(wide);
    }

    @Test
    void letsChangesOfRightsTakeEffectOnTheNextRequest() {
        Client seller = shop.member("seller", branch);
        UUID id = idOf(seller);
        seller.get("/api/sales").expect(200);
        edit(admin, id, admin, Map.of("roles", List.of(grant(shop.role("staff"), branch))))
                .expect(200);
        seller.get("/api/sales").refuses(403, "FORBIDDEN");
        edit(admin, id, admin, Map.of("extra_permissions", List.of("sales.view")))
                .expect(200);
        seller.get("/api/sales").expect(200);
        edit(admin, id, admin, Map.of("is_active", false)).expect(200);
        seller.get("/api/sales").refuses(401, "UNAUTHENTICATED");
        edit(admin, id, admin, Map.of("is_active", true)).expect(200);
        seller.get("/api/sales").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void endsTheSessionsOfTheDeletedAndOfThoseWithANewPassword() {
        Client deleted = shop.member("staff", branch);
        admin.delete("/api/users/" + idOf(deleted)).expect(204);
        deleted.get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        Client reset = shop.member("staff", branch);
        admin.post("/api/users/" + idOf(reset) + "/reset-password", Map.of("password", "carpet weaver"))
                .expect(200);
        reset.get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void letsAChangedRoleTakeEffectOnTheNextRequest() {
        UUID role = admin.post("/api/roles", Map.of("name", "Watcher", "permissions", List.of("sales.view")))
                .expect(201)
                .id();
        Client watcher = shop.memberWith(List.of(grant(role)), null);
        watcher.get("/api/sales").expect(200);
        admin.put("/api/roles/" + role, Map.of("name", "Watcher", "permissions", List.of()))
                .expect(200);
        watcher.get("/api/sales").refuses(403, "FORBIDDEN");
        admin.delete("/api/roles/" + role).refuses(409, "IN_USE");
    }

    @Test
    void bringsNobodyBackWithARoleThatIsGone() {
        UUID role = admin.post("/api/roles", Map.of("name", "Passing", "permissions", List.of()))
                .expect(201)
                .id();
        UUID holder = idOf(shop.memberWith(List.of(grant(role)), null));
        admin.delete("/api/users/" + holder).expect(204);
        admin.delete("/api/roles/" + role).expect(204);
        admin.post("/api/users/" + holder + "/restore").refuses(422, "VALIDATION_ERROR");
        admin.post("/api/roles/" + role + "/restore").expect(200);
        admin.post("/api/users/" + holder + "/restore").expect(200);
    }

    @Test
    void keepsTheLastWhoCanManageMembers() {
        UUID self = idOf(admin);
        Client second = shop.memberWith(List.of(grant(shop.role("admin"))), null);
        edit(admin, idOf(second), admin, Map.of("is_active", false)).expect(200);
        edit(admin, self, admin, Map.of("is_active", false)).refuses(409, "IN_USE");
        edit(admin, self, admin, Map.of("roles", List.of())).refuses(409, "IN_USE");
        edit(admin, self, admin, Map.of("roles", List.of(grant(shop.role("admin"), branch))))
                .refuses(409, "IN_USE");
        admin.delete("/api/users/" + self).refuses(409, "IN_USE");
        edit(admin, idOfInactive(second), admin, Map.of("is_active", true)).expect(200);
        edit(admin, self, admin, Map.of("roles", List.of(grant(shop.role("admin")))))
                .expect(200);
    }

    private UUID idOfInactive(Client gone) {
        gone.get("/api/auth/me").expect(401);
        return UUID.fromString(
                admin.get("/api/users?is_active=false").expect(200).text("/data/0/id"));
    }

    @Test
    void letsNobodyGiveWhatTheyDoNotHave() {
        UUID elsewhere = shop.branch();
        Client manager = shop.member("branch_admin", branch);
        UUID seller = shop.role("seller");
        manager.post("/api/users", member("m1", branch, List.of(grant(seller, branch)), List.of()))
                .expect(201);
        manager.post("/api/users", member("m2", branch, List.of(grant(seller)), List.of()))
                .refuses(403, "FORBIDDEN");
        manager.post("/api/users", member("m3", branch, List.of(grant(seller, branch, elsewhere)), List.of()))
                .refuses(403, "FORBIDDEN");
        manager.post("/api/users", member("m4", branch, List.of(grant(shop.role("admin"), branch)), List.of()))
                .refuses(403, "FORBIDDEN");
        manager.post("/api/users", member("m5", branch, List.of(), List.of("organization.update")))
                .refuses(403, "FORBIDDEN");
        manager.post("/api/users", member("m6", elsewhere, List.of(), List.of()))
                .refuses(422, "VALIDATION_ERROR");
        manager.post("/api/users", member("m7", null, List.of(), List.of())).refuses(422, "VALIDATION_ERROR");
        manager.post("/api/roles", Map.of("name", "Own", "permissions", List.of("sales.view")))
                .refuses(403, "FORBIDDEN");
        UUID generous = admin.post(
                        "/api/roles",
                        Map.of("name", "Generous", "permissions", List.of("sales.create"), "max_discount_percent", 95))
                .expect(201)
                .id();
        manager.post("/api/users", member("m8", branch, List.of(grant(generous, branch)), List.of()))
                .refuses(403, "FORBIDDEN");
        UUID self = idOf(manager);
        edit(manager, self, admin, Map.of("roles", List.of(grant(generous, branch))))
                .refuses(403, "FORBIDDEN");
        edit(manager, self, admin, Map.of("roles", List.of(grant(shop.role("admin")))))
                .refuses(403, "FORBIDDEN");
        edit(manager, self, admin, Map.of("extra_permissions", List.of("roles.manage")))
                .refuses(403, "FORBIDDEN");
    }

    @Test
    void letsAManagerGiveALargerDiscountOnlyInTheBranchWhereItHolds() {
        UUID elsewhere = shop.branch();
        UUID generous = admin.post(
                        "/api/roles",
                        Map.of("name", "Generous here", "permissions", List.of(), "max_discount_percent", 60))
                .expect(201)
                .id();
        Client manager = shop.memberWith(
                List.of(grant(shop.role("branch_admin"), branch, elsewhere), grant(generous, branch)), branch);
        manager.post("/api/users", member("m9", branch, List.of(grant(generous, branch)), List.of()))
                .expect(201);
        manager.post("/api/users", member("m10", branch, List.of(grant(generous, elsewhere)), List.of()))
                .refuses(403, "FORBIDDEN");
        Answer me = manager.get("/api/auth/me").expect(200);
        assertThat(me.number("/data/max_discount_percent")).isZero();
        assertThat(me.at("/data/branch_discounts")).hasSize(2).anySatisfy(discount -> {
            assertThat(discount.get("branch_id").asString()).isEqualTo(branch.toString());
            assertThat(discount.get("max_discount_percent").asInt()).isEqualTo(60);
        });
    }

    @Test
    void letsNobodyManageThoseAboveThem() {
        Client manager = shop.member("branch_admin", branch);
        Client director = shop.memberWith(List.of(grant(shop.role("admin"))), branch);
        UUID above = idOf(director);
        edit(manager, above, admin, Map.of("full_name", "Renamed")).refuses(403, "FORBIDDEN");
        manager.post("/api/users/" + above + "/reset-password", Map.of("password", "carpet weaver"))
                .refuses(403, "FORBIDDEN");
        manager.post("/api/users/" + above + "/unlock").refuses(403, "FORBIDDEN");
        manager.delete("/api/users/" + above).refuses(403, "FORBIDDEN");
        UUID elsewhere = idOf(shop.member("seller", shop.branch()));
        manager.get("/api/users/" + elsewhere).refuses(404, "NOT_FOUND");
        manager.delete("/api/users/" + elsewhere).refuses(404, "NOT_FOUND");
        admin.delete("/api/users/" + above).expect(204);
        manager.post("/api/users/" + above + "/restore").refuses(403, "FORBIDDEN");
    }

    @Test
    void letsNobodyDeleteOrRestoreARoleAboveThem() {
        Client manager = shop.memberWith(List.of(), branch, "roles.view", "roles.manage");
        UUID wide = admin.post(
                        "/api/roles",
                        Map.of("name", "Wide", "permissions", List.of("sales.view"), "max_discount_percent", 5))
                .expect(201)
                .id();
        manager.delete("/api/roles/" + wide).refuses(403, "FORBIDDEN");
        admin.delete("/api/roles/" + wide).expect(204);
        manager.post("/api/roles/" + wide + "/restore").refuses(403, "FORBIDDEN");
        admin.get("/api/roles/" + wide).refuses(404, "NOT_FOUND");
        admin.post("/api/roles/" + wide + "/restore").expect(200);
    }

    @Test
    void givesSinglePermissionsWhereTheMembersRolesReach() {
        UUID elsewhere = shop.branch();
        Client seller = shop.memberWith(
                List.of(grant(shop.role("seller"), branch)), branch, "stock.receive", "products.create");
        UUID product = shop.product().create();
        seller.post(
                        "/api/products",
                        Map.of("name", "Mine", "category_id", shop.category(), "type", "unit", "sell_price", 2))
                .expect(201);
        seller.post("/api/stock/receipts", receipt(branch, product)).expect(201);
        seller.post("/api/stock/receipts", receipt(elsewhere, product)).refuses(404, "NOT_FOUND");
        admin.post("/api/users", member("odd", branch, List.of(), List.of("fly.high")))
                .refuses(422, "VALIDATION_ERROR");
        admin.post("/api/users", member("odd", branch, List.of(grant(UUID.randomUUID())), List.of()))
                .refuses(422, "VALIDATION_ERROR");
        admin.post(
                        "/api/users",
                        member("odd", branch, List.of(grant(shop.role("seller"), UUID.randomUUID())), List.of()))
                .refuses(422, "VALIDATION_ERROR");
        admin.post("/api/users", member("odd", UUID.randomUUID(), List.of(), List.of()))
                .refuses(422, "VALIDATION_ERROR");
    }

    private static Map<String, Object> receipt(UUID branch, UUID product) {
        return Map.of("branch_id", branch, "lines", List.of(Map.of("product_id", product, "quantity", 1)));
    }

    @Test
    void makesChangesCopiesAndDeletesRolesButNotThoseBuiltIn() {
        Answer seller = admin.get("/api/roles/" + shop.role("seller")).expect(200);
        UUID copy = admin.post(
                        "/api/roles",
                        Map.of(
                                "name",
                                "Senior seller",
                                "permissions",
                                seller.at("/data/permissions"),
                                "max_discount_percent",
                                12.5))
                .expect(201)
                .id();
        assertThat(admin.get("/api/roles/" + copy).at("/data/permissions"))
                .containsExactlyInAnyOrderElementsOf(seller.at("/data/permissions"));
        admin.post("/api/roles", Map.of("name", "senior SELLER", "permissions", List.of()))
                .refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/roles/" + copy).expect(204);
        admin.get("/api/roles/" + copy).refuses(404, "NOT_FOUND");
        admin.post("/api/roles/" + copy + "/restore").expect(200);

        admin.delete("/api/roles/" + shop.role("seller")).refuses(422, "VALIDATION_ERROR");
        admin.put("/api/roles/" + shop.role("seller"), Map.of("name", "Seller", "permissions", List.of()))
                .refuses(422, "VALIDATION_ERROR");
        admin.put(
                        "/api/roles/" + shop.role("seller"),
                        Map.of(
                                "name",
                                "Sotuvchi",
                                "permissions",
                                seller.at("/data/permissions"),
                                "max_discount_percent",
                                8))
                .expect(200);
        assertThat(admin.get("/api/permissions").expect(200).data().size()).isGreaterThan(25);
    }
}
