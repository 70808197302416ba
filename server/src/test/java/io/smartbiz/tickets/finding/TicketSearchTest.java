package io.smartbiz.tickets.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketSearchTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    private List<String> found(String words) {
        return Desk.search(agent, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"كتاب۲", "کتاب ۲", "کتاب\u200c۲", "کتاب2", "كتاب ٢"})
    void findsLettersAndDigitsHoweverTheyAreTyped(String typed) {
        var fresh = new Desk();
        fresh.open(fresh.staff(), "كتاب۲ together");
        fresh.open(fresh.staff(), "کتاب ۲ apart");
        fresh.open(fresh.staff(), "کتاب\u200c۲ by half-space");
        fresh.open(fresh.staff(), "کتاب ۳ another");
        assertThat(Desk.search(fresh.agent(), typed))
                .containsExactlyInAnyOrder("كتاب۲ together", "کتاب ۲ apart", "کتاب\u200c۲ by half-space");
    }

    @Test
    void findsHalfSpacesAsSpacesAndAsNothing() {
        desk.open(staff, "چراغ می\u200cسوزد");
        assertThat(found("می\u200cسوزد")).hasSize(1);
        assertThat(found("می سوزد")).hasSize(1);
        assertThat(found("میسوزد")).hasSize(1);
        desk.open(staff, "دستگاه نمیچرخد");
        assertThat(found("نمی\u200cچرخد")).containsExactly("دستگاه نمیچرخد");
    }

    @Test
    void findsInFourLanguagesWhateverTheLettersAre() {
        desk.open(staff, "Сканер не работает", "description", "Ещё вчера работал");
        desk.open(staff, "Oʻquv xonasi sovuq");
        desk.open(staff, "مُدَرّسة بلا مفتاح");
        assertThat(found("сканер ЕЩЕ")).containsExactly("Сканер не работает");
        assertThat(found("skaner")).containsExactly("Сканер не работает");
        assertThat(found("ўқув")).containsExactly("Oʻquv xonasi sovuq");
        assertThat(found("o'quv xona")).containsExactly("Oʻquv xonasi sovuq");
        assertThat(found("مدرسه")).containsExactly("مُدَرّسة بلا مفتاح");
    }

    @Test
    void findsBeginningsAndSmallMistakes() {
        desk.open(staff, "The overhead projector hums");
        desk.open(staff, "پروژکتور سالن خاموش است");
        assertThat(found("proj")).containsExactly("The overhead projector hums");
        assertThat(found("projektor")).containsExactly("The overhead projector hums");
        assertThat(found("overhed projektor")).containsExactly("The overhead projector hums");
        assertThat(found("پروژکتر")).containsExactly("پروژکتور سالن خاموش است");
        assertThat(found("completely different")).isEmpty();
        assertThat(found("!؟ ")).isEmpty();
    }

    @Test
    void findsByNumberInAnyDigits() {
        UUID id = desk.open(staff, "By its number");
        String number = agent.get(Desk.path(id)).text("/data/ticket_number");
        assertThat(found(number)).containsExactly("By its number");
        assertThat(found(number.toLowerCase(java.util.Locale.ROOT))).containsExactly("By its number");
        var persian = new StringBuilder();
        number.chars().forEach(c -> persian.append((char) (Character.isDigit(c) ? c - '0' + '۰' : c)));
        assertThat(found(persian.toString())).containsExactly("By its number");
        assertThat(found(number.substring(2))).containsExactly("By its number");
        assertThat(Desk.search(desk.shop().member("staff", desk.branch()), number))
                .isEmpty();
    }

    @Test
    void ranksTitlesFirstAndShowsWhereTheWordsStand() {
        desk.open(staff, "Nothing special", "description", "Somewhere a bandoneon plays, and it plays **loudly**");
        UUID commented = desk.open(staff, "Also nothing");
        Desk.comment(agent, commented, "He heard a Bandoneon").expect(201);
        desk.open(staff, "Bandoneon out of tune");
        desk.open(staff, "Silence");
        Answer answer = agent.get("/api/tickets?q=bandoneon").expect(200);
        assertThat(Desk.texts(answer, "title"))
                .containsExactly("Bandoneon out of tune", "Also nothing", "Nothing special");
        assertThat(answer.text("/data/0/hits/0/where")).isEqualTo("title");
        assertThat(answer.text("/data/0/hits/0/segments/0/text")).isEqualTo("Bandoneon");
        assertThat(answer.at("/data/0/hits/0/segments/0/hit").asBoolean()).isTrue();
        assertThat(answer.text("/data/1/hits/0/where")).isEqualTo("comment");
        assertThat(answer.text("/data/1/hits/0/segments/1/text")).isEqualTo("Bandoneon");
        assertThat(answer.text("/data/2/hits/0/where")).isEqualTo("description");
        assertThat(answer.at("/page/total").asInt()).isEqualTo(3);
        assertThat(Desk.titles(agent, "q=bandoneon&sort=created_at"))
                .containsExactly("Nothing special", "Also nothing", "Bandoneon out of tune");
        assertThat(Desk.titles(agent, "q=bandoneon%20silence")).isEmpty();
        assertThat(Desk.titles(agent, "q=nothing%20bandoneon")).contains("Also nothing", "Nothing special");
    }

    @Test
    void followsWhatIsChanged() {
        UUID ticket = desk.open(staff, "A clavichord");
        Desk.comment(staff, ticket, "with a spinet").expect(201);
        agent.put(Desk.path(ticket), java.util.Map.of("title", "A harpsichord", "description", "gilded"))
                .expect(200);
        assertThat(found("clavichord")).isEmpty();
        assertThat(found("harpsichord gilded")).containsExactly("A harpsichord");
        assertThat(found("harpsichord spinet")).containsExactly("A harpsichord");
    }

    @Test
    void walksThroughManyHitsOnceByCursor() {
        var fresh = new Desk();
        for (int i = 0; i < 23; i++) {
            fresh.open(fresh.staff(), "Common " + i, "description", i % 2 == 0 ? "even" : "odd");
        }
        // Older tickets fill the pages of wider stretches of time.
        try (var sql = new Sql(fresh.shop().organizationId())) {
            sql.rows("""
                    update desk.tickets set created_at = created_at - (right(number, 4)::int * interval '5 days')
                    where organization_id = ? returning 1""");
        }
        for (UUID id : ids(fresh)) {
            fresh.agent()
                    .put(Desk.path(id), java.util.Map.of("title", "Common " + id, "description", "again"))
                    .expect(200);
        }
        for (String query : List.of("q=common", "q=comm", "q=common&status=pending", "q=common%20again")) {
            for (int size : new int[] {1, 4, 22, 50}) {
                assertThat(walk(fresh.agent(), query + "&size=" + size))
                        .as("%s by %s", query, size)
                        .hasSize(23)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(walk(fresh.staff(), "q=common&user_id=me&size=4"))
                .hasSize(23)
                .doesNotHaveDuplicates();
        assertThat(walk(fresh.agent(), "q=comnon&size=4")).hasSize(23).doesNotHaveDuplicates();
        fresh.agent().get("/api/tickets?q=common&cursor=x").refuses(422, "VALIDATION_ERROR");
        assertThat(Desk.titles(fresh.agent(), "q=common&size=10&page=3")).hasSize(3);
        // One who sees a single branch looks through other stretches than one who sees all.
        for (Client who : List.of(fresh.agent(), fresh.admin())) {
            for (String query : List.of("q=common", "q=common&status=pending")) {
                var titles = new ArrayList<String>();
                for (int page = 1; page <= 6; page++) {
                    titles.addAll(Desk.titles(who, query + "&size=4&page=" + page));
                }
                assertThat(titles).as(query).hasSize(23).doesNotHaveDuplicates();
            }
        }
    }

    private static List<UUID> ids(Desk desk) {
        return Desk.texts(desk.agent().get("/api/tickets?size=200"), "id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> walk(Client who, String query) {
        var titles = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Answer page = who.get("/api/tickets?" + query + cursor).expect(200);
            titles.addAll(Desk.texts(page, "title"));
            cursor = page.at("/page").hasNonNull("next_cursor")
                    ? "&cursor=" + URLEncoder.encode(page.text("/page/next_cursor"), StandardCharsets.UTF_8)
                    : null;
        }
        return titles;
    }
}
