package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody asks for long answers and hardly reads them: memory stays bounded, everybody else is served, and it ends. */
@Tag("alone")
class AnswersNobodyReadsTest {

    private static final int RECEIVERS = 60;

    /** As many as fill a page of 50 with a megabyte. */
    private static final int COMMENTS = 50;

    private static final int LONGEST = 20_000;

    /** All kept answers, and what the sockets and the tests themselves hold. */
    private static final long MOST_HELD = 32L << 20;

    /** Longer than the server waits for anybody. What has left it by then may still be on its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final long MOST_HELD_IN_THE_END = 8L << 20;

    private final Desk desk = new Desk();

    @Test
    void holdBoundedMemoryAndEnd() throws Exception {
        UUID ticket = desk.open(desk.staff(), "Long");
        for (int i = 0; i < COMMENTS; i++) {
            Desk.comment(desk.staff(), ticket, "a".repeat(LONGEST)).expect(201);
        }
        String path = Desk.path(ticket) + "/comments?size=" + COMMENTS;
        long before = Wellbeing.heldBytes();
        var endings = new ArrayList<Future<Integer>>();
        try (ExecutorService receivers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RECEIVERS; i++) {
                endings.add(receivers.submit(() -> statusReadSlowly(path)));
            }
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(Wellbeing.heldBytes() - before).as("bytes held").isLessThan(MOST_HELD);
            othersAreServed();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> ending : endings) {
            statuses.add(ending.get());
        }
        // Too many answers kept, or too many requests that wait for the share of a member.
        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 429 || status == 503);
        assertThat(Wellbeing.heldBytes() - before).as("bytes held in the end").isLessThan(MOST_HELD_IN_THE_END);
        desk.staff().get(path).expect(200);
    }

    private void othersAreServed() {
        Client colleague = desk.admin();
        Client neighbour = new Desk().admin();
        for (Client other : List.of(colleague, neighbour)) {
            long begin = System.nanoTime();
            other.get("/api/tickets").expect(200);
            Client.anonymous().get("/health/live").expect(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        }
    }

    /** Takes an answer at a kilobyte a second. */
    private int statusReadSlowly(String path) throws IOException, InterruptedException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(
                    new InetSocketAddress("127.0.0.1", TestInstallation.get().port()));
            String head = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                    + desk.staff().header("Authorization") + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            InputStream answer = socket.getInputStream();
            int status =
                    Integer.parseInt(new String(answer.readNBytes("HTTP/1.1 200".length()), US_ASCII).substring(9));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && answer.read(new byte[1_024]) > 0) {
                Thread.sleep(1_000);
            }
            return status;
        }
    }
}
