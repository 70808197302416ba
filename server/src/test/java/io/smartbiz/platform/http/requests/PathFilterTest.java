package io.smartbiz.platform.http.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/products",
                "/api/products/",
                "/api/tickets/T-2026-000123",
                "/api/v1/products",
                "/api/v10/products",
                "/api/v0",
                "/api/variants",
                "/assets/index-B_1~2.js",
                "/api/files/a..b",
                "/.well-known/x",
                "/api/x/%D9%82%D8%A7%D9%84%DB%8C",
                "/api/x/%d9%82",
                "/api/x/a%20b%25",
            })
    void takesTheOneSpelling(String path) {
        assertThat(PathFilter.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api",
                "/%61pi/products",
                "/api/%70roducts",
                "/api//products",
                "//api/products",
                "/api/./products",
                "/api/../products",
                "/api/products/..",
                "/api/%2e%2e/products",
                "/api/products;a=b",
                "/api/a%2Fb",
                "/api/a%5cb",
                "/api/a%00",
                "/api/a%0a",
                "/api/a%7F",
                "/api/a%",
                "/api/a%2",
                "/api/a%zz",
                "/api/a b",
                "/api/ä",
                "/api/a%2Db",
                "/api/v01/products",
                "/api/v001/products",
            })
    void refusesEveryOther(String path) {
        assertThat(PathFilter.isCanonical(path)).isFalse();
    }

    @Test
    void readsALongPathOnce() {
        String path = "/a".repeat(4_000) + "%D9".repeat(4_000) + "%";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThat(PathFilter.isCanonical(path)).isFalse());
    }
}
