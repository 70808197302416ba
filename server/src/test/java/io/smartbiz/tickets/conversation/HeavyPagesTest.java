package io.smartbiz.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of long rows: no row is left out, whichever way one walks. */
class HeavyPagesTest {

    /** Takes two bytes a letter, or six as JSON. */
    private static final int LONGEST = 20_000;

    private static final int COMMENTS = 80;

    private final Desk desk = new Desk();

    private String comments(String letter) {
        UUID ticket = desk.open(desk.staff(), "Long");
        for (int i = 0; i < COMMENTS; i++) {
            Desk.comment(desk.staff(), ticket, i + letter.repeat(LONGEST - 3)).expect(201);
        }
        return Desk.path(ticket) + "/comments";
    }

    private static List<String> starts(Answer page) {
        return page.data()
                .valueStream()
                .map(comment -> comment.get("comment").asString().replaceAll("\\D.*", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ش", "\u0001", "a"})
    void areCutForThoseWhoWalkByCursor(String letter) {
        String path = comments(letter);
        var seen = new ArrayList<String>();
        Answer page = desk.staff().get(path + "?size=5").expect(200);
        seen.addAll(starts(page));
        int pages = 1;
        for (String next = page.text("/page/next_cursor"); !next.isEmpty() && !next.equals("null"); pages++) {
            page = desk.staff().get(path + "?size=200&cursor=" + next).expect(200);
            seen.addAll(starts(page));
            next = page.text("/page/next_cursor");
        }
        assertThat(seen).hasSize(COMMENTS).doesNotHaveDuplicates();
        assertThat(pages).isBetween(letter.equals("a") ? 2 : 3, 6);
    }

    @Test
    void areRefusedToThoseWhoWalkByNumbers() {
        String path = comments("ش");
        Answer refusal = desk.staff().get(path + "?size=80").refuses(422, "VALIDATION_ERROR");
        String most = refusal.text("/error/details/fields/size").replaceAll("\\D+", "");
        assertThat(Integer.parseInt(most)).isBetween(50, 79);
        assertThat(starts(desk.staff().get(path + "?size=" + most).expect(200))).hasSize(Integer.parseInt(most));
        assertThat(starts(desk.staff().get(path).expect(200))).hasSize(50);
    }
}
