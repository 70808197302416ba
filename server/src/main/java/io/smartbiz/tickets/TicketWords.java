package io.smartbiz.tickets;

import io.smartbiz.platform.text.SearchText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The words that a text of a ticket is found by, and the marks beside them: of the organisation, the branch and the hours,
 * days, weeks, months and years in which tickets are opened. A search for a word and some marks is one walk through the index,
 * however many texts hold the word.
 */
public final class TicketWords {

    private static final int LONGEST = 60;
    private static final int LONGEST_KNOWN = 40;
    private static final String IN_TITLE = "=";

    private TicketWords() {}

    /** The mark of what belongs to an organisation. */
    public static String ofOrganization(UUID id) {
        return "o:" + plain(id);
    }

    public static String ofBranch(UUID id) {
        return "b:" + plain(id);
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    /** A stretch of time that tickets are marked with. All times are in UTC. */
    public enum Stretch {
        HOUR(1),
        DAY(24),
        WEEK(7),
        MONTH(4),
        YEAR(12);

        private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("yyyyMMddHH", Locale.ROOT);

        private final int times;

        Stretch(int times) {
            this.times = times;
        }

        /** How many of the next shorter one it is, about. */
        public int times() {
            return times;
        }

        /** The mark of the stretch that holds {@code time}. */
        public String mark(LocalDateTime time) {
            return switch (this) {
                case HOUR -> "h:" + time.format(HOURS);
                case DAY -> "d:" + time.format(DateTimeFormatter.BASIC_ISO_DATE);
                case WEEK -> "w:" + Math.floorDiv(time.toLocalDate().toEpochDay(), 7);
                case MONTH -> "m:" + (time.getYear() * 12 + time.getMonthValue());
                case YEAR -> "y:" + time.getYear();
            };
        }

        /** The beginning of the stretch that holds {@code time}. */
        public LocalDateTime begin(LocalDateTime time) {
            LocalDate day = time.toLocalDate();
            return switch (this) {
                case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
                case DAY -> day.atStartOfDay();
                case WEEK ->
                    LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), 7) * 7).atStartOfDay();
                case MONTH -> day.withDayOfMonth(1).atStartOfDay();
                case YEAR -> day.withDayOfYear(1).atStartOfDay();
            };
        }
    }

    /** A word that stands in the title itself, of the document of the ticket. */
    public static String inTitle(String word) {
        return IN_TITLE + word;
    }

    /** The time by which a ticket is marked. */
    public static LocalDateTime time(Instant createdAt) {
        return LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC);
    }

    /** What the document of a ticket itself holds, but for its number. */
    static String[] ofTicket(UUID organizationId, UUID branchId, Instant createdAt, String title, String description) {
        Set<String> words = marks(organizationId, branchId, createdAt);
        for (String word : terms(title)) {
            words.add(word);
            words.add(inTitle(word));
        }
        words.addAll(terms(description));
        return words.toArray(String[]::new);
    }

    /** What the document of another text of a ticket holds; the title's words are among them, so that both are found together. */
    static String[] ofText(UUID organizationId, UUID branchId, Instant createdAt, String title, String text) {
        Set<String> words = marks(organizationId, branchId, createdAt);
        words.addAll(terms(title));
        words.addAll(terms(text));
        return words.toArray(String[]::new);
    }

    private static Set<String> marks(UUID organizationId, UUID branchId, Instant createdAt) {
        var marks = new LinkedHashSet<String>();
        marks.add(ofOrganization(organizationId));
        marks.add(ofBranch(branchId));
        LocalDateTime time = time(createdAt);
        for (Stretch stretch : Stretch.values()) {
            marks.add(stretch.mark(time));
        }
        return marks;
    }

    private static List<String> terms(String text) {
        return SearchText.terms(text).stream()
                .filter(word -> word.length() <= LONGEST)
                .toList();
    }

    /** The words that a beginning or a misspelt word may stand for, in one order for all who write them. */
    static String[] known(String... texts) {
        var known = new TreeSet<String>();
        for (String text : texts) {
            for (String word : SearchText.terms(text)) {
                if (word.length() > 1
                        && word.length() <= LONGEST_KNOWN
                        && word.chars().anyMatch(Character::isLetter)) {
                    known.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return known.toArray(String[]::new);
    }
}
