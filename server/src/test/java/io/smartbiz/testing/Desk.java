package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.platform.time.SmartBizClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A desk of its own for a test class: a branch, somebody who asks and somebody who helps. */
public final class Desk {

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final Client agent = shop.member("agent", branch);
    private final Client staff = shop.member("staff", branch);

    public Shop shop() {
        return shop;
    }

    public UUID branch() {
        return branch;
    }

    public Client admin() {
        return shop.admin();
    }

    /** Works on the tickets of the branch. */
    public Client agent() {
        return agent;
    }

    /** Opens tickets in the branch and sees only those. */
    public Client staff() {
        return staff;
    }

    public static UUID idOf(Client member) {
        return member.get("/api/auth/me").expect(200).id();
    }

    public static String usernameOf(Client member) {
        return member.get("/api/auth/me").expect(200).text("/data/username");
    }

    /** A ticket as it is sent, of the category for software. */
    public static Map<String, Object> ticket(String title, Object... more) {
        var ticket = Fields.of("title", title, "category", "software");
        ticket.putAll(Fields.of(more));
        return ticket;
    }

    public UUID open(Client requester, String title, Object... more) {
        return requester.post("/api/tickets", ticket(title, more)).expect(201).id();
    }

    public static String path(UUID ticket) {
        return "/api/tickets/" + ticket;
    }

    public static Answer move(Client who, UUID ticket, String status) {
        return who.send("PATCH", path(ticket) + "/status", Map.of("status", status));
    }

    public static Answer move(Client who, UUID ticket, String status, String comment) {
        return who.send("PATCH", path(ticket) + "/status", Map.of("status", status, "comment", comment));
    }

    public static Answer comment(Client who, UUID ticket, String text) {
        return who.post(path(ticket) + "/comments", Map.of("comment", text));
    }

    public static Answer note(Client who, UUID ticket, String text) {
        return who.post(path(ticket) + "/comments", Map.of("comment", text, "is_internal", true));
    }

    /** The texts at a pointer of each row of a list. */
    public static List<String> texts(Answer list, String field) {
        var texts = new ArrayList<String>();
        list.expect(200).data().forEach(row -> texts.add(row.path(field).asString()));
        return texts;
    }

    public static List<String> titles(Client who, String query) {
        return texts(who.get("/api/tickets?" + query), "title");
    }

    public static List<String> search(Client who, String words) {
        return titles(who, "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    /** Runs the job {@code ticket-life} as if it were this time. */
    public void runTicketLifeAt(Instant time) {
        SmartBizClock.at(time, () -> {
            run("ticket-life");
            return null;
        });
    }

    /** Runs a recurring job of the organisation once, by its name. */
    public void run(String name) {
        Job job = TestInstallation.get().context().getBeansOfType(Job.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        shop.inside(() -> {
            job.run(shop.organizationId());
            return null;
        });
    }
}
