package io.smartbiz.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever sorts by a name does so as the organisation's language does: statements, lists and comparators. */
class SortedNamesTest {

    private static final String NAME = "(?:name|full_name|name_en|title|username|customer_name|product_name)";

    private static final Pattern ORDER = Pattern.compile("\\.(?:orderBy|withinGroupOrderBy)\\(");
    private static final Pattern IN_ORDER = Pattern.compile("\\border\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern COLUMN = Pattern.compile("\\.(?i:" + NAME + ")\\b");

    private static final Pattern CLAUSE = Pattern.compile("order by ((?:[^()\"]|\\((?:[^()]|\\([^()]*\\))*\\))*)");
    private static final Pattern RAW_NAME =
            Pattern.compile("\\b" + NAME + "\\b(?! :alphabet| collate core\\.alphabetical)");

    /** Of objects by their names, with no order of their own. */
    private static final Pattern COMPARATOR =
            Pattern.compile("omparing\\(\\s*\\w+::(?:name|fullName|title|username|shownName|label)\\s*\\)");

    /** What a source sorts by names in the order of code points. */
    static List<String> wrong(String source) {
        var found = new ArrayList<String>();
        Matcher order = ORDER.matcher(source);
        while (order.find()) {
            String arguments = arguments(source, order.end());
            if (COLUMN.matcher(IN_ORDER.matcher(arguments).replaceAll("")).find()) {
                found.add(arguments);
            }
        }
        CLAUSE.matcher(source)
                .results()
                .map(clause -> clause.group(1))
                .filter(clause -> RAW_NAME.matcher(clause).find())
                .forEach(found::add);
        COMPARATOR.matcher(source).results().map(one -> one.group()).forEach(found::add);
        return found;
    }

    private static String arguments(String source, int from) {
        int open = 1;
        int end = from;
        while (open > 0) {
            char letter = source.charAt(end++);
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return source.substring(from, end - 1);
    }

    @Test
    void areInTheOrderOfTheAlphabetInEverySource() throws IOException {
        var wrong = new TreeMap<String, List<String>>();
        int orders = 0;
        Path sources = ProjectFolder.root().resolve("server/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                orders += (int) ORDER.matcher(source).results().count();
                wrong.put(file.getFileName().toString(), wrong(source));
            }
        }
        wrong.values().removeIf(List::isEmpty);
        assertThat(orders).isGreaterThan(30);
        assertThat(wrong).isEqualTo(Map.of());
    }

    @Test
    void areToldFromOtherOrders() {
        assertThat(List.of(
                        ".orderBy(MEMBERS.FULL_NAME, MEMBERS.ID))",
                        ".orderBy(CATEGORIES.POSITION, CATEGORIES.NAME)",
                        "\"select 1 order by m.full_name, m.id\"",
                        "\"order by name limit 3\"",
                        "Comparator.comparing(Person::name).reversed()",
                        ".thenComparing(SearchCandidate::title)"))
                .allSatisfy(source -> assertThat(wrong(source)).as(source).hasSize(1));
        assertThat(List.of(
                        ".orderBy(Alphabet.ofRequest().order(TEAMS.NAME), TEAMS.ID)",
                        ".orderBy(alphabet.order(MEMBERS.FULL_NAME), MEMBERS.ID)",
                        ".orderBy(ROLLS.BRANCH_ID, ROLLS.CODE)",
                        "\"order by m.full_name :alphabet, m.id\"",
                        "\"order by t.id\"",
                        ".thenComparing(SearchCandidate::title, alphabet.comparator())"))
                .allSatisfy(source -> assertThat(wrong(source)).as(source).isEmpty());
    }
}
