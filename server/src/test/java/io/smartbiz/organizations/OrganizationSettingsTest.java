package io.smartbiz.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings of an organisation, which the modules declare by area. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationSettingsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Client admin = new Shop().admin().with("Accept-Language", "en");

    private Map<String, Object> body(JsonNode settings) {
        JsonNode now = admin.get("/api/organization").expect(200).data();
        var body = new HashMap<String, Object>();
        for (String field : List.of("name", "modules", "language", "time_zone", "week_start", "calendar")) {
            body.put(field, now.get(field));
        }
        body.put("settings", settings);
        return body;
    }

    private ObjectNode settings() {
        return admin.get("/api/organization").expect(200).at("/data/settings").asObject();
    }

    private Answer put(JsonNode settings) {
        return admin.put("/api/organization", body(settings));
    }

    private Answer putWith(String changed) {
        return put(settings().setAll(JSON.readTree(changed).asObject()));
    }

    @Test
    void startWithTheirDefaults() {
        assertThat(new Shop().admin().get("/api/organization").at("/data/settings"))
                .hasToString("{\"smallest_sellable_length\":1,\"important_sale_amount\":10000000,\"backdate_days\":7,"
                        + "\"audit_retention_months\":24,\"ticket_auto_close_hours\":72,\"ticket_reopen_days\":7,"
                        + "\"ticket_archive_months\":12,\"requires_shift\":false,\"accrue_commissions\":\"at_sale\"}");
    }

    @Test
    void haveDefaultsThatTheyAllow() {
        var context = TestInstallation.get().context();
        var defaults = context.getBean(SettingsAreas.class).byArea(Map.of());
        context.getBeansOfType(SettingsArea.class)
                .values()
                .forEach(area -> assertThat(context.getBean(Validator.class).validate(defaults.of(area.type())))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', delimiter = ';', textBlock = """
            {"smallest_sellable_length": -1};      smallest_sellable_length; must not be less than 0
            {"smallest_sellable_length": 1.2345};  smallest_sellable_length; at most
            {"smallest_sellable_length": null};    smallest_sellable_length; is required
            {"smallest_sellable_length": "1"};     smallest_sellable_length; has the wrong type
            {"important_sale_amount": 1e99};       important_sale_amount;    has the wrong type
            {"backdate_days": 366};                backdate_days;            at most 365
            {"backdate_days": -1};                 backdate_days;            at least 0
            {"backdate_days": 3.0};                backdate_days;            has the wrong type
            {"backdate_days": 99999999999};        backdate_days;            has the wrong type
            {"backdate_days": null};               backdate_days;            has the wrong type
            {"backdate_days": []};                 backdate_days;            has the wrong type
            {"audit_retention_months": 0};         audit_retention_months;   at least 1
            {"ticket_auto_close_hours": "x"};      ticket_auto_close_hours;  has the wrong type
            {"ticket_archive_months": 241};        ticket_archive_months;    at most 240
            {"other": 1};                          other;                    is not a known field
            """)
    void areCheckedAsTheirModuleDeclares(String changed, String field, String text) {
        JsonNode fields = putWith(changed).refuses(422, "VALIDATION_ERROR").at("/error/details/fields");
        assertThat(fields.propertyNames()).containsExactly("settings." + field);
        assertThat(fields.get("settings." + field).asString()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null"})
    void areAnObject(String settings) {
        Answer refused = put(JSON.readTree(settings)).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields").propertyNames()).containsExactly("settings");
    }

    @Test
    void areToldToBeWrongTogetherWithOtherFields() {
        Map<String, Object> body = body(JSON.readTree("{\"backdate_days\": 366, \"audit_retention_months\": 0}"));
        body.put("name", "");
        assertThat(admin.put("/api/organization", body)
                        .refuses(422, "VALIDATION_ERROR")
                        .at("/error/details/fields")
                        .propertyNames())
                .containsExactlyInAnyOrder("name", "settings.backdate_days", "settings.audit_retention_months");
    }

    @Test
    void stayAsTheyAreWhenTheyMayBeLeftOut() {
        putWith("{\"ticket_reopen_days\": 9, \"smallest_sellable_length\": 1.50}")
                .expect(200);
        ObjectNode rest = settings();
        rest.remove("ticket_reopen_days");
        rest.putNull("ticket_archive_months");
        assertThat(put(rest).expect(200).at("/data/settings"))
                .isEqualTo(settings())
                .hasToString("{\"smallest_sellable_length\":1.5,\"important_sale_amount\":10000000,\"backdate_days\":7,"
                        + "\"audit_retention_months\":24,\"ticket_auto_close_hours\":72,\"ticket_reopen_days\":9,"
                        + "\"ticket_archive_months\":12,\"requires_shift\":false,\"accrue_commissions\":\"at_sale\"}");
        JsonNode change = admin.get("/api/audit-logs?entity_type=organization")
                .expect(200)
                .at("/data/1/changes/settings");
        assertThat(change.at("/old/ticket_reopen_days").asInt()).isEqualTo(7);
        assertThat(change.at("/now/ticket_reopen_days").asInt()).isEqualTo(9);
    }
}
