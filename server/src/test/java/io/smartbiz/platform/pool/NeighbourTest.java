package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.RunningJob;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Neighbour;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.tickets.sums.TicketSumming;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No organisation and no job keeps another organisation waiting: each slow operation and each job is held against the
 * requests of a neighbour. {@code ./smartbiz bench faults} measures the same on a big organisation.
 */
@Tag("alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourTest {

    private static final int TICKETS = 5_000;

    /** More than the pool has connections. */
    private static final int ATTACKERS = 60;

    /** The goal is 200 ms, which the benchmark asserts; here, other tests may have the processors. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(1);

    /** Operations whose paths say that they work on many records. */
    private static final Pattern SLOW_PATH =
            Pattern.compile(".*/(?:reports?|imports?|exports?|search|bulk[^/]*|undo)(?:/.*)?");

    /** Named as if they were slow, but read a few rows. */
    private static final Pattern QUICK = Pattern.compile("/api/saved-searches.*|/api/products/bulk-import/template");

    private final Desk attacker = new Desk();
    private final Neighbour neighbour = new Neighbour();
    private final BusyDesk busy = new BusyDesk();

    /** Two others: what one leaves to all may not be taken by the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/testing/slow/4", "/api/testing/heavy/4"})
    void aNeighbourWorksWhileOtherOrganisationsAskForTooMuch(String attack) throws InterruptedException {
        var attacks = new ArrayList<Thread>();
        var answers = new ConcurrentLinkedQueue<Answer>();
        List<Client> members = List.of(attacker.admin(), new Shop().admin());
        for (int i = 0; i < ATTACKERS; i++) {
            Client member = members.get(i % members.size());
            attacks.add(Thread.ofVirtual().start(() -> answers.add(member.get(attack))));
        }
        Thread.sleep(300);

        neighbour.isUndisturbedBy(attacks);

        assertThat(answers)
                .hasSize(ATTACKERS)
                .allMatch(answer -> answer.status() == 200 || answer.status() == 503)
                .anyMatch(answer -> answer.status() == 503);
    }

    @Test
    void anOperationThatForgotToBeHeavyIsCutOff() {
        List<Answer> answers =
                Parallel.run(2, i -> attacker.admin().get(i == 0 ? "/api/testing/slow/20" : "/api/testing/heavy/6"));
        answers.getFirst().refuses(503, "UNAVAILABLE");
        answers.getLast().expect(200);
    }

    Stream<Job> jobs() {
        return TestInstallation.get().context().getBeansOfType(Job.class).values().stream();
    }

    /** Every job that there is, also one that is made after this test. */
    @ParameterizedTest
    @MethodSource("jobs")
    void aNeighbourWorksWhileAJobHasMuchToDo(Job job) throws Exception {
        busy.pileUpWork(TICKETS);
        var longest = new AtomicReference<Duration>();
        neighbour.isUndisturbedBy(List.of(started(job, longest)));
        assertThat(longest.get()).as(job.name()).isNotNull().isLessThan(LONGEST_TRANSACTION);
    }

    /** @param longest gets the time of its longest transaction when it has ended well */
    private Thread started(Job job, AtomicReference<Duration> longest) {
        UUID organization = busy.organizationId();
        return Thread.ofVirtual()
                .start(() -> WorkClass.runAsJob(
                        job.name(),
                        () -> CurrentOrganization.run(organization, () -> {
                            job.run(organization);
                            longest.set(
                                    Objects.requireNonNull(RunningJob.current()).longest());
                        })));
    }

    @Test
    void aNeighbourWorksWhileTheTicketsOfAYearAreSummed() throws Exception {
        busy.closeTickets(TICKETS);
        var job = TestInstallation.get().bean(TicketSumming.class);
        var longest = new AtomicReference<Duration>();
        neighbour.isUndisturbedBy(List.of(started(job, longest)));

        assertThat(longest.get()).isNotNull().isLessThan(LONGEST_TRANSACTION);
        assertThat(busy.summed()).isEqualTo(TICKETS);
        String metrics = Client.anonymous()
                .withToken("metrics-token")
                .get("/metrics")
                .body()
                .asString();
        assertThat(seconds(metrics, "ticket-sums")).isGreaterThan(0);
        assertThat(metrics)
                .contains("smartbiz_jobs_longest_transaction_seconds{application=\"smartbiz\",job=\"deliveries\"}");
    }

    private static double seconds(String metrics, String job) {
        return metrics.lines()
                .filter(line -> line.startsWith("smartbiz_jobs_longest_transaction_seconds")
                        && line.contains("job=\"" + job + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNeighbourWorksWhileAnotherOrganisationImportsAndReports() throws Exception {
        busy.closeTickets(TICKETS);
        var answers = new ConcurrentLinkedQueue<Answer>();
        Client member = busy.admin();
        var others = new ArrayList<Thread>();
        others.add(Thread.ofVirtual().start(() -> answers.add(busy.importProducts(2_000))));
        for (int i = 0; i < 4; i++) {
            String query = "?range=custom&start_date=2019-01-01&end_date=2025-12-31&group_by=day";
            others.add(Thread.ofVirtual().start(() -> answers.add(member.get("/api/reports/by-date" + query))));
        }

        neighbour.isUndisturbedBy(others);

        assertThat(answers).hasSize(5).allMatch(answer -> answer.status() == 200 || answer.status() == 503);
        assertThat(answers).anyMatch(answer -> answer.request().contains("import") && answer.status() == 200);
    }

    @Test
    void operationsThatWorkOnManyRecordsAreHeavy() {
        var forgotten = new ArrayList<String>();
        TestInstallation.get()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (soundsSlow(mapping) && !isHeavy(method)) {
                        forgotten.add(mapping.toString());
                    }
                });
        assertThat(forgotten).isEmpty();
    }

    private static boolean soundsSlow(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .anyMatch(path -> SLOW_PATH.matcher(path).matches()
                        && !QUICK.matcher(path).matches());
    }

    private static boolean isHeavy(HandlerMethod method) {
        return method.hasMethodAnnotation(Heavy.class) || method.getBeanType().isAnnotationPresent(Heavy.class);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"14", "0.4/40"})
    void theWorkOfAClientThatLeftEnds(String seconds) throws Exception {
        try (var socket = new Socket("127.0.0.1", TestInstallation.get().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/testing/heavy/" + seconds + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await().atMost(Duration.ofSeconds(5)).until(() -> sleeping() == 1);
        }
        await().atMost(Duration.ofSeconds(6)).during(Duration.ofSeconds(1)).until(() -> sleeping() == 0);
    }

    private String authorization() {
        Answer answer = Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", attacker.shop().slug(), "username", "admin", "password", Shop.PASSWORD));
        return "Bearer " + answer.text("/data/access_token");
    }

    private static int sleeping() throws Exception {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity where state = 'active'"
                        + " and query like '%pg_sleep%' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
