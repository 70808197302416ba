package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.openapi.Abusers.Who;
import io.smartbiz.openapi.RawRequest.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends to every operation that takes a body one that is cut, slow or without end, and to every operation that takes files
 * forms that are none: as nobody, as staff, as a seller and as an administrator. Each is answered by a code of the catalogue
 * and at once; only a slow body is waited for, as long as bodies may take.
 */
@Tag("alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyAbuseTest {

    /** The time for a body, and for what the server does besides. */
    private static final Duration LATE = Duration.ofSeconds(25);

    private static final int ENDLESS_AT_ONCE = 8;
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=e";
    private static final String START_OF_JSON = "{\"a\": \"";
    private static final String START_OF_FORM =
            "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";

    private final Premises premises = new Premises();
    private final Abusers abusers = new Abusers(premises);
    private final Wellbeing wellbeing = new Wellbeing();
    private final Map<String, ApiExample.Request> requests = new HashMap<>();
    private final Map<String, HostileForms.Form> forms = HostileForms.all();

    /** Whose body is sent to which operation, and whether in chunks rather than of a known length. */
    private record Sending(Target target, Who who, boolean inChunks) {

        String start() {
            return target.takesUploads() ? START_OF_FORM : START_OF_JSON;
        }

        /** A piece of the body as it is sent. */
        byte[] piece(String content) {
            return (inChunks ? Integer.toHexString(content.length()) + "\r\n" + content + "\r\n" : content)
                    .getBytes(UTF_8);
        }
    }

    private static Stream<Target> withBodies() {
        return Target.all().filter(target -> target.takesJson() || target.takesUploads());
    }

    private static Stream<Target> withFiles() {
        return Target.all().filter(Target::takesUploads);
    }

    private static List<Sending> sendings() {
        return withBodies()
                .flatMap(target -> Stream.of(Who.values())
                        .flatMap(who -> Stream.of(new Sending(target, who, false), new Sending(target, who, true))))
                .toList();
    }

    @BeforeAll
    void watch() {
        wellbeing.watch();
    }

    @AfterAll
    void remainsWell() {
        wellbeing.check();
    }

    /** The sender says so, and waits for the answer. */
    @ParameterizedTest
    @MethodSource("withBodies")
    void answersABodyThatIsCut(Target target) throws IOException {
        for (Who who : Who.values()) {
            for (boolean inChunks : List.of(false, true)) {
                var sending = new Sending(target, who, inChunks);
                try (var request = new RawRequest(head(sending))) {
                    request.send(sending.piece(sending.start())).end();
                    refusesAtOnce(sending, request.reply());
                }
            }
        }
    }

    /** A byte a second, from all of them at once. */
    @Test
    void answersBodiesThatAreSlow() throws Exception {
        var replies = new LinkedHashMap<Sending, Future<Reply>>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sending sending : sendings()) {
                RawRequest request = new RawRequest(head(sending))
                        .send(sending.piece(sending.start()))
                        .keepSending(sending.piece("a"), Duration.ofSeconds(1));
                replies.put(sending, readers.submit(() -> replyTo(request)));
            }
            wellbeing.weigh();
        }
        for (var reply : replies.entrySet()) {
            // A member has so many uploads at a time, and more wait for a turn in vain.
            boolean waitsForTurn = reply.getKey().target().takesUploads()
                    && reply.getValue().get().code().equals("RATE_LIMITED");
            if (reply.getValue().get().code().equals("REQUEST_TIMEOUT") || waitsForTurn) {
                assertThat(reply.getValue().get().took())
                        .as(reply.getKey().toString())
                        .isLessThan(LATE);
            } else {
                // Whoever may not send it is told before it comes.
                assertThat(reply.getKey().who())
                        .as("%s: %s", reply.getKey(), reply.getValue().get())
                        .isNotEqualTo(Who.ADMIN);
                refusesAtOnce(reply.getKey(), reply.getValue().get());
            }
        }
    }

    @Test
    void endsBodiesWithoutEnd() throws Exception {
        var replies = new LinkedHashMap<Sending, Future<Reply>>();
        try (ExecutorService senders = Executors.newFixedThreadPool(ENDLESS_AT_ONCE)) {
            for (Sending sending : sendings()) {
                if (sending.inChunks()) {
                    replies.put(sending, senders.submit(endless(head(sending), sending)));
                }
            }
        }
        for (var reply : replies.entrySet()) {
            refusesAtOnce(reply.getKey(), reply.getValue().get());
        }
    }

    private static Callable<Reply> endless(String head, Sending sending) {
        return () -> replyTo(new RawRequest(head)
                .send(sending.piece(sending.start()))
                .keepSending(sending.piece("a".repeat(16_000)), Duration.ZERO));
    }

    private static Reply replyTo(RawRequest request) throws IOException {
        try (request) {
            return request.reply();
        }
    }

    @ParameterizedTest
    @MethodSource("withFiles")
    void answersFormsThatAreNone(Target target) {
        var request = request(target);
        forms.forEach((what, form) -> {
            for (Who who : Who.values()) {
                var answer = abusers.holds(
                        what, target, who, client -> client.sendRaw("POST", request.path(), form.type(), form.body()));
                if (form.isWrong()) {
                    assertThat(answer.status())
                            .as("%s to %s as %s: %s", what, target, who, answer.body())
                            .isBetween(400, 499);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("withFiles")
    void boundsEveryFieldOfAForm(Target target) {
        var request = request(target);
        for (String field : target.formFields()) {
            for (String value : HostileForms.FIELDS) {
                for (Who who : Who.values()) {
                    abusers.holds(
                            field,
                            target,
                            who,
                            client -> client.upload(
                                    request.path(), Map.of(field, value), Objects.requireNonNull(request.file())));
                }
            }
        }
    }

    private ApiExample.Request request(Target target) {
        return requests.computeIfAbsent(target.toString(), _ -> target.example().prepare(premises));
    }

    /** A head that says that the body is longer than what will come. */
    private String head(Sending sending) {
        Target target = sending.target();
        var request = request(target);
        return "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: %s\r\n%s%s\r\n\r\n"
                .formatted(
                        request.method(),
                        request.path(),
                        target.takesUploads() ? FORM : JSON,
                        abusers.authorization(sending.who()),
                        sending.inChunks() ? "Transfer-Encoding: chunked" : "Content-Length: 5000");
    }

    private static void refusesAtOnce(Sending sending, Reply reply) {
        assertThat(reply.status()).as("%s: %s", sending, reply).isBetween(400, 499);
        assertThat(reply.code()).as("%s: %s", sending, reply).isIn(Abusers.CODES);
        assertThat(reply.took()).as("%s: %s", sending, reply).isLessThan(Abusers.SOON);
    }
}
