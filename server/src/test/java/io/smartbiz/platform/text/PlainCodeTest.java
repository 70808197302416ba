package io.smartbiz.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainCodeTest {

    @Test
    void takesAwayWhatScannersAndTablesAdd() {
        for (String code : List.of(
                "4780001234567",
                "\u200e4780001234567\u200f",
                "\u00a04780001234567\u202f",
                "۴۷۸۰۰۰۱۲۳۴۵۶۷",
                "٤٧٨٠٠٠١٢٣٤٥٦٧",
                "４７８０００１２３４５６７",
                "\ufeff478000\u200b1234567\n")) {
            assertThat(PlainCode.of(code)).as(code).isEqualTo("4780001234567");
        }
    }

    @Test
    void keepsWhatACodeShows() {
        assertThat(PlainCode.of("Ab-17  / 3")).isEqualTo("Ab-17 / 3");
        assertThat(PlainCode.of("PR‑17")).isEqualTo("PR-17");
        assertThat(PlainCode.of("\u200f \u00a0")).isEmpty();
        assertThat(PlainCode.orNull(null)).isNull();
        assertThat(PlainCode.shownOrNull(" \u200f")).isNull();
        assertThat(PlainCode.shownOrNull(" a@b.uz\u200b")).isEqualTo("a@b.uz");
    }
}
