package io.smartbiz.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.panel.PanelConfiguration.PanelPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "sell", "sales/019b76c0", "sign-in", "apiary", "documents"})
    void isAnsweredForItsOwnAddresses(String path) {
        assertThat(PanelPages.isPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api", "api/nowhere", "docs/x", "health/x", "metrics/x", "webjars/x", "assets/x", "missing.js"})
    void leavesThePathsOfTheServerAlone(String path) {
        assertThat(PanelPages.isPage(path)).isFalse();
    }
}
