package io.smartbiz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the server answered. */
public record Answer(String request, int status, HttpHeaders headers, JsonNode body) {

    public Answer expect(int wanted) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(wanted);
        return this;
    }

    /** Expects a failure with this code. */
    public Answer refuses(int wanted, String code) {
        expect(wanted);
        assertThat(body.at("/error/code").asString())
                .as("%s answered %s", request, body)
                .isEqualTo(code);
        return this;
    }

    public JsonNode data() {
        return body.get("data");
    }

    public JsonNode at(String pointer) {
        return body.at(pointer);
    }

    public UUID id() {
        return UUID.fromString(body.at("/data/id").asString());
    }

    public String text(String pointer) {
        return body.at(pointer).asString();
    }

    public BigDecimal number(String pointer) {
        JsonNode node = body.at(pointer);
        assertThat(node.isNumber()).as("%s is a number in %s", pointer, body).isTrue();
        return node.decimalValue();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
