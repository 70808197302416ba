package io.smartbiz.tickets.settings;

import io.smartbiz.platform.errors.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of canned replies, such as {@code {{requester}}}. */
final class Placeholders {

    static final Set<String> KNOWN = new TreeSet<>(
            List.of("agent", "asset", "branch", "category", "number", "organization", "requester", "title"));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z_]+)\\s*}}");

    private Placeholders() {}

    /** @throws Failure {@code VALIDATION_ERROR} for a placeholder that stands for nothing */
    static void check(String body) {
        Matcher found = PLACEHOLDER.matcher(body);
        while (found.find()) {
            if (!KNOWN.contains(found.group(1))) {
                throw Failure.invalid(
                        "body", "canned_reply.unknown_placeholder", found.group(1), String.join(", ", KNOWN));
            }
        }
    }

    /** The text with the values in; a placeholder without a value leaves nothing behind. */
    static String fill(String body, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
