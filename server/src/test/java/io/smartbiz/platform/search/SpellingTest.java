package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void measuresHowFarWordsAreApart() {
        assertThat(Spelling.distance("gilam", "gilam")).isZero();
        assertThat(Spelling.distance("gilam", "gilm")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    }
}
