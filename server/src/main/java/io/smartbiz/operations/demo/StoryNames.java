package io.smartbiz.operations.demo;

import java.util.List;
import java.util.Random;

/** The room, class and hours that fill the gaps of one story, in the digits of its language. */
final class StoryNames {

    private final String room;
    private final String course;
    private final String hour;
    private final String later;

    StoryNames(Random random, boolean english) {
        int at = 14 + random.nextInt(4);
        room = digits(Integer.toString(100 * (1 + random.nextInt(3)) + 1 + random.nextInt(6)), english);
        course = List.of("A1", "A2", "B1", "B2", "C1").get(random.nextInt(5)) + "-" + (10 + random.nextInt(30));
        hour = digits(Integer.toString(at), english);
        later = digits(Integer.toString(at + 2), english);
    }

    private static String digits(String text, boolean english) {
        return english
                ? text
                : text.chars()
                        .map(digit -> digit - '0' + '۰')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    String fill(String text) {
        return text.replace("{room}", room)
                .replace("{class}", course)
                .replace("{hour}", hour)
                .replace("{later}", later);
    }
}
