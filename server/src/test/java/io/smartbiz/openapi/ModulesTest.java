package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Organisations find nothing of a module that they do not use. */
class ModulesTest {

    /** Whose operations every organisation has. */
    private static final Set<String> OF_ALL =
            Set.of("organizations", "identity", "audit", "files", "search", "panel", "operations", "dashboard");

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of(TestInstallation.get()
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

    private static void use(Client admin, String... modules) {
        var now = admin.get("/api/organization").expect(200).data();
        var body = new HashMap<String, Object>();
        for (String field : List.of("name", "language", "time_zone", "week_start", "calendar", "settings")) {
            body.put(field, now.get(field));
        }
        body.put("modules", List.of(modules));
        admin.put("/api/organization", body).expect(200);
    }

    /** A request that the operation itself refuses with something else than 404, whatever the ids in its path are. */
    private static Answer call(Client caller, ApiOperation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        String refused = path + "?no_such_parameter=1";
        return operation.isForm()
                ? caller.upload(refused, Map.of())
                : caller.send(operation.method(), refused, operation.hasBody() ? "{" : null);
    }

    private static String packageOf(ApiOperation operation) {
        return operation.handler().getBeanType().getPackageName().split("\\.", -1)[2];
    }

    @Test
    void eachOperationBelongsToTheModuleOfItsPermissions() {
        var wrong = new SoftAssertions();
        for (ApiOperation operation : OPERATIONS) {
            if (operation.module() == null) {
                wrong.assertThat(OF_ALL).as(operation.key()).contains(packageOf(operation));
            } else {
                wrong.assertThat(operation.isOpen()).as(operation.key()).isFalse();
            }
            wrong.assertThat(operation.permissions().stream().map(Permission::module))
                    .as(operation.key())
                    .allMatch(module -> module == operation.module());
        }
        wrong.assertAll();
        assertThat(OPERATIONS).extracting(ApiOperation::module).contains(BusinessModule.values());
    }

    @ParameterizedTest
    @EnumSource
    void hasNoOperationOfAModuleThatIsNotUsed(BusinessModule used) {
        Client admin = new Shop().admin();
        use(admin, used.code());
        var wrong = new SoftAssertions();
        for (ApiOperation operation : OPERATIONS) {
            BusinessModule module = operation.module();
            if (module != null) {
                int status = call(admin, operation).status();
                wrong.assertThat(status == 404)
                        .as("%s answers %s where %s is used", operation.key(), status, used)
                        .isEqualTo(module != used);
            }
        }
        wrong.assertAll();
    }

    @Test
    void saysThatTheModuleIsNotUsedUntilItIs() {
        Client admin = new Shop().admin().with("Accept-Language", "en");
        use(admin, "desk");
        Answer refusal = admin.get("/api/sales").refuses(404, "NOT_FOUND");
        assertThat(refusal.text("/error/message")).isEqualTo("Your organisation does not use this part of SmartBiz.");
        Client.anonymous().get("/api/sales").refuses(401, "UNAUTHENTICATED");
        use(admin, "desk", "shop");
        admin.get("/api/sales").expect(200);
    }

    private static Set<String> groups(Answer permissions, String path) {
        return permissions
                .at(path)
                .valueStream()
                .map(one -> one.isObject() ? one.get("code").asString() : one.asString())
                .map(code -> code.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void listsNoPermissionsOfAModuleThatIsNotUsed() {
        var shop = new Shop();
        Client admin = shop.admin();
        use(admin, "desk");
        Answer me = admin.get("/api/auth/me").expect(200);
        for (Set<String> groups :
                List.of(groups(admin.get("/api/permissions").expect(200), "/data"), groups(me, "/data/permissions"))) {
            assertThat(groups)
                    .contains("users", "tickets", "desk")
                    .doesNotContain("products", "stock", "sales", "catalog");
        }
        assertThat(me.at("/data/scopes")
                        .valueStream()
                        .map(scope -> scope.get("permission").asString()))
                .contains("tickets.view")
                .doesNotContain("sales.view");
    }

    /** Roles keep the permissions of all modules: who may give them does not change with the modules. */
    @Test
    void canStillGiveRolesThatHaveMorePermissionsThanAreListed() {
        var shop = new Shop();
        Client admin = shop.admin();
        use(admin, "desk");
        Client member = shop.member("branch_admin", shop.branch());
        member.get("/api/tickets").expect(200);
        member.get("/api/sales").refuses(404, "NOT_FOUND");
        use(admin, "shop", "desk");
        member.get("/api/sales").expect(200);
    }

    @Test
    void findsNothingOfAModuleThatIsNotUsed() {
        var shop = new Shop();
        Client admin = shop.admin();
        shop.product().with("name", "Findable carpet").create();
        admin.post("/api/branches", Map.of("name", "Findable branch", "code", "F1"))
                .expect(201);
        assertThat(types(admin.get("/api/search?q=findable"))).containsExactlyInAnyOrder("product", "branch");
        use(admin, "desk");
        assertThat(types(admin.get("/api/search?q=findable"))).containsExactly("branch");
        admin.get("/api/search?q=findable&type=product").refuses(404, "NOT_FOUND");
        admin.get("/api/search?q=findable&type=branch").expect(200);
    }

    private static List<String> types(Answer hits) {
        return hits.expect(200)
                .data()
                .valueStream()
                .map(hit -> hit.get("type").asString())
                .toList();
    }

    @Test
    void givesNoFilesOfAModuleThatIsNotUsed() {
        var desk = new Desk();
        UUID ticket = desk.open(desk.staff(), "With a file");
        String file = desk.staff()
                .upload("/api/files/upload", Map.of(), FormFile.of("note.txt", "Hello"))
                .expect(201)
                .text("/data/0/id");
        desk.staff()
                .post("/api/tickets/" + ticket + "/attachments", Map.of("attachments", List.of(file)))
                .expect(201);
        desk.staff().get("/api/files/" + file + "/info").expect(200);
        use(desk.admin(), "shop");
        desk.staff().get("/api/files/" + file + "/info").refuses(404, "NOT_FOUND");
        desk.admin().get("/api/files/" + file + "/info").refuses(404, "NOT_FOUND");
        use(desk.admin(), "desk");
        desk.staff().get("/api/files/" + file + "/info").expect(200);
    }
}
